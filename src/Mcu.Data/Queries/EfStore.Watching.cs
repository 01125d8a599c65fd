using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public async Task<PublicComment?> FindSpotted(long id) =>
        (await WithVersions(await Fitting<PublicComment>(s => s.Id == id))).FirstOrDefault();

    public async Task<PublicComment?> SpottedAt(Address page, string key)
    {
        var text = page.ToString();
        return (await WithVersions(await Fitting<PublicComment>(s => s.Page == text && s.Key == key))).FirstOrDefault();
    }

    public async Task<IReadOnlyList<PublicComment>> SpottedWithLink(string link) =>
        await WithVersions([.. (await Fitting<PublicComment>(s => s.Link == link)).OrderByDescending(s => s.Id)]);

    public async Task<PublicComment?> SpottedOfAlbum(Address page, string author, string albumKey)
    {
        var text = page.ToString();
        return (await WithVersions(await Fitting<PublicComment>(s => s.Author == author && s.AlbumKey == albumKey && s.Page == text)))
            .FirstOrDefault();
    }

    public async Task<IReadOnlyList<PublicComment>> OpenSpottedOn(Address page, string? postKey)
    {
        var text = page.ToString();
        var found = await Fitting<PublicComment>(s => s.Page == text && (postKey == null || s.PostKey == postKey)
            && (s.State == SpottedState.New || s.State == SpottedState.Taken || s.State == SpottedState.Interim));
        return await WithVersions(found);
    }

    public async Task<IReadOnlyList<PublicComment>> SpottedOf(long appealId) =>
        await WithVersions([.. (await Fitting<PublicComment>(s => s.AppealId == appealId)).OrderBy(s => s.Id)]);

    public async Task<PublicComment?> SpottedOfDraft(long draftId) =>
        (await WithVersions(await Fitting<PublicComment>(s => s.DraftId == draftId))).FirstOrDefault();

    public async Task<PublicComment?> SpottedByCode(string code) =>
        (await WithVersions(await Fitting<PublicComment>(s => s.Code == code))).FirstOrDefault();

    public async Task<IReadOnlyList<PublicComment>> SpottedBy(string author, DateTimeOffset since)
    {
        var found = await WithVersions(
            [.. (await Fitting<PublicComment>(s => s.Author == author && s.SeenAt >= since)).OrderByDescending(s => s.Id)]);
        if (found.Count > 0)
        {
            var ids = found.ConvertAll(s => s.Id);
            await All(db.SpottedLines.Where(l => ids.Contains(l.SpottedId)).OrderBy(l => l.Id));
        }

        return found;
    }

    public Task<IReadOnlyList<PublicComment>> SpottedList(bool quiet, int skip, int take) =>
        List((quiet ? Listed(quiet).OrderBy(s => s.Id) : Listed(quiet).OrderBy(s => s.AnswerDueAt).ThenBy(s => s.Id))
        .Skip(skip).Take(take));

    public Task<int> CountSpotted(bool quiet) => Ask(() => Listed(quiet).CountAsync());

    public async Task<IReadOnlyList<PublicComment>> UntoldSpotted(int most) =>
        await WithVersions(await All(db.Spotted.Where(s => s.ToldAt == null).OrderBy(s => s.SeenAt).ThenBy(s => s.Id).Take(most)));

    public async Task<IReadOnlyList<PublicComment>> RingingSpotted(DateTimeOffset now, int most) =>
        await WithVersions(await All(db.Spotted.Where(s => s.AlarmAt <= now).OrderBy(s => s.AlarmAt).ThenBy(s => s.Id).Take(most)));

    public async Task<IReadOnlyList<OutboxRow>> OutboxUnder(Address chat, string onceKeyPrefix)
    {
        var text = chat.ToString();
        return [.. (await Fitting<OutboxRow>(o => o.Chat == text && o.OnceKey != null && o.OnceKey.StartsWith(onceKeyPrefix)))
            .OrderBy(o => o.Id)];
    }

    public Task<IReadOnlyList<PublicComment>> OldSpotted(DateTimeOffset before, int most) => List(db.Spotted
        .Where(s => s.AppealId == null && s.SeenAt < before && (s.State != SpottedState.New || s.Quiet)).OrderBy(s => s.SeenAt)
        .ThenBy(s => s.Id).Take(most));

    public async Task ForgetSpotted(PublicComment comment, Content mask)
    {
        var (id, card) = (comment.Id, comment.CardId);
        if (comment is { Page: { } page, Key: { } key })
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

    private IQueryable<PublicComment> Listed(bool quiet) => quiet
        ? db.Spotted.Where(s => s.State == SpottedState.New && s.Quiet)
        : db.Spotted.Where(s => (s.State == SpottedState.New && !s.Quiet) || s.State == SpottedState.Taken
        || s.State == SpottedState.Interim);

    /// <summary>A card shows the earlier words, so whatever may be shown is read with them.</summary>
    private async Task<List<PublicComment>> WithVersions(List<PublicComment> found)
    {
        if (found.Count > 0)
        {
            var ids = found.ConvertAll(s => s.Id);
            await All(db.SpottedVersions.Where(v => ids.Contains(v.SpottedId)).OrderBy(v => v.Id));
        }

        return found;
    }
}
