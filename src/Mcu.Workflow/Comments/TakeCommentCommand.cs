using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>«Взять»: what was seen in public becomes an appeal.</summary>
internal sealed class TakeCommentCommand(CommentActions commentActions) : CommentCommandBase
{
    public override string Name => "take";
    protected override SpottedTrigger? CommentTrigger => SpottedTrigger.Take;

    protected override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation, PublicComment comment)
    {
        if (await commentActions.Take(context.Work, comment, context.RequireStaff) is { } no)
        {
            return no;
        }

        Tell(context, "done.take", ("number", (await context.Store.FindAppeal(comment.AppealId!.Value))!.FullNumber));
        return null;
    }
}
