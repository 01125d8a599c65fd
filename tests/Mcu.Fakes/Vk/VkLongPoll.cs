using System.Globalization;

namespace Mcu.Fakes.Vk;

/// <summary>The server of Bots Long Poll.</summary>
internal sealed class VkLongPoll(VkWorld world)
{
    public const string Path = "/longpoll";
    public const string Name = "longpoll";
    private const int MaxWait = 90;

    /// <summary>What the next polls are answered with instead of events.</summary>
    public Queue<string> Garbled { get; } = new();

    /// <summary>The newest number that a reader has named: everything up to it was read.</summary>
    public string Read { get; private set; } = "0";

    public async Task<string> Poll(HttpContext context)
    {
        var query = context.Request.Query;
        var (key, ts) = (query["key"].ToString(), query["ts"].ToString());
        if (query["act"] != "a_check" || !int.TryParse(query["wait"], CultureInfo.InvariantCulture, out var wait)
            || wait is < 0 or > MaxWait)
        {
            world.Violated($"longpoll: {context.Request.QueryString}");
            return """{"failed":4}""";
        }

        Read = ts;
        if (Garbled.TryDequeue(out var garbled))
        {
            return garbled;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var end = wait == 0
            ? Task.CompletedTask
            : Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(wait), world.Options.Time, over.Token),
            Task.Delay(world.Options.LongPollMax, over.Token));
        try
        {
            while (true)
            {
                var more = world.Queue.Changed.Next;
                if (world.Queue.Take(key, ts, end.IsCompleted) is { } answer)
                {
                    return answer;
                }

                await Task.WhenAny(more, end);
                context.RequestAborted.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await over.CancelAsync();
        }
    }
}
