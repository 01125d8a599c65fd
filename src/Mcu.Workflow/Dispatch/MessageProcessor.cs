using System.Diagnostics;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// Everything that changes state goes through here: messages, buttons, pages, the clock. One writer, one unit of work, one commit.
/// Only after the commit does a channel acknowledge, and only then does the outbox send.
/// </summary>
internal sealed class MessageProcessor(
    SingleWriter writer, UnitOfWorkRunner units, MessageRouter messageRouter, ScheduledJobs scheduledJobs, PoisonMessageStore poison,
    ProcessingHealth health) : IMessageProcessor
{
    public Task Handle(IReadOnlyList<IncomingMessage> batch, ChannelCursor? cursor = null, CancellationToken stop = default) =>
        writer.Exclusively(async () =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await units.Run(work => Receive(work, batch, cursor), stop);
            }
            catch (Exception fault) when (fault is not StoreUnavailableException and not OperationCanceledException)
            {
                await OneByOne(batch, cursor, stop);
            }

            health.RecordBatch(batch.Count, Stopwatch.GetElapsedTime(started));
        }, stop);

    public Task SetAside(IReadOnlyCollection<UnreadableUpdate> updates, CancellationToken stop = default) =>
        updates.Count == 0 ? Task.CompletedTask : RunInUnitOfWork(work => poison.SetAside(work, updates), stop);

    public Task Tick(CancellationToken stop = default) => writer.Exclusively(
        () =>
        {
            scheduledJobs.Prepare();
            return units.Run(scheduledJobs.Run, stop);
        },
        stop);

    public Task Save(Func<IStore, Task> work, CancellationToken stop = default) => writer.Save(work, stop);

    /// <summary>A use case that is no message: delivery results, the training stand's first day.</summary>
    public Task RunInUnitOfWork(Func<UnitOfWork, Task> work, CancellationToken stop = default) =>
        writer.Exclusively(() => units.Run(work, stop), stop);

    private async Task Receive(UnitOfWork work, IReadOnlyList<IncomingMessage> batch, ChannelCursor? cursor)
    {
        var seen = new HashSet<string>(await work.Store.Prefetch(batch), StringComparer.Ordinal);
        foreach (var message in batch)
        {
            if (seen.Add(message.Key))
            {
                work.Store.Add(new InboxRow { Key = message.Key, At = work.Now });
                await messageRouter.Receive(work, message);
            }
        }

        await SaveCursor(work, cursor);
    }

    /// <summary>The batch had a fault: handle each message by itself, and set aside the one that faults again.</summary>
    private async Task OneByOne(IReadOnlyList<IncomingMessage> batch, ChannelCursor? cursor, CancellationToken stop)
    {
        foreach (var message in batch)
        {
            try
            {
                await units.Run(work => Receive(work, [message], null), stop);
            }
            catch (Exception fault) when (fault is not StoreUnavailableException and not OperationCanceledException)
            {
                await units.Run(work => poison.SetAside(work, message, fault), stop);
            }
        }

        await units.Run(work => SaveCursor(work, cursor), stop);
    }

    private static async Task SaveCursor(UnitOfWork work, ChannelCursor? cursor)
    {
        if (cursor is null)
        {
            return;
        }

        if (await work.Store.CursorOf(cursor.Channel) is { } known)
        {
            known.Value = cursor.Value;
        }
        else
        {
            work.Store.Add(new ChannelCursor { Channel = cursor.Channel, Value = cursor.Value });
        }
    }
}
