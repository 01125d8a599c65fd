using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Data.Queries;

/// <summary>Identities of one person in several channels. Who has joined nothing costs no question.</summary>
internal sealed partial class EfStore
{
    public async Task<IReadOnlyList<Resident>> JoinedWith(Resident resident) => resident.JoinedId is { } joined
        ? [.. (await Fitting<Resident>(r => r.JoinedId == joined)).OrderByDescending(r => r.MinuteStart).ThenByDescending(r => r.Id)]
        : [resident];

    public async Task<bool> Owns(Resident resident, Appeal appeal) => appeal.ResidentId == resident.Id
        || (resident.JoinedId is not null && (await JoinedWith(resident)).Any(r => r.Id == appeal.ResidentId));

    public Task<LinkCode?> FindJoinCode(string code) => Find<LinkCode>(code);

    public async Task<IReadOnlyList<LinkCode>> JoinCodesOf(long residentId) => await Fitting<LinkCode>(c => c.ResidentId == residentId);

    public async Task<IReadOnlyList<Appeal>> AppealsOf(long residentId, bool openOnly)
    {
        if (New(residentId))
        {
            return [];
        }

        var ids = await FindResident(residentId) is { JoinedId: not null } resident
            ? (await JoinedWith(resident)).Select(r => r.Id).ToList() : [residentId];
        return [.. (await Fitting<Appeal>(a => ids.Contains(a.ResidentId))).Where(a => !openOnly || !a.Ended).OrderByDescending(a => a.Id)];
    }

    /// <summary>Came in this unit of work and has had no time for appeals: a storm of strangers costs no question for each.</summary>
    private bool New(long residentId) =>
        db.Residents.Local.FindEntry(residentId) is { State: Microsoft.EntityFrameworkCore.EntityState.Added, Entity.JoinedId: null }
        && !db.Appeals.Local.Any(a => a.ResidentId == residentId);
}
