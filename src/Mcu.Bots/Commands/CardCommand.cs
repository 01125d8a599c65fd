using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>Opens the card here: to its executor with their buttons, to an approver with the draft, to others as the staff chat sees it.</summary>
internal sealed class CardCommand(Cards cards) : StaffCommand
{
    public override string Name => "card";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override AuditAction? Shows => AuditAction.CardViewed;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        await cards.Open(turn.Work, call.Appeal, KindFor(turn, call.Appeal), turn.In.Chat, turn.In.Thread ?? "");
        return null;
    }

    private static CardKind KindFor(Turn turn, Appeal appeal)
    {
        if (turn.In.Chat != turn.Me.HomeAddress)
        {
            return CardKind.Opened;
        }

        return turn.Mine(appeal) ? CardKind.Executor
            : appeal.State == AppealState.OnApproval && turn.Town.May(turn.Me, Right.Approve) ? CardKind.Approver
            : appeal.QualityDueAt is not null && turn.Town.May(turn.Me, Right.Control) ? CardKind.Quality
            : CardKind.Opened;
    }
}
