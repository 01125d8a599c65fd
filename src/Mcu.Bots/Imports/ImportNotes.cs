using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Imports;

/// <summary>
/// Who hears of a file that was loaded: executors, how much of that system waits to be accepted by them; whoever the regulation names for
/// routing, how much waits to be assigned. One message each, however many rows there were.
/// </summary>
internal static class ImportNotes
{
    public static async Task Tell(Work work, string source)
    {
        var staff = await work.Registry.Staff();
        foreach (var person in work.Town.Having(Right.Execute, staff))
        {
            var waiting = await work.Registry.CountAppeals(new AppealQuery([AppealState.Assigned], [person.Id], Source: source));
            Say(work, work.Town.ChatOf(person), "imports.note.executor", source, waiting);
        }

        var unassigned = await work.Registry.CountAppeals(new AppealQuery([AppealState.Registered], Source: source));
        foreach (var router in unassigned > 0 ? Routers(work, staff, source) : [])
        {
            Say(work, router.HomeAddress, "imports.note.router", source, unassigned);
        }
    }

    private static IReadOnlyList<Person> Routers(Work work, IReadOnlyList<Person> staff, string source)
    {
        var regulation = work.Town.Regulation;
        var step = regulation.PathOf(new AppealFacts(source, null)).Routing;
        var units = regulation.Blocks.SelectMany(block => block.Units).Select(unit => unit.Code).ToList();
        var named = PathPeople.Named(work, staff, step, units);
        return !step.Named ? [] : named.Count > 0 ? PathPeople.Acting(work, named) : work.Town.Having(Right.Route, staff);
    }

    private static void Say(Work work, Address chat, string phrase, string source, int waiting)
    {
        if (waiting > 0)
        {
            work.Send(chat, new Content(work.Texts.Say(phrase, ("source", work.Texts.Say($"exports.{source}")), ("n", waiting))), Priority.Staff);
        }
    }
}
