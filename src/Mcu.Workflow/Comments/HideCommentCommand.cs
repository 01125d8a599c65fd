using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>«Спрятать»: the page does not show it any more.</summary>
internal sealed class HideCommentCommand(CommentActions commentActions) : CommentCommandBase
{
    public override string Name => "hide";
    protected override SpottedTrigger? CommentTrigger => SpottedTrigger.Hide;

    protected override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation, PublicComment comment)
    {
        var no = commentActions.Hide(context.Work, comment, context.Actor);
        if (no is null)
        {
            Tell(context, "done.hide");
        }

        return Task.FromResult(no);
    }
}
