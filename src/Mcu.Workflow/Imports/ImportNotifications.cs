using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Imports;

/// <summary>
/// Who hears of a file that was loaded: executors, how much of that system waits to be accepted by them; whoever the regulation names for
/// routing, how much waits to be assigned. One message each, however many rows there were.
/// </summary>
internal static class ImportNotifications
{
    public static async Task Tell(UnitOfWork work, string source)
    {
        var staff = await work.Store.Staff();
        foreach (var person in work.Municipality.Having(Right.Execute, staff))
        {
            var waiting = await work.Store.CountAppeals(new AppealQuery([AppealState.Assigned], [person.Id], Source: source));
            Say(work, work.Municipality.ChatOf(person), "imports.note.executor", source, waiting);
        }

        var unassigned = await work.Store.CountAppeals(new AppealQuery([AppealState.Registered], Source: source));
        foreach (var router in unassigned > 0 ? Routers(work, staff, source) : [])
        {
            Say(work, router.HomeAddress, "imports.note.router", source, unassigned);
        }
    }

    private static IReadOnlyList<Person> Routers(UnitOfWork work, IReadOnlyList<Person> staff, string source)
    {
        var regulation = work.Municipality.Regulation;
        var step = regulation.PathOf(new AppealFacts(source, null)).Routing;
        var units = regulation.Blocks.SelectMany(block => block.Units).Select(unit => unit.Code).ToList();
        var named = StepAssignees.Named(work, staff, step, units);
        return !step.Named ? [] : named.Count > 0 ? StepAssignees.Acting(work, named) : work.Municipality.Having(Right.Route, staff);
    }

    private static void Say(UnitOfWork work, Address chat, string phrase, string source, int waiting)
    {
        if (waiting > 0)
        {
            work.Send(chat, new Content(work.Texts.Say(phrase, ("source", work.Texts.Say($"exports.{source}")), ("n", waiting))),
                Priority.Staff);
        }
    }
}
