using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>Which command a reply without one is: to the common card a note, to the executor's a draft answer, to the approver's a remark.</summary>
internal static class CardReply
{
    public static string Means(Turn turn, Appeal appeal, Card? card) => card?.Kind switch
    {
        CardKind.Executor => "answer",
        CardKind.Approver => "rework",
        CardKind.Errand => "sent",
        null when turn.In.Private => ToNews(turn, appeal),
        _ => "note",
    };

    /// <summary>«На доработку», a reminder and the like in one's own chat: who is to answer answers, who is to approve remarks.</summary>
    private static string ToNews(Turn turn, Appeal appeal) =>
        turn.Mine(appeal) && appeal.CannotNow(Trigger.Submit) is null ? "answer"
        : appeal.State == AppealState.OnApproval && turn.Town.May(turn.Me, Right.Approve) ? "rework"
        : "note";
}
