using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>GET /updates: the long poll. While somebody is subscribed there is nothing to be had here.</summary>
internal sealed class MaxPolls(MaxWorld world, MaxHook hook)
{
    private TaskCompletionSource _nudge = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;

    public bool Waits => Volatile.Read(ref _waiting) > 0;

    public void Nudge() => Interlocked.Exchange(ref _nudge, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public async Task<MaxReply> Poll(IQueryCollection query, CancellationToken aborted)
    {
        if (hook.Subscribers.Count > 0)
        {
            throw new MaxRefusal(405, "method.not.allowed", "there is a webhook subscription");
        }

        long? marker = Number(query, "marker");
        var limit = (int)(Number(query, "limit") ?? 100);
        var kinds = query["types"].Count > 0 ? query["types"].ToString().Split(',').ToHashSet(StringComparer.Ordinal) : null;
        var end = End(TimeSpan.FromSeconds(Number(query, "timeout") ?? 30), aborted);
        Interlocked.Increment(ref _waiting);
        try
        {
            while (true)
            {
                var more = world.Feed.Changed.Next;
                var (updates, next) = world.Feed.Take(marker, limit, kinds);
                if (updates.Count > 0 || end.IsCompleted)
                {
                    return new MaxReply(200,
                        $$"""{"updates":[{{string.Join(',', updates.Select(update => update.Json))}}],"marker":{{next}}}""");
                }

                await Task.WhenAny(more, end);
                aborted.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private Task End(TimeSpan timeout, CancellationToken aborted) => timeout == TimeSpan.Zero ? Task.CompletedTask
        : Task.WhenAny(Task.Delay(timeout, world.Options.Time, aborted), Task.Delay(world.Options.LongPollMax, aborted),
        Volatile.Read(ref _nudge).Task);

    private static long? Number(IQueryCollection query, string name) =>
        long.TryParse(query[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
