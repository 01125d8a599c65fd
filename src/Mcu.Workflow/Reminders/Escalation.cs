using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Workflow.Reminders;

/// <summary>
/// Whoever can set it going hears when nothing happens: that a deadline has long been missed, that nobody was assigned, that nobody
/// accepted.
/// </summary>
internal sealed class Escalation(AppealClock clock) : IBeforeCommit
{
    /// <summary>
    /// Plans the steps about waiting for every appeal that has come to wait in this unit of work, whatever brought it there. Missed
    /// deadlines are planned together with the reminders.
    /// </summary>
    public async Task BeforeCommit(UnitOfWork work)
    {
        foreach (var appeal in work.Touched)
        {
            foreach (var (step, at) in clock.Waits(appeal))
            {
                if (!(await work.Store.RemindersOf(appeal.Id)).Any(planned => planned.Step == step.Key && planned.At == at))
                {
                    work.Store.Add(new Reminder
                    {
                        AppealId = appeal.Id,
                        Kind = ReminderKind.Escalation,
                        Step = step.Key,
                        At = at,
                        DueAt = appeal.DueAt
                    });
                }
            }
        }
    }

    /// <summary>
    /// Tells of the steps that have become due, unless the thing was done meanwhile; what became due together is told once.
    /// </summary>
    public async Task Tell(UnitOfWork work, Appeal appeal, IReadOnlyList<Reminder> due)
    {
        var steps = due.Select(planned => clock.StepOf(appeal, planned)).OfType<EscalationStep>().GroupBy(step => step.Of).ToList();
        if (steps.Count == 0)
        {
            return;
        }

        var escalationRecipients = new EscalationRecipients(work, appeal, await work.Store.Staff());
        foreach (var same in steps)
        {
            foreach (var chat in escalationRecipients.Of(same.SelectMany(step => step.To)))
            {
                work.Send(chat, Words(work, appeal, same.Key, escalationRecipients), Priority.Staff, appeal);
            }

            appeal.RecordReminder(work.Texts.Say($"reminderkind.escalation.{same.Key}".ToLowerInvariant()), work.Now);
        }
    }

    private static Content Words(UnitOfWork work, Appeal appeal, Standstill what, EscalationRecipients escalationRecipients)
    {
        var text = work.Texts.Say(
            $"escalation.{what}".ToLowerInvariant(),
            ("number", appeal.FullNumber),
            ("topic", CardView.TopicName(work, appeal.Topic)),
            ("executor", escalationRecipients.Executor is { } executor
                ? StaffNames.Shown(work.Texts, executor) : work.Texts.Say("card.nobody")),
            ("state", work.Texts.Name(appeal.State)),
            ("since", work.Local(appeal.ChangedAt)),
            ("due", work.Local(appeal.DueAt)));
        return new Content(text) { Buttons = [.. AppealList.CardButtons(work, [appeal], what == Standstill.Unrouted ? "assign" : "card")] };
    }
}
