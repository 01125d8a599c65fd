using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Processing;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Workflow.Reminders;

/// <summary>Reminders of appeals that have become due, and the steps of escalation among them.</summary>
internal sealed class DueReminders(AppealClock clock, ReminderNotes notes, Escalation escalation) : IScheduledJob
{
    private const int AtOnce = 200;

    /// <summary>
    /// Only in working hours, and in quiet ones of danger only: the others keep until those are over. When several reminders of one appeal
    /// have become due together (the program or the clock stood still), the last one speaks for them all; the others are recorded as done.
    /// </summary>
    public async Task Run(UnitOfWork work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now))
        {
            return;
        }

        var quiet = work.StaffQuietTill() is not null;
        foreach (var group in (await work.Store.DueReminders(work.Now, AtOnce)).GroupBy(r => r.AppealId))
        {
            var appeal = await work.Store.FindAppeal(group.Key);
            if (quiet && appeal is { Urgent: false })
            {
                continue;
            }

            // All that are due and not only those of this tick's share: a later share must not find an older one to speak of.
            var due = (await work.Store.RemindersOf(group.Key)).Where(r => r.DoneAt is null && r.At <= work.Now).ToList();
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

    private async Task Speak(UnitOfWork work, Appeal appeal, IReadOnlyList<Reminder> due)
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

    private async Task Speak(UnitOfWork work, Appeal appeal, Reminder reminder, int mornings)
    {
        await notes.Send(work, appeal, reminder, mornings);
        if (work.Now > appeal.DueAt && clock.NextOverdueMorning(appeal, work.Now) is { } morning)
        {
            work.Store.Add(new Reminder { AppealId = appeal.Id, Kind = ReminderKind.OverdueMorning, At = morning, DueAt = appeal.DueAt });
        }
    }
}
