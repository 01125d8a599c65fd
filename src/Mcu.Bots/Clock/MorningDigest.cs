using System.Globalization;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Clock;

/// <summary>What the day begins with: new, due today, overdue, waiting for approval; the most urgent of them as buttons.</summary>
internal sealed class MorningDigest(AppealClock clock)
{
    private const int Named = 5;
    private const string LastSent = "digest.last";

    /// <summary>After a morning when the program stood still the digest comes late, but not in the evening.</summary>
    private static readonly TimeSpan Lateness = TimeSpan.FromHours(4);

    /// <summary>Sends the digest to the staff chat once on every working day, at the time of the regulation.</summary>
    public async Task SendIfDue(Work work)
    {
        var now = work.Local(work.Now);
        var late = TimeOnly.FromDateTime(now) - work.Town.Regulation.Routine.DigestAt;
        if (TimeOnly.FromDateTime(now) < work.Town.Regulation.Routine.DigestAt || late > Lateness || !clock.Work.IsWorkingDay(DateOnly.FromDateTime(now)))
        {
            return;
        }

        var today = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (await work.Registry.Setting(LastSent) != today)
        {
            await work.Registry.SetSetting(LastSent, today);
            work.Send(work.Town.StaffChat, await Compose(work), Priority.Digest);
        }
    }

    public static async Task<Content> Compose(Work work)
    {
        var tonight = work.StartOf(work.Today().AddDays(1));
        var late = await work.Registry.CountAppeals(new AppealQuery(DueBefore: work.Now));
        var byTonight = await work.Registry.CountAppeals(new AppealQuery(DueBefore: tonight));
        var fresh = await work.Registry.CountAppeals(NewCommand.Unassigned);
        var onApproval = await work.Registry.CountAppeals(new AppealQuery(States: [AppealState.OnApproval]));

        // Overdue ones come before those due today: lists are ordered by deadline.
        var urgent = await work.Registry.Appeals(new AppealQuery(DueBefore: tonight), 0, Named);
        var newest = await work.Registry.Appeals(NewCommand.Unassigned, 0, Named);
        var shown = urgent.Concat(newest).DistinctBy(a => a.Id).ToList();

        var text = work.Texts.Say(
            byTonight + fresh + onApproval == 0 ? "digest.quiet" : "digest.text",
            ("date", work.Local(work.Now)), ("fresh", fresh), ("today", byTonight - late), ("overdue", late), ("approval", onApproval));
        return new Content(text) { Buttons = [.. AppealList.CardButtons(work, shown)] };
    }
}
