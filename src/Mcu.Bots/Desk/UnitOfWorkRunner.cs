using Mcu.Bots.Sending;

namespace Mcu.Bots.Desk;

/// <summary>
/// One unit of work: a copy of the municipality's state, the act, what every unit ends with, the commit. Only after it is the state published, and only
/// then are the rows of the outbox handed over.
/// </summary>
internal sealed class UnitOfWorkRunner(
    SingleWriter writer, CurrentMunicipality municipality, IEnumerable<IBeforeCommit> closing, OutTray tray, TimeProvider clock)
{
    private readonly IReadOnlyList<IBeforeCommit> _closing = [.. closing];

    /// <summary>For whoever is inside <see cref="SingleWriter.Exclusively"/>.</summary>
    public async Task Run(Func<Work, Task> act, CancellationToken stop)
    {
        Work work = null!;
        await writer.Commit(
            registry =>
            {
                work = new Work(registry, municipality.Copy(), clock.GetUtcNow()) { Sender = tray.Owner };
                return Do(work, act);
            },
            stop);
        municipality.Publish(work.Town);
        tray.Take(work.Outbox);
    }

    private async Task Do(Work work, Func<Work, Task> act)
    {
        await work.LearnDuties();
        await act(work);
        foreach (var step in _closing)
        {
            await step.BeforeCommit(work);
        }
    }
}
