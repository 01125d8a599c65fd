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

    public async Task<IReadOnlyList<Spotted>> SpottedWithLink(string link) =>
        await WithVersions([.. (await Fitting<Spotted>(s => s.Link == link)).OrderByDescending(s => s.Id)]);

    public async Task<Spotted?> SpottedOfAlbum(Address page, string author, string albumKey)
    {
        var text = page.ToString();
        return (await WithVersions(await Fitting<Spotted>(s => s.Author == author && s.AlbumKey == albumKey && s.Page == text))).FirstOrDefault();
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

    public async Task<IReadOnlyList<Spotted>> SpottedBy(string author, DateTimeOffset since)
    {
        var found = await WithVersions([.. (await Fitting<Spotted>(s => s.Author == author && s.SeenAt >= since)).OrderByDescending(s => s.Id)]);
        if (found.Count > 0)
        {
            var ids = found.ConvertAll(s => s.Id);
            await All(db.SpottedLines.Where(l => ids.Contains(l.SpottedId)).OrderBy(l => l.Id));
        }

        return found;
    }

    public Task<IReadOnlyList<Spotted>> SpottedList(bool quiet, int skip, int take) =>
        List((quiet ? Listed(quiet).OrderBy(s => s.Id) : Listed(quiet).OrderBy(s => s.AnswerDueAt).ThenBy(s => s.Id)).Skip(skip).Take(take));

    public Task<int> CountSpotted(bool quiet) => Ask(() => Listed(quiet).CountAsync());

    public async Task<IReadOnlyList<Spotted>> UntoldSpotted(int most) =>
        await WithVersions(await All(db.Spotted.Where(s => s.ToldAt == null).OrderBy(s => s.SeenAt).ThenBy(s => s.Id).Take(most)));

    public async Task<IReadOnlyList<Spotted>> RingingSpotted(DateTimeOffset now, int most) =>
        await WithVersions(await All(db.Spotted.Where(s => s.AlarmAt <= now).OrderBy(s => s.AlarmAt).ThenBy(s => s.Id).Take(most)));

    public async Task<IReadOnlyList<OutboxRow>> OutboxUnder(Address chat, string onceKeyPrefix)
    {
        var text = chat.ToString();
        return [.. (await Fitting<OutboxRow>(o => o.Chat == text && o.OnceKey != null && o.OnceKey.StartsWith(onceKeyPrefix))).OrderBy(o => o.Id)];
    }

    public Task<IReadOnlyList<Spotted>> OldSpotted(DateTimeOffset before, int most) => List(db.Spotted
        .Where(s => s.AppealId == null && s.SeenAt < before && (s.State != SpottedState.New || s.Quiet)).OrderBy(s => s.SeenAt).ThenBy(s => s.Id).Take(most));

    public async Task ForgetSpotted(Spotted spotted, Content mask)
    {
        var (id, card) = (spotted.Id, spotted.CardId);
        if (spotted is { Page: { } page, Key: { } key })
        {
            (await Fitting<OutboxRow>(o => o.Chat == page && o.Regarding == key)).ForEach(row => row.Content = mask);
        }

        (await Fitting<OutboxRow>(o => card != null && o.CardId == card)).ForEach(row => row.Content = mask);
        if (card is { } shown && await FindCard(shown) is { } known)
        {
            Remove(known);
        }

        _atCommit.Add(stop => db.SpottedLines.Where(l => l.SpottedId == id).ExecuteDeleteAsync(stop));
        _atCommit.Add(stop => db.SpottedVersions.Where(v => v.SpottedId == id).ExecuteDeleteAsync(stop));
        _atCommit.Add(stop => db.Spotted.Where(s => s.Id == id).ExecuteDeleteAsync(stop));
    }

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
