using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>Words in a private talk that belong to nothing: a command that is misspelt, or those that may have been meant.</summary>
internal sealed class UnknownWordsHandler(CommandRegistry book, SimilarCommands similar) : IStaffMessageHandler
{
    public bool Takes(MessageContext context) => context.Message is { Forwarded: false, Private: true };

    public Task<bool> TryHandle(MessageContext context)
    {
        var text = context.Message.Text.Trim();
        if (book.SuggestFor(text, context.Municipality.RightsOf(context.RequireStaff)) is { } nearest)
        {
            context.Refuse(new Refusal("refusal.unknown-command", ("command", text.Split(' ')[0]), ("nearest", "/" + nearest)));
        }
        else
        {
            similar.Offer(context);
        }

        return Task.FromResult(true);
    }
}
