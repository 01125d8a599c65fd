using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>The people, conversations, messages and files; the community's methods and the people's side both act on it.</summary>
internal sealed class VkWorld
{
    public const long FirstConversation = 2_000_000_000;
    private readonly ConcurrentQueue<string> _violations = new();
    private readonly Queue<DateTimeOffset> _calls = new();
    private readonly Queue<DateTimeOffset> _callsOfPeople = new();
    private long _events;
    private int _tooMany;

    public VkWorld(VkFakeOptions options) => (Options, Page) = (options, new FakeVkPage(this));

    public VkFakeOptions Options { get; }
    public FakeVkPage Page { get; }

    /// <summary>Events show so many attachments of a message and say that it is cropped, where it has more; null shows all.</summary>
    public int? MostAttachmentsShown { get; set; }

    /// <summary>Messages are given to nobody who asks for them.</summary>
    public bool HidesMessages { get; set; }
    public VkQueue Queue { get; } = new();
    public SentLog Sent { get; } = new(keep: true);
    public FileStore Files { get; } = new();
    public VkPresses Presses { get; } = new();
    public ConcurrentDictionary<long, FakeVkUser> Users { get; } = new();
    public ConcurrentDictionary<long, FakeVkChat> Chats { get; } = new();

    /// <summary>Where files and uploads are to be found; known when the server stands.</summary>
    public string Url { get; set; } = "";
    public IReadOnlyCollection<string> Violations => _violations;
    public int RateViolations => Volatile.Read(ref _tooMany);
    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public void Violated(string what) => _violations.Enqueue(what);

    public FakeVkUser User(long id, string firstName, string lastName)
    {
        var user = Users.GetOrAdd(id, _ => new FakeVkUser(this, id, firstName, lastName));
        Chats.TryAdd(id, user.Private);
        return user;
    }

    /// <summary>A chat that the community may write to.</summary>
    public FakeVkChat Reach(long peer)
    {
        var chat = Chats.GetValueOrDefault(peer)
            ?? throw (peer >= FirstConversation ? new VkError(917, "You don't have access to this chat") : Denied());
        return chat.Barrier is { } barrier ? throw barrier() : chat;
    }

    public static VkError Denied() => new(901, "Can't send messages for users without permission");

    /// <summary>An event of the community, to whoever waits for it.</summary>
    public string Happens(string type, JsonObject body)
    {
        var id = $"{Interlocked.Increment(ref _events):x40}";
        Queue.Add(type, new JsonObject
        {
            ["type"] = type,
            ["object"] = body,
            ["group_id"] = Options.GroupId,
            ["event_id"] = id,
            ["v"] = "5.199",
        });
        return id;
    }

    /// <summary>Refuses the community's 21st request of a second, and a person's fourth.</summary>
    public void Spend(bool ofPerson)
    {
        var (calls, most) = ofPerson ? (_callsOfPeople, 3) : (_calls, 20);
        lock (calls)
        {
            while (calls.TryPeek(out var first) && first <= Now - TimeSpan.FromSeconds(1))
            {
                calls.Dequeue();
            }

            if (Options.Limits && calls.Count >= most)
            {
                Interlocked.Increment(ref _tooMany);
                throw new VkError(6, "Too many requests per second");
            }

            calls.Enqueue(Now);
        }
    }
}

/// <summary>The presses that may still be answered, and the answers.</summary>
internal sealed class VkPresses
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (long User, long Peer, DateTimeOffset At)> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeVkNote> _answers = new();
    private long _last = 0xabc000;

    public IReadOnlyList<FakeVkNote> Answers => [.. _answers];

    public string Ask(long user, long peer, DateTimeOffset now)
    {
        var id = $"{Interlocked.Increment(ref _last):x12}";
        _asked[id] = (user, peer, now);
        return id;
    }

    public void Answer(string id, long? user, long? peer, string? note, DateTimeOffset now)
    {
        if (!_asked.TryGetValue(id, out var asked) || asked.User != user || asked.Peer != peer || now - asked.At > Life
            || !_asked.TryRemove(id, out _))
        {
            throw VkError.Param("event_id is unknown or expired");
        }

        _answers.Enqueue(new FakeVkNote(id, asked.User, note, now));
    }
}

/// <summary>What a person saw after a press.</summary>
public sealed record FakeVkNote(string EventId, long UserId, string? Text, DateTimeOffset Time);
