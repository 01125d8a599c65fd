using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Receptions;
using Mcu.Bots.Rules;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.People;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Bots.Clock;

/// <summary>
/// What the clock does at the desk: reminders that have become due, answered appeals that nobody spoke of for a week, the morning digest, posts that passed to others.
/// Each step is recorded in the same commit, so a round may be made as often as one likes, and after any jump of the clock.
/// </summary>
internal sealed class Round(
    RegulationWatch rules, AppealClock clock, Office office, ReminderNotes notes, Escalation escalation, DailyDigest digest, DutyNotes duties, DailyTidying tidying, WatchRound watch,
    RegularNotes dates, LineRound lines, TermRound terms, RequestRound requests, ReceptionRound receptions, UnsentRound unsent, GatheredCards gathered)
{
    private const int AtOnce = 200;

    /// <summary>What comes before the unit of work.</summary>
    public void Prepare(DateTimeOffset now) => rules.Reload(now);

    public async Task Make(Work work)
    {
        await rules.Look(work);
        await Remind(work);
        await gathered.ShowWhatFits(work);
        await terms.Make(work);
        await requests.Make(work);
        await CloseSilent(work);
        await ErrandAlarms.Ring(work);
        await watch.Make(work);
        await duties.TellInTheMorning(work);
        await receptions.Remind(work);
        await unsent.Remind(work);
        await digest.SendIfDue(work);
        await dates.TellInTheMorning(work);
        await lines.Make(work);
        await tidying.TidyIfDue(work);
    }

    /// <summary>
    /// Only in working hours, and in quiet ones of danger only: the others keep until those are over. When several reminders of one appeal have become due together (the program or the clock stood still), the last one
    /// speaks for them all; the others are recorded as done.
    /// </summary>
    private async Task Remind(Work work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now))
        {
            return;
        }

        var quiet = work.StaffQuietTill() is not null;
        foreach (var group in (await work.Registry.DueReminders(work.Now, AtOnce)).GroupBy(r => r.AppealId))
        {
            var appeal = await work.Registry.FindAppeal(group.Key);
            if (quiet && appeal is { Urgent: false })
            {
                continue;
            }

            // All that are due and not only those of this round's share: a later share must not find an older one to speak of.
            var due = (await work.Registry.RemindersOf(group.Key)).Where(r => r.DoneAt is null && r.At <= work.Now).ToList();
            foreach (var reminder in due)
            {
                reminder.DoneAt = work.Now;
            }

            if (appeal is { Ended: false })
            {
                await Speak(work, appeal, [.. due.Where(r => r.Kind != ReminderKind.Escalation)]);
                await escalation.Tell(work, appeal, [.. due.Where(r => r.Kind == ReminderKind.Escalation)]);
            }
        }
    }

    private async Task Speak(Work work, Appeal appeal, IReadOnlyList<Reminder> due)
    {
        if (work.Now > appeal.DueAt && appeal.RecordMiss(work.Now))
        {
            work.Touch(appeal);
        }

        if (due.OrderBy(r => r.At).ThenBy(r => r.Kind).LastOrDefault() is { } last && last.DueAt == appeal.DueAt)
        {
            await Speak(work, appeal, last, due.Count(r => r.Kind == ReminderKind.OverdueMorning));
        }
    }

    private async Task Speak(Work work, Appeal appeal, Reminder reminder, int mornings)
    {
        await notes.Send(work, appeal, reminder, mornings);
        if (work.Now > appeal.DueAt && clock.NextOverdueMorning(appeal, work.Now) is { } morning)
        {
            work.Registry.Add(new Reminder { AppealId = appeal.Id, Kind = ReminderKind.OverdueMorning, At = morning, DueAt = appeal.DueAt });
        }
    }

    private async Task CloseSilent(Work work)
    {
        foreach (var appeal in await work.Registry.ToClose(work.Now, AtOnce))
        {
            await office.Close(work, appeal, Actor.System, work.Texts.Say("history.closed-by-silence"));
        }
    }
}
