using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Outbox;

/// <summary>The chats with messages: those whose turn may come, the most urgent first, and those that wait for a moment.</summary>
internal sealed class DispatchQueue
{
    private readonly Dictionary<string, ChatQueue> _chats = new(StringComparer.Ordinal);
    private readonly PriorityQueue<ChatQueue, (int Priority, long Id)> _ready = new();
    private readonly PriorityQueue<ChatQueue, DateTimeOffset> _waiting = new();

    /// <summary>When the first of the waiting may go on; null when none waits.</summary>
    public DateTimeOffset? Next => _waiting.TryPeek(out _, out var next) ? next : null;

    public void Add(OutboxRow row)
    {
        // Press answers, menus and deletions wait for nobody: each is a chat of its own.
        var chat = Of(row.Kind is OutboxKind.PressAnswer or OutboxKind.Menu or OutboxKind.Forget
            ? $"{row.Chat}#{row.Id}" : row.Chat, row.Chat);
        chat.Add(row);
        Stand(chat);
    }

    /// <summary>Puts a chat with messages among those whose turn may come; an empty one is forgotten.</summary>
    public void Stand(ChatQueue chat)
    {
        if (chat.Head is not { } head)
        {
            _chats.Remove(chat.Key);
        }
        else if (!chat.InFlight && !chat.Listed)
        {
            chat.Listed = true;
            _ready.Enqueue(chat, (head.Priority, head.Rows[0].Id));
        }
    }

    /// <summary>A chat that was put aside stands in line again.</summary>
    public void StandAgain(ChatQueue chat)
    {
        chat.Listed = false;
        Stand(chat);
    }

    /// <summary>
    /// Takes the chat whose turn it is; who cannot go yet is put aside with <see cref="Wait"/>, and comes back by <see cref="Wake"/>.
    /// </summary>
    public bool TryTake(out ChatQueue chat, out PendingMessage pending)
    {
        while (_ready.TryDequeue(out chat!, out _))
        {
            if (chat.Head is { } head && !chat.InFlight)
            {
                pending = head;
                return true;
            }

            chat.Listed = false;
        }

        pending = null!;
        return false;
    }

    public void Wait(ChatQueue chat, DateTimeOffset until) => _waiting.Enqueue(chat, until);

    /// <summary>Chats whose wait is over stand in line again.</summary>
    public void Wake(DateTimeOffset now)
    {
        while (_waiting.TryPeek(out var due, out var at) && at <= now)
        {
            _waiting.Dequeue();
            StandAgain(due);
        }
    }

    /// <summary>The chat has a new address: its messages go there.</summary>
    public void ChangeAddress(ChatQueue chat, Address to)
    {
        _chats.Remove(chat.Key);
        var home = Of(to.ToString(), to.ToString());
        home.Adopt(chat.Leave());
        Stand(home);
    }

    private ChatQueue Of(string key, string address)
    {
        if (!_chats.TryGetValue(key, out var chat))
        {
            _chats[key] = chat = new ChatQueue(key, address);
        }

        return chat;
    }
}
