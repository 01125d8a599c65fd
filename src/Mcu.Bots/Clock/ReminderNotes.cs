using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Bots.Clock;

/// <summary>A reminder in words, and who hears it: the executor, then the unit's head, then the head of the centre, as the regulation says.</summary>
internal sealed class ReminderNotes(AppealClock clock)
{
    public async Task Send(Work work, Appeal appeal, Reminder reminder, int mornings)
    {
        var morning = mornings == 0 ? 1 : await MorningNumber(work, appeal);
        var staff = await work.Registry.Staff();
        var executor = staff.FirstOrDefault(p => p.Id == appeal.ExecutorId);
        var text = work.Texts.Say(
            $"reminder.{reminder.Kind}".ToLowerInvariant(),
            ("number", appeal.FullNumber),
            ("topic", CardFace.TopicName(work, appeal.Topic)),
            ("executor", executor?.Name ?? work.Texts.Say("card.nobody")),
            ("left", CardFace.TimeLeft(work.Texts, appeal, work.Now)),
            ("percent", reminder.Step),
            ("due", work.Local(appeal.DueAt)));
        foreach (var chat in Hearers(work, staff, executor, clock.PolicyOf(appeal).AudienceOf(reminder.Kind, morning)))
        {
            work.Send(chat, new Content(text), Priority.Staff, appeal);
        }

        appeal.RecordReminder(work.Texts.Say($"reminderkind.{reminder.Kind}".ToLowerInvariant(), ("percent", reminder.Step)), work.Now);
    }

    /// <summary>Nobody is assigned yet: the reminder goes to the staff chat, where the appeal waits to be routed.</summary>
    private static HashSet<Address> Hearers(Work work, IReadOnlyList<Person> staff, Person? executor, Audience audience)
    {
        var chats = new HashSet<Address>();
        if (executor is null || audience.HasFlag(Audience.StaffChat))
        {
            chats.Add(work.Town.StaffChat);
        }

        if (executor is not null && audience.HasFlag(Audience.Executor))
        {
            chats.Add(work.Town.ChatOf(executor));
        }

        if (audience.HasFlag(Audience.UnitHead))
        {
            chats.UnionWith(Herald.UnitHeads(work, staff, executor).Select(p => p.HomeAddress));
        }

        if (audience.HasFlag(Audience.McuHead))
        {
            chats.UnionWith(work.Town.Having(Right.LeadMcu, staff).Select(p => p.HomeAddress));
        }

        return chats;
    }

    private static async Task<int> MorningNumber(Work work, Appeal appeal) =>
        (await work.Registry.RemindersOf(appeal.Id)).Count(r => r.Kind == ReminderKind.OverdueMorning && r.DueAt == appeal.DueAt && r.DoneAt is not null);
}
