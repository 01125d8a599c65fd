using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// All the words of the resident, and of the answer if there is one, where a card shows only their beginning. The channel cuts it into
/// messages.
/// </summary>
internal sealed class TextCommand : StaffCommand
{
    public override string Name => "text";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override AuditAction? Shows => AuditAction.TextViewed;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesWords => false;

    public override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        context.Reply(new Content(Whole(context, invocation.Appeal)), invocation.Appeal);
        return Task.FromResult<Refusal?>(null);
    }

    private static string Whole(MessageContext context, Appeal appeal)
    {
        var words = context.Texts.Say("text.whole", ("number", appeal.FullNumber),
            ("text", appeal.Text.Length > 0 ? appeal.Text : context.Texts.Say("summary.no-words")));
        return appeal.AnswerText is { } answer ? words + "\n\n" + context.Texts.Say("card.answer", ("text", answer)) : words;
    }
}
