using Mcu.Workflow.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    private readonly Dictionary<string, int> _pendingIn = new(StringComparer.Ordinal);

    public Task<OutboxRow?> FindOutbox(long id) => Find<OutboxRow>(id);

    public async Task<bool> SaidAlready(string onceKey) =>
        _said.Contains(onceKey) || await Ask(() => db.Outbox.AnyAsync(o => o.OnceKey == onceKey));

    public async Task<IReadOnlyList<OutboxRow>> ClaimOutbox(string owner, DateTimeOffset now, TimeSpan hold, int most)
    {
        var sql = OutboxClaim.Sql(db.Database.IsNpgsql());
        var claimed = await All(db.Outbox.FromSqlRaw(sql, owner, (now + hold).UtcTicks, now.UtcTicks, most));
        return [.. claimed.OrderBy(o => o.Priority).ThenBy(o => o.Id)];
    }

    public Task HoldClaims(string owner, DateTimeOffset until) => Ask(() => db.Outbox
        .Where(o => o.Status == OutboxStatus.Pending && o.ClaimedBy == owner)
        .ExecuteUpdateAsync(set => set.SetProperty(o => o.ClaimedUntil, until)));

    /// <summary>The stored ones are counted once for each chat in a unit of work: asked for every message of a storm.</summary>
    public async Task<int> PendingIn(string chat)
    {
        if (!_pendingIn.TryGetValue(chat, out var stored))
        {
            stored = await Ask(() => db.Outbox.CountAsync(o => o.Chat == chat && o.Status == OutboxStatus.Pending
                && (o.ClaimedBy != null || o.NotBefore <= o.CreatedAt)));
            _pendingIn[chat] = stored -= Saved(chat);
        }

        return stored + _queued.Count(o => Waits(o) && string.Equals(o.Chat, chat, StringComparison.Ordinal));
    }

    public async Task<int> PendingInAll()
    {
        var stored = await Ask(() => db.Outbox.CountAsync(o => o.Status == OutboxStatus.Pending
            && (o.ClaimedBy != null || o.NotBefore <= o.CreatedAt)));
        return stored + _queued.Count(o => Waits(o) && db.Entry(o).State == EntityState.Added);
    }

    public Task<IReadOnlyList<OutboxRow>> DeadOutbox(int skip, int take) =>
        List(db.Outbox.Where(o => o.Status == OutboxStatus.Dead).OrderByDescending(o => o.Id).Skip(skip).Take(take));

    public Task<int> DeadCount() => Ask(() => db.Outbox.CountAsync(o => o.Status == OutboxStatus.Dead));

    public Task<IReadOnlyList<OutboxRow>> SentSince(DateTimeOffset since) =>
        List(db.Outbox.AsNoTracking().Where(o => o.Status == OutboxStatus.Sent && o.SentAt >= since).OrderBy(o => o.SentAt));

    /// <summary>What is held till its hour stands in no queue.</summary>
    private static bool Waits(OutboxRow row) => row is { Status: OutboxStatus.Pending, Held: false };

    /// <summary>Rows of this unit of work that an earlier commit of it has saved: the database counts them already.</summary>
    private int Saved(string chat) =>
        _queued.Count(o => Waits(o) && string.Equals(o.Chat, chat, StringComparison.Ordinal) && db.Entry(o).State != EntityState.Added);
}
