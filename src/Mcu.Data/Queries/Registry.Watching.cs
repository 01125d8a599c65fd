using Mcu.Workflow.Messaging;
using Mcu.Workflow.Watching;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class Registry
{
    public async Task<Spotted?> FindSpotted(long id) => (await WithVersions(await Fitting<Spotted>(s => s.Id == id))).FirstOrDefault();

    public async Task<Spotted?> SpottedAt(Address page, string key)
    {
        var text = page.ToString();
        return (await WithVersions(await Fitting<Spotted>(s => s.Page == text && s.Key == key))).FirstOrDefault();
    }

    public async Task<IReadOnlyList<Spotted>> OpenSpottedOn(Address page, string? postKey)
    {
        var text = page.ToString();
        var found = await Fitting<Spotted>(s => s.Page == text && (postKey == null || s.PostKey == postKey)
            && (s.State == SpottedState.New || s.State == SpottedState.Taken || s.State == SpottedState.Interim));
        return await WithVersions(found);
    }

    public async Task<IReadOnlyList<Spotted>> SpottedOf(long appealId) =>
        await WithVersions([.. (await Fitting<Spotted>(s => s.AppealId == appealId)).OrderBy(s => s.Id)]);

    public async Task<Spotted?> SpottedOfDraft(long draftId) =>
        (await WithVersions(await Fitting<Spotted>(s => s.DraftId == draftId))).FirstOrDefault();

    public async Task<Spotted?> SpottedByCode(string code) => (await WithVersions(await Fitting<Spotted>(s => s.Code == code))).FirstOrDefault();

    public async Task<IReadOnlyList<Spotted>> SpottedBy(string author, DateTimeOffset since) =>
        await WithVersions([.. (await Fitting<Spotted>(s => s.Author == author && s.SeenAt >= since)).OrderByDescending(s => s.Id)]);

    public Task<IReadOnlyList<Spotted>> SpottedList(bool quiet, int skip, int take) =>
        List((quiet ? Listed(quiet).OrderBy(s => s.Id) : Listed(quiet).OrderBy(s => s.AnswerDueAt).ThenBy(s => s.Id)).Skip(skip).Take(take));

    public Task<int> CountSpotted(bool quiet) => Ask(() => Listed(quiet).CountAsync());

    public async Task<IReadOnlyList<Spotted>> UntoldSpotted(int most) =>
        await WithVersions(await All(db.Spotted.Where(s => s.ToldAt == null).OrderBy(s => s.SeenAt).ThenBy(s => s.Id).Take(most)));

    public async Task<IReadOnlyList<Spotted>> RingingSpotted(DateTimeOffset now, int most) =>
        await WithVersions(await All(db.Spotted.Where(s => s.AlarmAt <= now).OrderBy(s => s.AlarmAt).ThenBy(s => s.Id).Take(most)));

    public async Task<IReadOnlyList<OutboxRow>> OutboxUnder(string onceKeyPrefix) =>
        [.. (await Fitting<OutboxRow>(o => o.OnceKey != null && o.OnceKey.StartsWith(onceKeyPrefix))).OrderBy(o => o.Id)];

    private IQueryable<Spotted> Listed(bool quiet) => quiet
        ? db.Spotted.Where(s => s.State == SpottedState.New && s.Quiet)
        : db.Spotted.Where(s => (s.State == SpottedState.New && !s.Quiet) || s.State == SpottedState.Taken || s.State == SpottedState.Interim);

    /// <summary>A card shows the earlier words, so whatever may be shown is read with them.</summary>
    private async Task<List<Spotted>> WithVersions(List<Spotted> found)
    {
        if (found.Count > 0)
        {
            var ids = found.ConvertAll(s => s.Id);
            await All(db.SpottedVersions.Where(v => ids.Contains(v.SpottedId)).OrderBy(v => v.Id));
        }

        return found;
    }
}
