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
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly ChatLine _line = new();
    private readonly Unnoted _unnoted = new(channels);
    private readonly ConcurrentQueue<(ChatQueue Chat, Letter Letter, Delivery Delivery)> _landed = new();
    private Task _saving = Task.CompletedTask;

    /// <summary>Falls before the signal is given: the task itself counts as running for a moment longer.</summary>
    private volatile bool _savingNow;

    /// <summary>The database took nothing: what was to be noted is to be noted still.</summary>
    private volatile bool _notSaved;
    private int _flying;

    /// <summary>Sends everything that may leave now, and saves what became of it.</summary>
    /// <returns>When the next message may leave; null when nothing waits.</returns>
    public async Task<DateTimeOffset?> Drain(CancellationToken stop)
    {
        while (true)
        {
            Absorb();
            Land();
            Save(stop);
            var next = Dispatch(stop);
            if (_flying == 0 && _landed.IsEmpty && !_savingNow && !outcomes.Any && !_unnoted.HoldsChats)
            {
                await _saving;
                return next;
            }

            await tray.Signal.Wait(Pause(next), stop);
        }
    }

    /// <summary>While others are under way, perhaps hanging, the next one leaves in its time all the same.</summary>
    private TimeSpan Pause(DateTimeOffset? next)
    {
        var pause = (next ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        return pause < LongestPause ? pause > ShortestPause ? pause : ShortestPause : LongestPause;
    }

    private void Absorb()
    {
        while (tray.TryNext(out var row))
        {
            _line.Add(row);
        }
    }

    private DateTimeOffset? Dispatch(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        _line.Wake(now);
        while (_flying < settings.Parallel && _line.TryTake(out var chat, out var letter))
        {
            var free = budgets.FreeAt(chat.Address, letter, now);
            if (free > now)
            {
                _line.Wait(chat, free);
            }
            else if (_unnoted.TooMany(chat.Address))
            {
                _unnoted.Hold(chat);
            }
            else
            {
                Fly(chat, letter, now, stop);
            }
        }

        return _line.Next;
    }

    private void Fly(ChatQueue chat, Letter letter, DateTimeOffset now, CancellationToken stop)
    {
        (chat.Listed, chat.Flying, letter.Flying) = (false, true, true);
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
            _unnoted.Landed(chat.Address);
            if (delivery is Delivery.Moved moved)
            {
                outcomes.Moved(chat.Address, moved.NewChat);
                _line.Rehouse(chat, new Address(chat.Address.Channel, moved.NewChat));
                continue;
            }

            Take(chat, letter, delivery, clock.GetUtcNow());
            _line.Stand(chat);
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
            case Delivery.CardLost when letter.CardId is not null:
                letter.Kind = OutboxKind.Send;
                break;
            default:
                outcomes.Settled(letter, delivery, now);
                chat.Done();
                break;
        }
    }

    /// <summary>One saving at a time; what lands meanwhile goes with the next, so that a busy hour saves in large batches.</summary>
    private void Save(CancellationToken stop)
    {
        if (_savingNow)
        {
            return;
        }

        if (!outcomes.Any)
        {
            // What landed in the moment between went with the last saving.
            _unnoted.Saving();
        }

        if (!_notSaved)
        {
            foreach (var chat in _unnoted.Saved())
            {
                _line.StandAgain(chat);
            }
        }

        if (outcomes.Any)
        {
            (_savingNow, _notSaved) = (true, false);
            _unnoted.Saving();
            _saving = Task.Run(() => Note(stop), CancellationToken.None);
        }
    }

    private async Task Note(CancellationToken stop)
    {
        try
        {
            _notSaved = !await outcomes.Save(stop);
        }
        finally
        {
            _savingNow = false;
            tray.Signal.Set();
        }
    }
}
