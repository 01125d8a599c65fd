using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>Opens the card of what the digest or the list of what was seen only names.</summary>
internal sealed class CommentCardCommand(PublicCommentCards cards) : CommentCommandBase
{
    public override string Name => "spotted-card";
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];

    protected override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation, PublicComment comment)
    {
        await cards.Show(context.Work, comment, context.Message.Chat);
        return null;
    }
}
