using System.Collections.Concurrent;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Outbox;

/// <summary>
/// Sends what was committed: the most urgent chat first, within a chat in the order of writing, each channel within its budget.
/// One loop owns the queues; only the calls to the platforms and the saving of results run beside it.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxQueue outboxQueue, ChannelDirectory channels, DeliveryHandler deliveryHandler, DeliveryResultWriter deliveryResultWriter,
    RateLimiters budgets, TimeProvider clock, OutboxSettings settings)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly DispatchQueue _queue = new();
    private readonly UnrecordedSends _unrecordedSends = new(channels);
    private readonly ConcurrentQueue<(ChatQueue Chat, PendingMessage Message, DeliveryResult Delivery)> _completed = new();
    private Task<IReadOnlyList<DeliveryUpdate>>? _saving;
    private int _inFlight;

    /// <summary>Sends everything that may leave now, and saves what became of it.</summary>
    /// <param name="stop">Nothing more leaves; what is in flight completes and is saved.</param>
    /// <param name="abandon">Nothing is waited for any longer.</param>
    /// <returns>When the next message may leave; null when nothing waits.</returns>
    public async Task<DateTimeOffset?> Drain(CancellationToken stop, CancellationToken abandon = default)
    {
        await using var wake = stop.Register(outboxQueue.Signal.Set);
        while (true)
        {
            Enqueue();
            Complete();
            await Save(abandon);
            var next = stop.IsCancellationRequested ? null : Dispatch(abandon);
            if (_inFlight == 0 && _completed.IsEmpty && _saving is null)
            {
                return next;
            }

            await outboxQueue.Signal.Wait(Pause(next), abandon);
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
        while (outboxQueue.TryNext(out var row))
        {
            _queue.Add(row);
        }
    }

    private DateTimeOffset? Dispatch(CancellationToken abandon)
    {
        var now = clock.GetUtcNow();
        _queue.Wake(now);
        foreach (var chat in _unrecordedSends.Release(now))
        {
            _queue.StandAgain(chat);
        }

        while (_inFlight < settings.Parallel && _queue.TryTake(out var chat, out var pending))
        {
            var free = budgets.FreeAt(chat.Address, pending, now);
            if (free > now)
            {
                _queue.Wait(chat, free);
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

        return _queue.Next;
    }

    private void Send(ChatQueue chat, PendingMessage pending, DateTimeOffset now, CancellationToken abandon)
    {
        (chat.Listed, chat.InFlight, pending.InFlight) = (false, true, true);
        _inFlight++;
        _unrecordedSends.Left(chat.Address, pending, now);
        budgets.Leave(chat.Address, pending, now);
        _ = Task.Run(async () =>
        {
            var deliveryResult = await deliveryHandler.Deliver(channels.Find(chat.Address.Channel), chat.Address, pending, abandon);
            _completed.Enqueue((chat, pending, deliveryResult));
            outboxQueue.Signal.Set();
        }, CancellationToken.None);
    }

    private void Complete()
    {
        while (_completed.TryDequeue(out var completed))
        {
            var (chat, pending, deliveryResult) = completed;
            _inFlight--;
            (chat.InFlight, pending.InFlight) = (false, false);
            var now = clock.GetUtcNow();
            budgets.Complete(chat.Address, pending, now);
            Apply(chat, pending, deliveryResult, now);
            _queue.Stand(chat);
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
                _queue.ChangeAddress(chat, new Address(chat.Address.Channel, moved.NewChat));
                break;
            default:
                _unrecordedSends.Completed(chat.Address, pending, deliveryHandler.Settle(pending, deliveryResult, now));
                chat.Done();
                break;
        }
    }

    /// <summary>One saving at a time; what completes meanwhile goes with the next, so that a busy hour saves in large batches.</summary>
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
        outboxQueue.Signal.Set();
    }
}
