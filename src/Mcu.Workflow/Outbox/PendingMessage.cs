using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Outbox;

/// <summary>
/// A message on its way. Rows of the same card that wait together are one letter: the last content leaves, once.
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
    public bool Flying { get; set; }

    /// <summary>A later row of the same card: the newer content takes the place of the older.</summary>
    public void Join(OutboxRow later)
    {
        Rows.Add(later);
        Content = later.Content with { Files = Content.Files.Count > 0 ? Content.Files : later.Content.Files };
        Priority = Math.Min(Priority, later.Priority);
    }
}

/// <summary>Letters of one chat, strictly in the order of writing.</summary>
/// <param name="key">The name among the courier's queues: the chat, or something of its own for what need not wait for the chat.</param>
internal sealed class ChatQueue(string key, string chat)
{
    private readonly LinkedList<PendingMessage> _letters = [];

    public string Key => key;
    public Address Address { get; } = Address.Parse(chat);
    public bool Flying { get; set; }

    /// <summary>In the courier's list of chats whose turn may come.</summary>
    public bool Listed { get; set; }
    public PendingMessage? Head => _letters.First?.Value;

    public void Add(OutboxRow row)
    {
        if (row.CardId is { } card && Waiting(card) is { } same)
        {
            same.Join(row);
        }
        else
        {
            _letters.AddLast(new PendingMessage(row));
        }
    }

    public void Done() => _letters.RemoveFirst();

    public IEnumerable<PendingMessage> Leave()
    {
        var all = _letters.ToList();
        _letters.Clear();
        return all;
    }

    public void Adopt(IEnumerable<PendingMessage> letters)
    {
        foreach (var pending in letters)
        {
            _letters.AddLast(pending);
        }
    }

    private PendingMessage? Waiting(long card)
    {
        for (var node = _letters.Last; node is not null; node = node.Previous)
        {
            if (node.Value.CardId == card && !node.Value.Flying)
            {
                return node.Value;
            }
        }

        return null;
    }
}
