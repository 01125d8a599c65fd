using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>
/// Opens the card here: to its executor with their buttons, to an approver with the draft, to others as the staff chat sees it.
/// </summary>
internal sealed class CardCommand(AppealCards appealCards) : StaffCommand
{
    public override string Name => "card";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override AuditAction? Shows => AuditAction.CardViewed;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        await appealCards.Open(context.Work, invocation.Appeal, KindFor(context, invocation.Appeal), context.Message.Chat,
            context.Message.Thread ?? "");
        return null;
    }

    private static CardKind KindFor(MessageContext context, Appeal appeal)
    {
        if (context.Message.Chat != context.RequireStaff.HomeAddress)
        {
            return CardKind.Opened;
        }

        return context.IsExecutor(appeal) ? CardKind.Executor
            : appeal.State == AppealState.OnApproval && context.Municipality.May(context.RequireStaff, Right.Approve) ? CardKind.Approver
            : appeal.QualityDueAt is not null && context.Municipality.May(context.RequireStaff, Right.Control) ? CardKind.Quality
            : CardKind.Opened;
    }
}
