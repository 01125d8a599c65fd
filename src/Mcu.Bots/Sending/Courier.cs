using System.Collections.Concurrent;
using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Sending;

/// <summary>
/// Sends what the desk has committed: the most urgent chat first, within a chat in the order of writing, each channel within its budget.
/// One loop owns the queues; only the calls to the platforms and the saving of results run beside it.
/// </summary>
internal sealed class Courier(OutTray tray, ChannelBook channels, Outcomes outcomes, RateBudgets budgets, TimeProvider clock, CourierSettings settings)
{
    private readonly Dictionary<string, ChatQueue> _chats = new(StringComparer.Ordinal);
    private readonly PriorityQueue<ChatQueue, (int Priority, long Id)> _ready = new();
    private readonly PriorityQueue<ChatQueue, DateTimeOffset> _waiting = new();
    private readonly ConcurrentQueue<(ChatQueue Chat, Letter Letter, Delivery Delivery)> _landed = new();
    private Task _saving = Task.CompletedTask;

    /// <summary>Falls before the signal is given: the task itself counts as running for a moment longer.</summary>
    private volatile bool _savingNow;
    private int _flying;

    /// <summary>Sends everything that may leave now, and saves what became of it.</summary>
    /// <returns>When the next message may leave; null when nothing waits.</returns>
    public async Task<DateTimeOffset?> Drain(CancellationToken stop)
    {
        while (true)
        {
            Absorb();
            Land();
            var next = Dispatch(stop);
            Save(stop);
            if (_flying == 0 && _landed.IsEmpty && !_savingNow && !outcomes.Any)
            {
                await _saving;
                return next;
            }

            await tray.Signal.Wait(stop);
        }
    }

    private void Absorb()
    {
        while (tray.TryNext(out var row))
        {
            // Press answers, menus and deletions wait for nobody: each is a chat of its own.
            var key = row.Kind is OutboxKind.PressAnswer or OutboxKind.Menu or OutboxKind.Forget ? $"{row.Chat}#{row.Id}" : row.Chat;
            if (!_chats.TryGetValue(key, out var chat))
            {
                _chats[key] = chat = new ChatQueue(key, row.Chat);
            }

            chat.Add(row);
            List(chat);
        }
    }

    private DateTimeOffset? Dispatch(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        Wake(now);
        while (_flying < settings.Parallel && _ready.TryDequeue(out var chat, out _))
        {
            chat.Listed = false;
            if (chat.Head is not { } letter || chat.Flying)
            {
                continue;
            }

            var free = budgets.FreeAt(chat.Address, letter, now);
            if (free > now)
            {
                chat.Listed = true;
                _waiting.Enqueue(chat, free);
            }
            else
            {
                Fly(chat, letter, now, stop);
            }
        }

        return _waiting.TryPeek(out _, out var next) ? next : null;
    }

    /// <summary>Chats whose wait is over stand in line again.</summary>
    private void Wake(DateTimeOffset now)
    {
        while (_waiting.TryPeek(out var due, out var at) && at <= now)
        {
            _waiting.Dequeue();
            due.Listed = false;
            List(due);
        }
    }

    private void Fly(ChatQueue chat, Letter letter, DateTimeOffset now, CancellationToken stop)
    {
        (chat.Flying, letter.Flying) = (true, true);
        _flying++;
        budgets.Spend(chat.Address, letter.Kind, now);
        _ = Task.Run(async () =>
        {
            var delivery = await outcomes.Try(channels.Find(chat.Address.Channel), chat.Address, letter, stop);
            _landed.Enqueue((chat, letter, delivery));
            tray.Signal.Set();
        }, CancellationToken.None);
    }

    private void Land()
    {
        while (_landed.TryDequeue(out var landed))
        {
            var (chat, letter, delivery) = landed;
            _flying--;
            (chat.Flying, letter.Flying) = (false, false);
            if (delivery is Delivery.Moved moved)
            {
                outcomes.Moved(chat.Address, moved.NewChat);
                Rehouse(chat, new Address(chat.Address.Channel, moved.NewChat));
                continue;
            }

            Take(chat, letter, delivery, clock.GetUtcNow());
            List(chat);
        }
    }

    private void Take(ChatQueue chat, Letter letter, Delivery delivery, DateTimeOffset now)
    {
        switch (delivery)
        {
            case Delivery.Later later:
                letter.NotBefore = outcomes.Postpone(letter, later, now);
                if (later.After is { } asked)
                {
                    budgets.Of(chat.Address).Wait(chat.Address.Id, now + asked, later.WholeChannel);
                }

                break;
            case Delivery.CardLost:
                letter.Kind = OutboxKind.Send;
                break;
            default:
                outcomes.Settled(letter, delivery, now);
                chat.Done();
                break;
        }
    }

    private void Rehouse(ChatQueue chat, Address to)
    {
        _chats.Remove(chat.Key);
        if (!_chats.TryGetValue(to.ToString(), out var home))
        {
            _chats[to.ToString()] = home = new ChatQueue(to.ToString(), to.ToString());
        }

        home.Adopt(chat.Leave());
        List(home);
    }

    /// <summary>Puts a chat with letters among those whose turn may come; an empty one is forgotten.</summary>
    private void List(ChatQueue chat)
    {
        if (chat.Head is not { } head)
        {
            _chats.Remove(chat.Key);
        }
        else if (!chat.Flying && !chat.Listed)
        {
            chat.Listed = true;
            _ready.Enqueue(chat, (head.Priority, head.Rows[0].Id));
        }
    }

    /// <summary>One saving at a time; what lands meanwhile goes with the next, so that a busy hour saves in large batches.</summary>
    private void Save(CancellationToken stop)
    {
        if (!_savingNow && outcomes.Any)
        {
            _savingNow = true;
            _saving = Task.Run(async () =>
            {
                try
                {
                    await outcomes.Save(stop);
                }
                finally
                {
                    _savingNow = false;
                    tray.Signal.Set();
                }
            }, CancellationToken.None);
        }
    }
}
