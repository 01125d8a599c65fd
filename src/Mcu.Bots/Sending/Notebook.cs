using Mcu.Bots.Desk;
using Mcu.Workflow;

namespace Mcu.Bots.Sending;

/// <summary>Something to be written down about a letter that has landed. It may be done again after a failed saving, so it adds to nothing by itself.</summary>
/// <param name="Row">The row of the outbox, for the log.</param>
internal sealed record Note(long Row, Func<Work, Task> Write);

/// <summary>Saves what became of letters, many in one commit.</summary>
internal sealed class Notebook(FrontDesk desk, TimeProvider clock, ILogger<Notebook> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <returns>What is to be saved later, because the database takes nothing now.</returns>
    public async Task<IReadOnlyList<Note>> Save(IReadOnlyList<Note> notes, CancellationToken stop)
    {
        var left = notes;
        try
        {
            await desk.Do(work => Write(notes, work), stop);
            return [];
        }
        catch (Exception fault) when (fault is not StoreUnavailableException && !stop.IsCancellationRequested)
        {
            left = await OneByOne(notes, stop);
        }
        catch (StoreUnavailableException)
        {
        }

        if (left.Count > 0)
        {
            log.LogError("The database takes no writes: what became of messages is saved later, {Count} notes", left.Count);
            await Task.Delay(Pause, clock, stop);
        }

        return left;
    }

    private static async Task Write(IReadOnlyList<Note> notes, Work work)
    {
        foreach (var note in notes)
        {
            await note.Write(work);
        }
    }

    /// <summary>
    /// One of them had a fault: each is saved by itself, and the one that faults again is given up. Its row stays with this process and does not
    /// leave again while it lives; after the next start it does, because to say it twice is better than never.
    /// </summary>
    private async Task<IReadOnlyList<Note>> OneByOne(IReadOnlyList<Note> notes, CancellationToken stop)
    {
        for (var i = 0; i < notes.Count; i++)
        {
            try
            {
                await desk.Do(notes[i].Write, stop);
            }
            catch (StoreUnavailableException)
            {
                return [.. notes.Skip(i)];
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                // The message of an exception may carry words of a letter; its kind and place do not.
                log.LogError("What became of row {Row} cannot be saved: {Fault} {Where}", notes[i].Row, fault.GetType().Name, fault.StackTrace);
            }
        }

        return [];
    }
}
