using System.Collections.Concurrent;
using System.Threading.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web;

/// <summary>Something happened in a chat: lines changed, or a press was answered with a note.</summary>
internal sealed record ChatNotice(Address Chat, string? Press = null, string Note = "");

/// <summary>
/// Tells open browsers that there is something to read. What there is to read stands in the database: a lost notice loses nothing.
/// </summary>
internal sealed class ChatFeed
{
    private readonly ConcurrentDictionary<Subscription, byte> _open = new();

    public void Publish(ChatNotice notice)
    {
        foreach (var subscription in _open.Keys)
        {
            subscription.Take(notice);
        }
    }

    public Subscription Listen(IEnumerable<Address> chats)
    {
        var subscription = new Subscription(this, [.. chats]);
        _open[subscription] = 0;
        return subscription;
    }

    /// <summary>The notices of one open page.</summary>
    internal sealed class Subscription(ChatFeed feed, HashSet<Address> chats) : IDisposable
    {
        // A page that does not read is not waited for: it reads the database when it wakes.
        private readonly Channel<ChatNotice> _notices =
            Channel.CreateBounded<ChatNotice>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });

        public void Take(ChatNotice notice)
        {
            if (chats.Contains(notice.Chat))
            {
                _notices.Writer.TryWrite(notice);
            }
        }

        /// <summary>Waits for notices and takes all that are there; nothing when the time is up.</summary>
        public async Task<IReadOnlyList<ChatNotice>> Next(TimeSpan atMost, CancellationToken stop)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(atMost);
            try
            {
                await _notices.Reader.WaitToReadAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return [];
            }

            var all = new List<ChatNotice>();
            while (_notices.Reader.TryRead(out var notice))
            {
                all.Add(notice);
            }

            return all;
        }

        public void Dispose() => feed._open.TryRemove(this, out _);
    }
}
