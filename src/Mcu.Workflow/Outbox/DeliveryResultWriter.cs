using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Outbox;

/// <summary>
/// What is to be saved of one delivery result. It may run again after a failed commit, so it must be repeatable.
/// </summary>
/// <param name="Row">The row of the outbox, for the log.</param>
internal sealed record DeliveryUpdate(long Row, Func<UnitOfWork, Task> Write)
{
    /// <summary>An order to delete files is not kept as a list of what was deleted.</summary>
    public static DeliveryUpdate Removal(OutboxRow row) => new(row.Id, work =>
    {
        work.Store.Remove(work.Store.Attach(row));
        return Task.CompletedTask;
    });

    /// <summary>
    /// On the rows that the platform was asked about: a message that is to leave again may be joined by more before this is saved.
    /// </summary>
    public static DeliveryUpdate OnRows(PendingMessage pending, Action<OutboxRow> change)
    {
        OutboxRow[] rows = [.. pending.Rows];
        return new DeliveryUpdate(pending.Row.Id, work =>
        {
            Array.ForEach(rows, row => change(work.Store.Attach(row)));
            return Task.CompletedTask;
        });
    }
}

/// <summary>Saves what became of messages, many in one commit.</summary>
internal sealed class DeliveryResultWriter(IMessageProcessor processor, TimeProvider clock, ILogger<DeliveryResultWriter> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <returns>What is to be saved later, because the database takes nothing now.</returns>
    public async Task<IReadOnlyList<DeliveryUpdate>> Save(IReadOnlyList<DeliveryUpdate> deliveryUpdates, CancellationToken stop)
    {
        var left = deliveryUpdates;
        try
        {
            await processor.RunInUnitOfWork(work => Write(deliveryUpdates, work), stop);
            return [];
        }
        catch (Exception fault) when (fault is not StoreUnavailableException && !stop.IsCancellationRequested)
        {
            left = await OneByOne(deliveryUpdates, stop);
        }
        catch (StoreUnavailableException)
        {
        }

        if (left.Count > 0)
        {
            log.LogError("The database takes no writes; {Count} delivery results will be saved later", left.Count);
            await Task.Delay(Pause, clock, stop);
        }

        return left;
    }

    private static async Task Write(IReadOnlyList<DeliveryUpdate> deliveryUpdates, UnitOfWork work)
    {
        foreach (var deliveryUpdate in deliveryUpdates)
        {
            await deliveryUpdate.Write(work);
        }
    }

    /// <summary>
    /// One of them had a fault: each is saved by itself, and the one that faults again is given up. Its row stays with this process and
    /// does not leave again while it lives; after the next start it does, because to say it twice is better than never.
    /// </summary>
    private async Task<IReadOnlyList<DeliveryUpdate>> OneByOne(IReadOnlyList<DeliveryUpdate> deliveryUpdates, CancellationToken stop)
    {
        for (var i = 0; i < deliveryUpdates.Count; i++)
        {
            try
            {
                await processor.RunInUnitOfWork(deliveryUpdates[i].Write, stop);
            }
            catch (StoreUnavailableException)
            {
                return [.. deliveryUpdates.Skip(i)];
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                log.LogError("The delivery result of outbox row {Row} cannot be saved: {Fault}", deliveryUpdates[i].Row, fault.Describe());
            }
        }

        return [];
    }
}
