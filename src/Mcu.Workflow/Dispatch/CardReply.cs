using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// Which command a reply without one is: to the common card a note, to the executor's a draft answer, to the approver's a remark.
/// </summary>
internal static class CardReply
{
    public static string Means(MessageContext context, Appeal appeal, Card? card) => card?.Kind switch
    {
        CardKind.Executor => "answer",
        CardKind.Approver => "rework",
        CardKind.Errand => "sent",
        CardKind.Request => "received",
        null when context.Message.Private => ToNews(context, appeal),
        _ => "note",
    };

    /// <summary>«На доработку», a reminder and the like in one's own chat: who is to answer answers, who is to approve remarks.</summary>
    private static string ToNews(MessageContext context, Appeal appeal) =>
        context.IsExecutor(appeal) && appeal.RefusalFor(Trigger.Submit) is null ? "answer"
        : appeal.State == AppealState.OnApproval && context.Municipality.May(context.RequireStaff, Right.Approve) ? "rework"
        : "note";
}
