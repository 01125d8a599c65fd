using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Clock;

/// <summary>
/// Says, in working hours, that a date beside that of the answer is near or has passed: once, to whoever is to act. Where nobody is assigned
/// that is the staff chat, in which it waits to be routed.
/// </summary>
internal sealed class TermRound(AppealClock clock) : IScheduledJob
{
    private const int AtOnce = 200;

    public async Task Run(Work work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now))
        {
            return;
        }

        foreach (var appeal in await work.Registry.WithTermsToTell(work.Now, AtOnce))
        {
            foreach (var note in clock.Terms.Take(appeal, work.Now))
            {
                await Tell(work, appeal, note);
            }
        }
    }

    private static async Task Tell(Work work, Appeal appeal, TermNote note)
    {
        var staff = await work.Registry.Staff();
        var executor = staff.FirstOrDefault(p => p.Id == appeal.ExecutorId);
        var text = work.Texts.Say(
            Key(note),
            ("number", appeal.FullNumber),
            ("topic", CardFace.TopicName(work, appeal.Topic)),
            ("executor", executor?.Name ?? work.Texts.Say("card.nobody")),
            ("due", work.Local(note.DueAt)));
        foreach (var chat in Hearers(work, note.Of, staff, executor))
        {
            work.Send(chat, new Content(text), Priority.Staff, appeal);
        }

        appeal.RecordReminder(text, work.Now);
    }

    private static HashSet<Address> Hearers(Work work, AppealTerm term, IReadOnlyList<Person> staff, Person? executor)
    {
        if (executor is null || term == AppealTerm.Route)
        {
            return [work.Town.StaffChat];
        }

        HashSet<Address> chats = [work.Town.ChatOf(executor)];
        if (term is AppealTerm.Control or AppealTerm.Execution)
        {
            var heads = Herald.UnitHeads(work, staff, executor);
            chats.UnionWith((heads.Count > 0 ? heads : work.Town.Having(Right.LeadMcu, staff)).Select(p => p.HomeAddress));
        }

        return chats;
    }

    private static string Key(TermNote note) => $"term.{(note.Late ? "late" : "soon")}.{note.Of}".ToLowerInvariant();
}
