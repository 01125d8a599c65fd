using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public async Task<IReadOnlySet<string>> Prefetch(IReadOnlyList<IncomingMessage> batch)
    {
        var keys = batch.Select(i => i.Key).Distinct(StringComparer.Ordinal).ToList();
        var seen = await All(db.Inbox.Where(r => keys.Contains(r.Key)).Select(r => r.Key));

        var senders = batch.Select(i => i.From.ToString()).Distinct(StringComparer.Ordinal).ToList();
        await PreparePeople(senders);
        await PrepareResidents(senders);
        await PrepareTalks(batch.Select(i => Conversation.KeyOf(i.Chat, i.From)).Distinct(StringComparer.Ordinal).ToList());
        return seen.ToHashSet(StringComparer.Ordinal);
    }

    private async Task PreparePeople(List<string> addresses)
    {
        foreach (var person in await All(db.People.Include(p => p.Addresses)
            .Where(p => p.Addresses.Any(a => addresses.Contains(a.Address)))))
        {
            Meet(person);
        }

        _strangers.UnionWith(addresses);
    }

    private async Task PrepareResidents(List<string> addresses)
    {
        var asked = addresses.Where(a => !_residents.ContainsKey(a)).ToList();
        Note(_residents, asked, asked.Count == 0 ? [] : await All(db.Residents.Where(r => asked.Contains(r.Address))), r => r.Address);

        var ids = asked.Select(a => _residents[a]).OfType<Resident>().Select(r => r.Id).Where(id => !_drafts.ContainsKey(id)).ToList();
        if (ids.Count > 0)
        {
            Note(_drafts, ids, await All(db.Drafts.Include(d => d.Messages).Where(d => ids.Contains(d.ResidentId))), d => d.ResidentId);
        }
    }

    private async Task PrepareTalks(List<string> keys) =>
        Note(_conversations, keys, await All(db.Conversations.Where(c => keys.Contains(c.Key))), c => c.Key);
}
