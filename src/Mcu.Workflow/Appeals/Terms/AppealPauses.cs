using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Appeals.Terms;

/// <summary>Stops the clock of the answer while somebody else is asked, where the appeal's rule says so, and lets it run again.</summary>
public sealed class AppealPauses(Editions editions, AppealClock clock)
{
    /// <summary>Whether anything needs to be looked at: most rules never pause.</summary>
    public bool Concerns(Appeal appeal) => appeal.PausedAt is not null || PausesOf(appeal) != Pauses.Never;

    /// <summary>Looks at what the appeal waits for now. A date that has passed stays passed: waiting takes nothing back.</summary>
    /// <param name="bodyAsked">A unit or another body is asked for information and has not answered.</param>
    /// <param name="told">The new date in words, for the history.</param>
    /// <returns>Whether the clock stopped or went on.</returns>
    public async Task<bool> Weigh(IStore store, Appeal appeal, bool bodyAsked, DateTimeOffset now, Func<DateTimeOffset, string> told)
    {
        var pauses = PausesOf(appeal);
        var waits = !appeal.Ended && ((pauses.Resident && appeal.State == AppealState.Waiting) || (pauses.Body && bodyAsked));
        if (waits == appeal.PausedAt is not null || (waits && appeal.DueAt <= now))
        {
            return false;
        }

        if (waits)
        {
            appeal.Stand(now);
            await clock.DropReminders(store, appeal);
            clock.Terms.Arm(appeal);
            return true;
        }

        await GoOn(store, appeal, now, told);
        return true;
    }

    private async Task GoOn(IStore store, Appeal appeal, DateTimeOffset now, Func<DateTimeOffset, string> told)
    {
        // A date named in the meantime has counted with the waiting until then.
        var from = appeal.PausedAt > appeal.DueFrom ? appeal.PausedAt.Value : appeal.DueFrom;
        var pause = new Pause(from < now ? from : now, now, appeal.DueAt);
        var count = new PauseCount(editions.Of(appeal).Clock, appeal.Counted);
        if (appeal.Open(Milestone.Route) is { } route && appeal.Counted?.Route is { } term)
        {
            appeal.RouteDueAt = count.Add(route, term, pause).DueAt;
        }

        var later = count.Add(appeal.DueAt, appeal.DueTerm, pause);
        appeal.Resume(later.DueAt, told(later.DueAt), now);
        if (!appeal.Ended)
        {
            await clock.Replan(store, appeal, now);
        }
    }

    private Pauses PausesOf(Appeal appeal) => editions.Of(appeal).Regulation.PausesOf(appeal.Facts);
}
