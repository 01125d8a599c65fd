using Mcu.Data.Storage;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    private const string KeepLinks = """
        INSERT INTO "SentLinks" ("Chat", "MessageId", "AppealId")
        SELECT "Chat", "MessageId", MAX("AppealId") FROM (
            SELECT "Chat", "MessageId", "AppealId" FROM "Outbox" WHERE "Status" = 'Sent' AND "SentAt" < {0} ORDER BY "SentAt", "Id" LIMIT {1}) AS going
        WHERE "AppealId" IS NOT NULL AND "MessageId" IS NOT NULL GROUP BY "Chat", "MessageId"
        ON CONFLICT ("Chat", "MessageId") DO NOTHING
        """;

    public async Task<Pruned> Prune(RetentionCutoffs retentionCutoffs, int most)
    {
        _atCommit.Add(stop => db.Database.ExecuteSqlRawAsync(KeepLinks, [retentionCutoffs.Sent.UtcTicks, most], stop));
        var sent = await Drop(db.Outbox.Where(o => o.Status == OutboxStatus.Sent && o.SentAt < retentionCutoffs.Sent).OrderBy(o => o.SentAt)
            .ThenBy(o => o.Id), most);
        return new Pruned(
            await Drop(db.Inbox.Where(r => r.At < retentionCutoffs.Keys).OrderBy(r => r.At).ThenBy(r => r.Key), most),
            sent + await Drop(db.Outbox.Where(o => o.Status == OutboxStatus.Superseded && o.CreatedAt < retentionCutoffs.Sent)
                .OrderBy(o => o.CreatedAt).ThenBy(o => o.Id), most),
            await Drop(db.Outbox.Where(o => o.Status == OutboxStatus.Dead && o.CreatedAt < retentionCutoffs.Dead).OrderBy(o => o.Id), most),
            await Drop(db.SetAsides.Where(s => s.At < retentionCutoffs.SetAside).OrderBy(s => s.Id), most),
            await Drop(db.Invites.Where(i => i.ExpiresAt < retentionCutoffs.Codes).OrderBy(i => i.ExpiresAt).ThenBy(i => i.Code), most)
            + await Drop(db.JoinCodes.Where(c => c.ExpiresAt < retentionCutoffs.Codes).OrderBy(c => c.ExpiresAt).ThenBy(c => c.Code), most),
            await Drop(db.Conversations.Where(c => c.At < retentionCutoffs.Questions).OrderBy(c => c.At).ThenBy(c => c.Key), most),
            await Drop(db.AuditLog.Where(e => e.At < retentionCutoffs.Audit).OrderBy(e => e.At).ThenBy(e => e.Id), most));
    }

    /// <summary>PostgreSQL does it by itself in the background. SQLite looks at a sample of what has grown since the last time.</summary>
    public void RefreshStatistics()
    {
        if (db.Database.IsSqlite())
        {
            _atCommit.Add(stop => db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;", stop));
        }
    }

    /// <summary>The index of closed appeals that are somebody's serves it: zero is <see cref="Appeal.NobodysId"/>.</summary>
    public Task<IReadOnlyList<Appeal>> ToExpire(DateTimeOffset messagesBefore, DateTimeOffset formalBefore, int most)
    {
        var (formal, latest) = (AppealKind.Formal, messagesBefore > formalBefore ? messagesBefore : formalBefore);
        return List(db.Appeals.Where(a => a.ClosedAt < latest && a.ResidentId != 0 && !Open.Contains(a.State))
            .Where(a => a.Kind == formal ? a.ClosedAt < formalBefore : a.ClosedAt < messagesBefore).OrderBy(a => a.ClosedAt)
            .ThenBy(a => a.Id).Take(most));
    }

    public Task ForgetLinks(long appealId)
    {
        _atCommit.Add(stop => db.SentLinks.Where(l => l.AppealId == appealId).ExecuteDeleteAsync(stop));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Draft>> StaleDrafts(DateTimeOffset before, int most) =>
        List(db.Drafts.Include(d => d.Messages).ThenInclude(m => m.Versions)
        .Where(d => d.CreatedAt < before && !d.Messages.Any(m => m.At >= before)).OrderBy(d => d.Id).Take(most));

    public Task<IReadOnlyList<Draft>> UnsentDrafts(DateTimeOffset before, int most) => List(db.Drafts.Include(d => d.Messages)
        .Where(d => d.RemindedAt == null && d.CreatedAt < before && !d.Messages.Any(m => m.At >= before)).OrderBy(d => d.Id).Take(most));

    public Task<int> CountUnsentDrafts(DateTimeOffset before) =>
        Ask(() => db.Drafts.CountAsync(d => d.CreatedAt < before && !d.Messages.Any(m => m.At >= before)));

    public Task<IReadOnlyList<ResidentMessage>> LooseMessages(DateTimeOffset before, int most) =>
        List(db.ResidentMessages.Include(m => m.Versions)
        .Where(m => m.DraftId == null && m.AppealId == null && m.At < before).OrderBy(m => m.At).ThenBy(m => m.Id).Take(most));

    public Task<IReadOnlyList<Resident>> ResidentsToForget(DateTimeOffset silentSince, int most) => List(db.Residents
        .Where(r => r.MinuteStart < silentSince && r.CreatedAt < silentSince
            && !db.Appeals.Any(a => a.ResidentId == r.Id) && !db.Drafts.Any(d => d.ResidentId == r.Id)
            && !db.ResidentMessages.Any(m => m.ResidentId == r.Id)
            && !db.Bookings.Any(b => b.ResidentId == r.Id)
            && !db.LineQuestions.Any(q => q.ResidentId == r.Id && db.DirectLines.Any(l => l.Id == q.LineId && l.EndedAt == null))
            && !db.Residents.Any(o => r.JoinedId != null && o.JoinedId == r.JoinedId && (o.MinuteStart >= silentSince
                || db.Appeals.Any(a => a.ResidentId == o.Id) || db.Drafts.Any(d => d.ResidentId == o.Id)
                || db.ResidentMessages.Any(m => m.ResidentId == o.Id))))
        .OrderBy(r => r.Id).Take(most));

    public Task<IReadOnlyList<ConsentRecord>> ConsentsOf(long residentId) =>
        List(db.Consents.Where(c => c.ResidentId == residentId).OrderBy(c => c.Id));

    public Task<IReadOnlyList<TranscriptLine>> OldTranscript(DateTimeOffset before, int most) =>
        List(db.Transcript.Where(l => l.At < before && (l.EditedAt == null || l.EditedAt < before)).OrderBy(l => l.At)
        .ThenBy(l => l.Id).Take(most));

    public Task<IReadOnlyList<TranscriptLine>> StrangersTranscript(string chats, DateTimeOffset before, int most)
    {
        var known = IdentityMap();
        return List(db.Transcript.Where(l => l.At < before && l.Chat.StartsWith(chats) && !known.Any(r => r.Address == l.Chat))
            .OrderBy(l => l.At).ThenBy(l => l.Id).Take(most));
    }

    public Task<IReadOnlyList<Draft>> StrangersDrafts(string chats, DateTimeOffset before, int most)
    {
        var known = IdentityMap();
        return List(db.Drafts.Include(d => d.Messages).ThenInclude(m => m.Versions)
            .Where(d => d.CreatedAt < before && !d.Messages.Any(m => m.At >= before))
            .Where(d => db.Residents.Any(r => r.Id == d.ResidentId && r.Address.StartsWith(chats)) && !known.Any(r => r.Id == d.ResidentId))
            .OrderBy(d => d.Id).Take(most));
    }

    private IQueryable<Resident> IdentityMap()
    {
        var none = ConsentChoice.NotAsked;
        return db.Residents.Where(r => r.Consent != none || r.JoinedId != null || db.Appeals.Any(a => a.ResidentId == r.Id));
    }

    public async Task<IReadOnlyDictionary<string, string>> SettingsUnder(string prefix) =>
        (await Fitting<Setting>(s => s.Name.StartsWith(prefix))).ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);

    public async Task RemoveSetting(string name)
    {
        if (await Find<Setting>(name) is { } setting)
        {
            db.Remove(setting);
        }
    }

    /// <summary>Deletes the first rows at the commit.</summary>
    /// <returns>How many there are to delete.</returns>
    private async Task<int> Drop<T>(IQueryable<T> old, int most)
        where T : class
    {
        var going = old.Take(most);
        _atCommit.Add(stop => going.ExecuteDeleteAsync(stop));
        return await Ask(() => going.CountAsync());
    }
}
