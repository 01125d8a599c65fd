using System.Collections.Concurrent;
using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Sending;

/// <summary>
/// Sends what the desk has committed: the most urgent chat first, within a chat in the order of writing, each channel within its budget.
/// One loop owns the queues; only the calls to the platforms and the saving of results run beside it.
/// </summary>
internal sealed class Courier(
    OutTray tray, ChannelBook channels, Outcomes outcomes, Notebook notebook, RateBudgets budgets, TimeProvider clock, CourierSettings settings)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly ChatLine _line = new();
    private readonly Unnoted _unnoted = new(channels);
    private readonly ConcurrentQueue<(ChatQueue Chat, Letter Letter, Delivery Delivery)> _landed = new();
    private Task<IReadOnlyList<Note>>? _saving;
    private int _flying;

    /// <summary>Sends everything that may leave now, and saves what became of it.</summary>
    /// <param name="stop">Nothing more leaves; what is under way lands and is saved.</param>
    /// <param name="abandon">Nothing is waited for any longer.</param>
    /// <returns>When the next message may leave; null when nothing waits.</returns>
    public async Task<DateTimeOffset?> Drain(CancellationToken stop, CancellationToken abandon = default)
    {
        await using var wake = stop.Register(tray.Signal.Set);
        while (true)
        {
            Absorb();
            Land();
            await Save(abandon);
            var next = stop.IsCancellationRequested ? null : Dispatch(abandon);
            if (_flying == 0 && _landed.IsEmpty && _saving is null)
            {
                return next;
            }

            await tray.Signal.Wait(Pause(next), abandon);
        }
    }

    /// <summary>While others are under way, perhaps hanging, the next one leaves in its time all the same.</summary>
    private TimeSpan Pause(DateTimeOffset? next)
    {
        var now = clock.GetUtcNow();
        var wake = _unnoted.LookAgainAt(now) is { } look && !(next < look) ? look : next;
        var pause = (wake ?? DateTimeOffset.MaxValue) - now;
        return pause < LongestPause ? pause > ShortestPause ? pause : ShortestPause : LongestPause;
    }

    private void Absorb()
    {
        while (tray.TryNext(out var row))
        {
            _line.Add(row);
        }
    }

    private DateTimeOffset? Dispatch(CancellationToken abandon)
    {
        var now = clock.GetUtcNow();
        _line.Wake(now);
        foreach (var chat in _unnoted.LetGo(now))
        {
            _line.StandAgain(chat);
        }

        while (_flying < settings.Parallel && _line.TryTake(out var chat, out var letter))
        {
            var free = budgets.FreeAt(chat.Address, letter, now);
            if (free > now)
            {
                _line.Wait(chat, free);
            }
            else if (_unnoted.TooMany(chat.Address, now))
            {
                _unnoted.Hold(chat);
            }
            else
            {
                Fly(chat, letter, now, abandon);
            }
        }

        return _line.Next;
    }

    private void Fly(ChatQueue chat, Letter letter, DateTimeOffset now, CancellationToken abandon)
    {
        (chat.Listed, chat.Flying, letter.Flying) = (false, true, true);
        _flying++;
        _unnoted.Left(chat.Address, letter, now);
        budgets.Leave(chat.Address, letter, now);
        _ = Task.Run(async () =>
        {
            var delivery = await outcomes.Try(channels.Find(chat.Address.Channel), chat.Address, letter, abandon);
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
            var now = clock.GetUtcNow();
            budgets.Land(chat.Address, letter, now);
            Take(chat, letter, delivery, now);
            _line.Stand(chat);
        }
    }

    private void Take(ChatQueue chat, Letter letter, Delivery delivery, DateTimeOffset now)
    {
        switch (delivery)
        {
            case Delivery.Later later:
                _unnoted.Landed(chat.Address, letter, outcomes.Postpone(chat, letter, later, now));
                budgets.Asked(chat.Address, later, letter.NotBefore);
                break;
            case Delivery.CardLost lost when letter.CardId is not null:
                letter.Kind = OutboxKind.Send;
                _unnoted.Landed(chat.Address, letter, outcomes.LoseCard(letter, lost));
                break;
            case Delivery.ThreadLost lost:
                _unnoted.Landed(chat.Address, letter, outcomes.LoseThread(letter, lost, now));
                if (letter.Kind == OutboxKind.Thread)
                {
                    chat.Done();
                }

                break;
            case Delivery.Moved moved:
                _unnoted.Landed(chat.Address, letter, outcomes.Move(chat, letter, moved.NewChat));
                _line.Rehouse(chat, new Address(chat.Address.Channel, moved.NewChat));
                break;
            default:
                _unnoted.Landed(chat.Address, letter, outcomes.Settle(letter, delivery, now));
                chat.Done();
                break;
        }
    }

    /// <summary>One saving at a time; what lands meanwhile goes with the next, so that a busy hour saves in large batches.</summary>
    private async Task Save(CancellationToken abandon)
    {
        if (_saving is { IsCompleted: true } ended)
        {
            _saving = null;
            _unnoted.Saved(await ended);
        }

        if (_saving is null && _unnoted.Any)
        {
            var notes = _unnoted.Saving();
            _saving = Task.Run(() => notebook.Save(notes, abandon), CancellationToken.None);
            _ = Tell(_saving);
        }
    }

    /// <summary>The signal comes after the task counts as ended.</summary>
    private async Task Tell(Task saving)
    {
        await saving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        tray.Signal.Set();
    }
}
