using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>«Не обращение»: nothing is asked of the municipality.</summary>
internal sealed class DismissCommentCommand : CommentCommandBase
{
    public override string Name => "dismiss-spotted";
    protected override SpottedTrigger? CommentTrigger => SpottedTrigger.Dismiss;

    protected override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation, PublicComment comment)
    {
        var no = CommentActions.Dismiss(context.Work, comment, context.Actor);
        if (no is null)
        {
            Tell(context, "done.dismiss-spotted");
        }

        return Task.FromResult(no);
    }
}
