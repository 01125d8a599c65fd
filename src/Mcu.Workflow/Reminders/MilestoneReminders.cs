using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Reminders;

/// <summary>
/// Says, in working hours, that a date beside that of the answer is near or has passed: once, to whoever is to act. Where nobody is
/// assigned that is the staff chat, in which it waits to be routed.
/// </summary>
internal sealed class MilestoneReminders(AppealClock clock) : IScheduledJob
{
    private const int AtOnce = 200;

    public async Task Run(UnitOfWork work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now))
        {
            return;
        }

        foreach (var appeal in await work.Store.WithTermsToTell(work.Now, AtOnce))
        {
            foreach (var note in clock.Terms.Take(appeal, work.Now))
            {
                await Tell(work, appeal, note);
            }
        }
    }

    private static async Task Tell(UnitOfWork work, Appeal appeal, MilestoneReminder note)
    {
        var staff = await work.Store.Staff();
        var executor = staff.FirstOrDefault(p => p.Id == appeal.ExecutorId);
        var text = work.Texts.Say(
            Key(note),
            ("number", appeal.FullNumber),
            ("topic", CardView.TopicName(work, appeal.Topic)),
            ("executor", executor?.Name ?? work.Texts.Say("card.nobody")),
            ("due", work.Local(note.DueAt)));
        foreach (var chat in Hearers(work, note.Of, staff, executor))
        {
            work.Send(chat, new Content(text), Priority.Staff, appeal);
        }

        appeal.RecordReminder(text, work.Now);
    }

    private static HashSet<Address> Hearers(UnitOfWork work, Milestone term, IReadOnlyList<Person> staff, Person? executor)
    {
        if (executor is null || term == Milestone.Route)
        {
            return [work.Municipality.StaffChat];
        }

        HashSet<Address> chats = [work.Municipality.ChatOf(executor)];
        if (term is Milestone.Control or Milestone.Execution)
        {
            var heads = Notifier.UnitHeads(work, staff, executor);
            chats.UnionWith((heads.Count > 0 ? heads : work.Municipality.Having(Right.LeadMcu, staff)).Select(p => p.HomeAddress));
        }

        return chats;
    }

    private static string Key(MilestoneReminder note) => $"term.{(note.Late ? "late" : "soon")}.{note.Of}".ToLowerInvariant();
}
