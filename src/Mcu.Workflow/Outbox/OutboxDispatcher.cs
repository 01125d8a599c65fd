using System.Collections.Concurrent;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Outbox;

/// <summary>
/// Sends what the desk has committed: the most urgent chat first, within a chat in the order of writing, each channel within its budget.
/// One loop owns the queues; only the calls to the platforms and the saving of results run beside it.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxQueue tray, ChannelDirectory channels, DeliveryHandler deliveryHandler, DeliveryResultWriter deliveryResultWriter,
    RateLimiters budgets, TimeProvider clock, CourierSettings settings)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly DispatchQueue _line = new();
    private readonly UnrecordedSends _unrecordedSends = new(channels);
    private readonly ConcurrentQueue<(ChatQueue Chat, PendingMessage Letter, DeliveryResult Delivery)> _landed = new();
    private Task<IReadOnlyList<DeliveryUpdate>>? _saving;
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
            Enqueue();
            Complete();
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
        var wake = _unrecordedSends.NextCheckAt(now) is { } look && !(next < look) ? look : next;
        var pause = (wake ?? DateTimeOffset.MaxValue) - now;
        return pause < LongestPause ? pause > ShortestPause ? pause : ShortestPause : LongestPause;
    }

    private void Enqueue()
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
        foreach (var chat in _unrecordedSends.Release(now))
        {
            _line.StandAgain(chat);
        }

        while (_flying < settings.Parallel && _line.TryTake(out var chat, out var pending))
        {
            var free = budgets.FreeAt(chat.Address, pending, now);
            if (free > now)
            {
                _line.Wait(chat, free);
            }
            else if (_unrecordedSends.LimitReached(chat.Address, now))
            {
                _unrecordedSends.Hold(chat);
            }
            else
            {
                Send(chat, pending, now, abandon);
            }
        }

        return _line.Next;
    }

    private void Send(ChatQueue chat, PendingMessage pending, DateTimeOffset now, CancellationToken abandon)
    {
        (chat.Listed, chat.Flying, pending.Flying) = (false, true, true);
        _flying++;
        _unrecordedSends.Left(chat.Address, pending, now);
        budgets.Leave(chat.Address, pending, now);
        _ = Task.Run(async () =>
        {
            var deliveryResult = await deliveryHandler.Deliver(channels.Find(chat.Address.Channel), chat.Address, pending, abandon);
            _landed.Enqueue((chat, pending, deliveryResult));
            tray.Signal.Set();
        }, CancellationToken.None);
    }

    private void Complete()
    {
        while (_landed.TryDequeue(out var landed))
        {
            var (chat, pending, deliveryResult) = landed;
            _flying--;
            (chat.Flying, pending.Flying) = (false, false);
            var now = clock.GetUtcNow();
            budgets.Land(chat.Address, pending, now);
            Apply(chat, pending, deliveryResult, now);
            _line.Stand(chat);
        }
    }

    private void Apply(ChatQueue chat, PendingMessage pending, DeliveryResult deliveryResult, DateTimeOffset now)
    {
        switch (deliveryResult)
        {
            case DeliveryResult.RetryLater retryLater:
                _unrecordedSends.Completed(chat.Address, pending, deliveryHandler.Postpone(chat, pending, retryLater, now));
                budgets.Asked(chat.Address, retryLater, pending.NotBefore);
                break;
            case DeliveryResult.MessageMissing lost when pending.CardId is not null:
                pending.Kind = OutboxKind.Send;
                _unrecordedSends.Completed(chat.Address, pending, deliveryHandler.OnMessageMissing(pending, lost));
                break;
            case DeliveryResult.ThreadMissing lost:
                _unrecordedSends.Completed(chat.Address, pending, deliveryHandler.OnThreadMissing(pending, lost, now));
                if (pending.Kind == OutboxKind.Thread)
                {
                    chat.Done();
                }

                break;
            case DeliveryResult.Moved moved:
                _unrecordedSends.Completed(chat.Address, pending, deliveryHandler.Move(chat, pending, moved.NewChat));
                _line.Rehouse(chat, new Address(chat.Address.Channel, moved.NewChat));
                break;
            default:
                _unrecordedSends.Completed(chat.Address, pending, deliveryHandler.Settle(pending, deliveryResult, now));
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
            _unrecordedSends.Saved(await ended);
        }

        if (_saving is null && _unrecordedSends.Any)
        {
            var deliveryUpdates = _unrecordedSends.Saving();
            _saving = Task.Run(() => deliveryResultWriter.Save(deliveryUpdates, abandon), CancellationToken.None);
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
