using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Workflow.Reminders;

/// <summary>
/// A reminder in words, and who hears it: the executor, then the unit's head, then the head of the centre, as the regulation says.
/// </summary>
internal sealed class ReminderNotes(AppealClock clock)
{
    public async Task Send(UnitOfWork work, Appeal appeal, Reminder reminder, int mornings)
    {
        var morning = mornings == 0 ? 1 : await MorningNumber(work, appeal);
        var staff = await work.Store.Staff();
        var executor = staff.FirstOrDefault(p => p.Id == appeal.ExecutorId);
        var text = work.Texts.Say(
            $"reminder.{reminder.Kind}".ToLowerInvariant(),
            ("number", appeal.FullNumber),
            ("topic", CardView.TopicName(work, appeal.Topic)),
            ("executor", executor?.Name ?? work.Texts.Say("card.nobody")),
            ("left", CardView.TimeLeft(work.Texts, appeal, work.Now)),
            ("percent", reminder.Step),
            ("due", work.Local(appeal.DueAt)));
        foreach (var chat in Hearers(work, staff, executor, clock.PolicyOf(appeal).AudienceOf(reminder.Kind, morning)))
        {
            work.Send(chat, new Content(text), Priority.Staff, appeal);
        }

        appeal.RecordReminder(work.Texts.Say($"reminderkind.{reminder.Kind}".ToLowerInvariant(), ("percent", reminder.Step)), work.Now);
    }

    /// <summary>Nobody is assigned yet: the reminder goes to the staff chat, where the appeal waits to be routed.</summary>
    private static HashSet<Address> Hearers(UnitOfWork work, IReadOnlyList<Person> staff, Person? executor, Audience audience)
    {
        var chats = new HashSet<Address>();
        if (executor is null || audience.HasFlag(Audience.StaffChat))
        {
            chats.Add(work.Municipality.StaffChat);
        }

        if (executor is not null && audience.HasFlag(Audience.Executor))
        {
            chats.Add(work.Municipality.ChatOf(executor));
        }

        if (audience.HasFlag(Audience.UnitHead))
        {
            chats.UnionWith(Notifier.UnitHeads(work, staff, executor).Select(p => p.HomeAddress));
        }

        if (audience.HasFlag(Audience.McuHead))
        {
            chats.UnionWith(work.Municipality.Having(Right.LeadMcu, staff).Select(p => p.HomeAddress));
        }

        return chats;
    }

    private static async Task<int> MorningNumber(UnitOfWork work, Appeal appeal) =>
        (await work.Store.RemindersOf(appeal.Id))
        .Count(r => r.Kind == ReminderKind.OverdueMorning && r.DueAt == appeal.DueAt && r.DoneAt is not null);
}
