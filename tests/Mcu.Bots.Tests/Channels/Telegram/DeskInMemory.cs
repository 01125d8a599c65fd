using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>A desk that remembers what it was handed and faults when told to.</summary>
internal sealed class DeskInMemory : IMessageProcessor
{
    private readonly Queue<Exception> _faults = new();

    public List<IReadOnlyList<IncomingMessage>> Batches { get; } = [];
    public IEnumerable<IncomingMessage> All => Batches.SelectMany(batch => batch);

    public void FaultsWith(Exception fault) => _faults.Enqueue(fault);

    public Task Handle(IReadOnlyList<IncomingMessage> batch, ChannelCursor? cursor = null, CancellationToken stop = default)
    {
        if (_faults.TryDequeue(out var fault))
        {
            throw fault;
        }

        lock (Batches)
        {
            Batches.Add(batch);
        }

        return Task.CompletedTask;
    }

    public List<UnreadableUpdate> Aside { get; } = [];

    public Task SetAside(IReadOnlyCollection<UnreadableUpdate> updates, CancellationToken stop = default)
    {
        lock (Aside)
        {
            Aside.AddRange(updates);
        }

        return Task.CompletedTask;
    }

    public Task Save(Func<IStore, Task> work, CancellationToken stop = default) => throw new NotSupportedException();
    public Task RunInUnitOfWork(Func<UnitOfWork, Task> work, CancellationToken stop = default) => throw new NotSupportedException();

    public Task Tick(CancellationToken stop = default) => throw new NotSupportedException();
}
