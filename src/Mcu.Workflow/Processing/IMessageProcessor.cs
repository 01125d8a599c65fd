using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Processing;

/// <summary>The one way to change something: each call is a unit of work with one commit.</summary>
internal interface IMessageProcessor
{
    /// <summary>
    /// Handles a batch in one unit of work with one commit; when the call returns, everything is saved and may be acknowledged to the
    /// platform.
    /// A delivery that was handled before is skipped, one that faults is set aside for the administrator.
    /// </summary>
    /// <param name="cursor">How far the channel has been read with this batch, where the platform does not remember it itself.</param>
    /// <exception cref="Mcu.Workflow.StoreUnavailableException">Nothing was saved: do not acknowledge, try the same batch again
    /// later.</exception>
    Task Handle(IReadOnlyList<IncomingMessage> batch, ChannelCursor? cursor = null, CancellationToken stop = default);

    /// <summary>
    /// Keeps raw for the administrators what a channel could not read, and tells them. Saved when the call returns; call it before the
    /// channel moves on. What was set aside before is not again.
    /// </summary>
    /// <exception cref="Mcu.Workflow.StoreUnavailableException">Nothing was saved: do not acknowledge.</exception>
    Task SetAside(IReadOnlyCollection<UnreadableUpdate> updates, CancellationToken stop = default);

    /// <summary>A small unit of work of a channel's own (its cursor, its transcript), committed when the call returns.</summary>
    Task Save(Func<IStore, Task> work, CancellationToken stop = default);

    /// <summary>A use case that is no message: delivery results, a batch of an import. Committed when the call returns.</summary>
    Task RunInUnitOfWork(Func<UnitOfWork, Task> work, CancellationToken stop = default);

    /// <summary>Does what the clock has brought due by now: reminders, closings, digests.</summary>
    Task Tick(CancellationToken stop = default);
}
