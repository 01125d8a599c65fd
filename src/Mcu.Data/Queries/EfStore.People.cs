using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true);

    public async Task<Person?> PersonAt(Address address)
    {
        var text = address.ToString();
        if (Met(text) is null && _strangers.Add(text))
        {
            await PreparePeople([text]);
        }

        return Met(text) is { Active: true } person ? person : null;
    }

    public async Task<Person?> FindPerson(long id)
    {
        var person = (await Fitting<Person>(p => p.Id == id, people => people.Include(p => p.Addresses))).FirstOrDefault();
        Meet(person);
        return person;
    }

    public async Task<IReadOnlyList<Person>> Staff()
    {
        var staff = await Fitting<Person>(p => p.Active, people => people.Include(p => p.Addresses));
        staff.ForEach(Meet);
        return [.. staff.OrderBy(p => p.Name, ByName)];
    }

    public Task<Invite?> FindInvite(string code) => Find<Invite>(code);

    public async Task<IReadOnlyList<PostHolding>> HoldingsFrom(DateOnly day) =>
        [.. (await Fitting<PostHolding>(h => h.To == null || h.To >= day)).OrderBy(h => h.Id)];

    public async Task<IReadOnlyList<Substitution>> SubstitutionsFrom(DateOnly day) =>
        [.. (await Fitting<Substitution>(s => s.To == null || s.To >= day)).OrderBy(s => s.Id)];

    public async Task<Resident?> ResidentAt(Address address)
    {
        var text = address.ToString();
        if (!_residents.ContainsKey(text))
        {
            await PrepareResidents([text]);
        }

        return _residents[text];
    }

    public Task<Resident?> FindResident(long id) => Find<Resident>(id);

    public async Task<Draft?> DraftOf(long residentId)
    {
        if (!_drafts.TryGetValue(residentId, out var draft))
        {
            var found = await Fitting<Draft>(d => d.ResidentId == residentId, drafts => drafts.Include(d => d.Messages));
            Note(_drafts, [residentId], found, d => d.ResidentId);
            draft = _drafts[residentId];
        }

        return draft;
    }

    public async Task<Draft?> FindDraft(long id) =>
        _drafts.Values.FirstOrDefault(d => d?.Id == id) ??
        (await Fitting<Draft>(d => d.Id == id, drafts => drafts.Include(d => d.Messages))).FirstOrDefault();

    public async Task<IReadOnlyList<ResidentMessage>> MessagesOf(long appealId) =>
        [.. (await Fitting<ResidentMessage>(m => m.AppealId == appealId, messages => messages.Include(m => m.Versions)))
        .OrderBy(m => m.Id)];

    public async Task<IReadOnlyList<ResidentMessage>> MessagesOfDraft(long draftId) =>
        [.. (await Fitting<ResidentMessage>(m => m.DraftId == draftId, messages => messages.Include(m => m.Versions))).OrderBy(m => m.Id)];

    public async Task<IReadOnlyList<ResidentMessage>> AllMessagesOf(long residentId) =>
        [.. (await Fitting<ResidentMessage>(m => m.ResidentId == residentId, messages => messages.Include(m => m.Versions)))
        .OrderBy(m => m.Id)];

    private Person? Met(string address) =>
        _people.Find(p => p.Addresses.Exists(a => string.Equals(a.Address, address, StringComparison.Ordinal)));

    private void Meet(Person? person)
    {
        if (person is not null && !_people.Contains(person) && db.Entry(person).State != EntityState.Deleted)
        {
            _people.Add(person);
        }
    }
}
