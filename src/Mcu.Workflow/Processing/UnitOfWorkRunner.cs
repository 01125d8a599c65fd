
namespace Mcu.Workflow.Processing;

/// <summary>
/// One unit of work: a copy of the municipality's state, the act, what every unit ends with, the commit. Only after it is the state
/// published, and only then are the rows of the outbox handed over.
/// </summary>
internal sealed class UnitOfWorkRunner(
    SingleWriter writer, CurrentMunicipality municipality, IEnumerable<IBeforeCommit> closing, OutboxQueue outboxQueue, TimeProvider clock)
{
    private readonly IReadOnlyList<IBeforeCommit> _closing = [.. closing];

    /// <summary>For whoever is inside <see cref="SingleWriter.Exclusively"/>.</summary>
    public async Task Run(Func<UnitOfWork, Task> act, CancellationToken stop)
    {
        UnitOfWork work = null!;
        await writer.Commit(
            store =>
            {
                work = new UnitOfWork(store, municipality.Copy(), clock.GetUtcNow()) { Sender = outboxQueue.Owner };
                return Do(work, act);
            },
            stop);
        municipality.Publish(work.Municipality);
        outboxQueue.Enqueue(work.Outbox);
    }

    private async Task Do(UnitOfWork work, Func<UnitOfWork, Task> act)
    {
        await work.LearnDuties();
        await act(work);
        foreach (var step in _closing)
        {
            await step.BeforeCommit(work);
        }
    }
}
