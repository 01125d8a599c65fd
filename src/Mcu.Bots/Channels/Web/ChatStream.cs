using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Mcu.Bots.Channels.Web;

/// <summary>What goes down the wire to a page: a line of a chat as HTML, or the answer to a press.</summary>
internal sealed record ChatEvent(string Seat, string? Html = null, string? Press = null, string? Note = null);

/// <summary>
/// One stream of events for all chats of a page (browsers open only six connections to a site). The id of an event is a revision, so
/// a page that was cut off says where it stopped and misses nothing.
/// </summary>
internal sealed class ChatStream(ChatSessions chatSessions, ChatFeed feed, ChatLines lines, MessageRenderer printer, StreamLimits limits,
    IHostApplicationLifetime life)
{
    // Also how soon a page sees what another process has written, since notices do not leave theirs.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private const int MostSeats = 8;

    public async Task<IResult> Open(HttpContext http)
    {
        var taken = await Taken(http);
        if (taken.Count == 0)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (limits.Enter(taken[0].Person.ToString(), SubmitLimits.NetworkOf(http)) is not { } place)
        {
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        http.Response.RegisterForDispose(place);
        return TypedResults.ServerSentEvents(Follow(http, taken, StartOf(http), http.RequestAborted));
    }

    private async Task<IReadOnlyList<ChatSession>> Taken(HttpContext http)
    {
        var taken = new List<ChatSession>();
        foreach (var key in http.Request.Query["seats"].ToString().Split(',', MostSeats + 1).Take(MostSeats))
        {
            if (await chatSessions.Find(http, key) is { } chatSession)
            {
                taken.Add(chatSession);
            }
        }

        return taken;
    }

    private static long StartOf(HttpContext http)
    {
        var given = http.Request.Headers["Last-Event-ID"].ToString();
        return long.TryParse(given.Length > 0 ? given : http.Request.Query["after"], CultureInfo.InvariantCulture, out var revision)
            ? revision : long.MaxValue;
    }

    private async IAsyncEnumerable<SseItem<ChatEvent>> Follow(HttpContext http, IReadOnlyList<ChatSession> taken, long after,
        [EnumeratorCancellation] CancellationToken stop)
    {
        // A closing program does not wait for readers who never leave.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop, life.ApplicationStopping);
        using var subscription = feed.Listen(taken.Select(s => s.Chat));
        IReadOnlyList<ChatNotice> notices = [];
        // Rights are asked again before anything is shown: whoever was dismissed or has signed out meanwhile reads no further.
        while (!ends.IsCancellationRequested && taken.SequenceEqual(await Taken(http)))
        {
            var (changed, upto) = await lines.Since(taken, after);
            foreach (var line in changed)
            {
                yield return new SseItem<ChatEvent>(new ChatEvent(line.ChatSession.Key, await printer.Print([line])), "line")
                {
                    EventId = line.Line.Revision.ToString(CultureInfo.InvariantCulture),
                };
            }

            after = Math.Max(after == long.MaxValue ? 0 : after, upto);
            foreach (var note in notices.Where(n => n.Press is not null))
            {
                yield return new SseItem<ChatEvent>(new ChatEvent("", Press: note.Press, Note: note.Note), "press");
            }

            // Something is sent each time: else neither side notices that the other is gone.
            yield return new SseItem<ChatEvent>(new ChatEvent(""), "beat");
            notices = changed.Count >= ChatLines.Page ? [] : await Next(subscription, ends.Token);
        }
    }

    private static async Task<IReadOnlyList<ChatNotice>> Next(ChatFeed.Subscription subscription, CancellationToken stop)
    {
        try
        {
            return await subscription.Next(Heartbeat, stop);
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }
}
