namespace Mcu.Fakes.Telegram;

/// <summary>A chat as people see it: private, group or supergroup.</summary>
public class FakeChat
{
    /// <summary>A message that begins its own thread.</summary>
    internal const int Itself = -1;

    private readonly Lock _gate = new();
    private readonly List<FakeMessage> _messages = [];
    private readonly Dictionary<int, FakeMessage> _byId = [];
    private int _last;

    internal FakeChat(long id, FakeUser? owner, string title)
    {
        (Id, Owner, Title) = (id, owner, title);
    }

    public long Id { get; }

    public string Title { get; }

    public bool IsGroup => Owner is null;

    /// <summary>The public name, without «@».</summary>
    public string? Username { get; init; }

    public virtual string Type => !IsGroup ? "private" : Id <= -1_000_000_000_000 ? "supergroup" : "group";

    /// <summary>The messages that are there now, oldest first; a snapshot.</summary>
    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    public FakeMessage? Last
    {
        get
        {
            lock (_gate)
            {
                return _messages.Count == 0 ? null : _messages[^1];
            }
        }
    }

    internal FakeUser? Owner { get; }

    /// <summary>What the bot is told instead of being let in: blocked, kicked, migrated.</summary>
    internal Func<ApiError>? Barrier { get; set; }

    internal FakeMessage Add(FakeUser? from, DateTimeOffset date, Content content, FakeMessage? replyTo, bool keep, int? thread = null)
    {
        lock (_gate)
        {
            var message = new FakeMessage(this, ++_last, from, date, content, replyTo) { Thread = thread == Itself ? _last : thread };
            if (keep)
            {
                _messages.Add(message);
                _byId[message.MessageId] = message;
            }

            return message;
        }
    }

    internal FakeMessage? Find(long id)
    {
        lock (_gate)
        {
            return id is > 0 and <= int.MaxValue ? _byId.GetValueOrDefault((int)id) : null;
        }
    }

    internal void Remove(FakeMessage message)
    {
        lock (_gate)
        {
            _messages.Remove(message);
            _byId.Remove(message.MessageId);
        }
    }
}
