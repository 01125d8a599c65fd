using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>All the words of the resident, and of the answer if there is one, where a card shows only their beginning. The channel cuts it into messages.</summary>
internal sealed class TextCommand : StaffCommand
{
    public override string Name => "text";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override AuditAction? Shows => AuditAction.TextViewed;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesWords => false;

    public override Task<Refusal?> Run(Turn turn, Call call)
    {
        turn.Reply(new Content(Whole(turn, call.Appeal)), call.Appeal);
        return Task.FromResult<Refusal?>(null);
    }

    private static string Whole(Turn turn, Appeal appeal)
    {
        var words = turn.Texts.Say("text.whole", ("number", appeal.FullNumber), ("text", appeal.Text.Length > 0 ? appeal.Text : turn.Texts.Say("summary.no-words")));
        return appeal.AnswerText is { } answer ? words + "\n\n" + turn.Texts.Say("card.answer", ("text", answer)) : words;
    }
}
