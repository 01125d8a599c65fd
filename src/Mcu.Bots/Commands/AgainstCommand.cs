using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>
/// Whom the appeal complains of: a unit, a post, a colleague, or «нет». It is never routed to them nor to those under them (59-FZ, art. 8
/// part 6).
/// </summary>
internal sealed class AgainstCommand : WordyCommand
{
    public override string Name => "against";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Route, Right.Register];

    protected override async Task<Refusal?> Act(Turn turn, Call call)
    {
        if (turn.Texts.Say("against.nobody").Split(", ").Contains(call.Words, StringComparer.OrdinalIgnoreCase))
        {
            call.Appeal.ComplainsOf(null, turn.Texts.Say("history.complains-nobody"), turn.Actor, turn.Now);
            turn.Work.Touch(call.Appeal);
            return null;
        }

        if (ComplainedOf.Find(turn.Town.Regulation, await turn.Registry.Staff(), call.Words) is not { } complaint)
        {
            var maybe = await ComplainedOf.Maybe(turn, call.Words);
            return maybe.Count == 0 ? new Refusal("refusal.no-such-target", ("words", call.Words))
                : new Refusal("refusal.target-unsure", ("words", call.Words), ("names", string.Join(", ", maybe.Select(person => person.Name))));
        }

        var named = await ComplainedOf.Named(turn.Work, complaint);
        call.Appeal.ComplainsOf(complaint.ToString(), turn.Texts.Say("history.complains", ("about", named)), turn.Actor, turn.Now);
        turn.Work.Touch(call.Appeal);
        await HolderTold(turn, call.Appeal, named);
        return null;
    }

    /// <summary>Who has it in hand already must not keep it.</summary>
    private static async Task HolderTold(Turn turn, Appeal appeal, string named)
    {
        if (!appeal.Ended && appeal.ExecutorId is { } id && await turn.Registry.FindPerson(id) is { } executor && await ComplainedOf.Bars(turn.Work, appeal, executor) is not null)
        {
            turn.Say("against.has-it", ("number", appeal.FullNumber), ("name", executor.Name), ("about", named));
        }
    }
}
