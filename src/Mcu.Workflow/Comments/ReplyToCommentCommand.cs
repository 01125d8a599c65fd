using Mcu.Workflow.Appeals.Commands;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>«Ответить сразу»: asks for the words and publishes them under the comment, without an appeal.</summary>
internal sealed class ReplyToCommentCommand(CommentActions commentActions) : CommentCommandBase
{
    public override string Name => "reply-now";
    protected override SpottedTrigger? CommentTrigger => SpottedTrigger.Answer;

    protected override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation, PublicComment comment)
    {
        if (commentActions.CannotAnswer(comment) is { } cannot)
        {
            return cannot;
        }

        if (invocation.Words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.reply-now", Argument(comment));
            return null;
        }

        if (!invocation.Seen && await commentActions.Reads(context.Work, comment, invocation.Words) is { } text)
        {
            new Preview(null, text, Preview.Public).Show(context, Name, invocation);
            return null;
        }

        if (await commentActions.Answer(context.Work, comment, invocation.Words, context.Actor) is { } no)
        {
            return PersonalDataWarning.Shown(context, no, Press("publish", comment), Press(Name, comment));
        }

        Tell(context, "done.reply-now");
        return null;
    }
}
