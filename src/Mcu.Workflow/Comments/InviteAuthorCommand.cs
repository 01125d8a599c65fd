using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>«Позвать в личные сообщения»: publishes a link by which the author goes on in private, where nothing is typed twice.</summary>
internal sealed class InviteAuthorCommand(PrivateChatInvites calls) : CommentCommandBase
{
    public override string Name => "call-in";
    public override IReadOnlyList<Right> RequiredRights => [Right.Route, Right.Place];

    protected override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation, PublicComment comment)
    {
        var no = calls.Invite(context.Work, comment, context.Actor);
        if (no is null)
        {
            Tell(context, "done.call-in");
        }

        return Task.FromResult(no);
    }
}
