using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Outbox;

/// <summary>
/// A message on its way. Rows of the same card that wait together are one message: the last content leaves, once.
/// </summary>
internal sealed class PendingMessage(OutboxRow row)
{
    public OutboxKind Kind { get; set; } = row.Kind;
    public Content Content { get; private set; } = row.Content;
    public List<OutboxRow> Rows { get; } = [row];
    public OutboxRow Row => Rows[^1];
    public long? CardId { get; } = row.CardId;
    public int Priority { get; private set; } = row.Priority;
    public DateTimeOffset NotBefore { get; set; } = row.NotBefore;
    public int Attempts { get; set; } = row.Attempts;
    public string? Regarding { get; } = row.Regarding;

    /// <summary>Its thread is gone: it goes to the chat itself.</summary>
    public bool ThreadLost { get; set; }

    /// <summary>Set while the platform is being asked: its content can no longer change.</summary>
    public bool InFlight { get; set; }

    /// <summary>A later row of the same card: the newer content takes the place of the older.</summary>
    public void Join(OutboxRow later)
    {
        Rows.Add(later);
        Content = later.Content with { Files = Content.Files.Count > 0 ? Content.Files : later.Content.Files };
        Priority = Math.Min(Priority, later.Priority);
    }
}

/// <summary>Messages of one chat, strictly in the order of writing.</summary>
/// <param name="key">The name among the dispatcher's queues: the chat, or something of its own for what need not wait for the chat.</param>
internal sealed class ChatQueue(string key, string chat)
{
    private readonly LinkedList<PendingMessage> _messages = [];

    public string Key => key;
    public Address Address { get; } = Address.Parse(chat);
    public bool InFlight { get; set; }

    /// <summary>In the dispatcher's list of chats whose turn may come.</summary>
    public bool Listed { get; set; }
    public PendingMessage? Head => _messages.First?.Value;

    public void Add(OutboxRow row)
    {
        if (row.CardId is { } card && Waiting(card) is { } same)
        {
            same.Join(row);
        }
        else
        {
            _messages.AddLast(new PendingMessage(row));
        }
    }

    public void Done() => _messages.RemoveFirst();

    public IEnumerable<PendingMessage> Leave()
    {
        var all = _messages.ToList();
        _messages.Clear();
        return all;
    }

    public void Adopt(IEnumerable<PendingMessage> messages)
    {
        foreach (var pending in messages)
        {
            _messages.AddLast(pending);
        }
    }

    private PendingMessage? Waiting(long card)
    {
        for (var node = _messages.Last; node is not null; node = node.Previous)
        {
            if (node.Value.CardId == card && !node.Value.InFlight)
            {
                return node.Value;
            }
        }

        return null;
    }
}
