using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// Whom the appeal complains of: a unit, a post, a colleague, or «нет». It is never routed to them nor to those under them (59-FZ, art. 8
/// part 6).
/// </summary>
internal sealed class ComplaintTargetCommand : TextCommandBase
{
    public override string Name => "against";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> RequiredRights => [Right.Route, Right.Register];

    protected override async Task<Refusal?> Act(MessageContext context, CommandInvocation invocation)
    {
        if (context.Texts.Say("against.nobody").Split(", ").Contains(invocation.Words, StringComparer.OrdinalIgnoreCase))
        {
            invocation.Appeal.ComplainsOf(null, context.Texts.Say("history.complains-nobody"), context.Actor, context.Now);
            context.Work.Touch(invocation.Appeal);
            return null;
        }

        if (ConflictOfInterest.Find(context.Municipality.Regulation, await context.Store.Staff(), invocation.Words) is not { } complaint)
        {
            var maybe = await ConflictOfInterest.Maybe(context, invocation.Words);
            return maybe.Count == 0 ? new Refusal("refusal.no-such-target", ("words", invocation.Words))
                : new Refusal("refusal.target-unsure", ("words", invocation.Words),
                ("names", string.Join(", ", maybe.Select(person => person.Name))));
        }

        var named = await ConflictOfInterest.Named(context.Work, complaint);
        invocation.Appeal.ComplainsOf(complaint.ToString(), context.Texts.Say("history.complains", ("about", named)),
            context.Actor, context.Now);
        context.Work.Touch(invocation.Appeal);
        await HolderTold(context, invocation.Appeal, named);
        return null;
    }

    /// <summary>Who has it in hand already must not keep it.</summary>
    private static async Task HolderTold(MessageContext context, Appeal appeal, string named)
    {
        if (!appeal.Ended && appeal.ExecutorId is { } id && await context.Store.FindPerson(id) is { } executor
            && await ConflictOfInterest.Bars(context.Work, appeal, executor) is not null)
        {
            context.Say("against.has-it", ("number", appeal.FullNumber), ("name", executor.Name), ("about", named));
        }
    }
}
