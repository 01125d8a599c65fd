using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«/correct 17 ул. Ленина, 7»: another place, before anybody is assigned.</summary>
internal sealed class CorrectCommand : TextCommandBase
{
    public override string Name => "correct";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> RequiredRights => [Right.Register, Right.Route];
    public override IReadOnlyList<HistoryKind> Rewrites => [HistoryKind.Edited];

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation)
    {
        var what = context.Texts.Say("history.place-corrected", ("was", CardView.PlaceOf(context.Texts, invocation.Appeal)),
            ("now", invocation.Words));
        var no = invocation.Appeal.CorrectPlace(invocation.Words, what, context.Actor, context.Now);
        if (no is null)
        {
            context.Work.Touch(invocation.Appeal);
        }

        return Task.FromResult(no);
    }
}
