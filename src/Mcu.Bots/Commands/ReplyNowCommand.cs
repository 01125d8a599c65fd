using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>«Ответить сразу»: asks for the words and publishes them under the comment, without an appeal.</summary>
internal sealed class ReplyNowCommand(Watch watch) : SpottedCommand
{
    public override string Name => "reply-now";
    public override IReadOnlyList<Right> Needs => [Right.Place];

    protected override async Task<Refusal?> Run(Turn turn, Call call, Spotted spotted)
    {
        if (watch.CannotAnswer(spotted) is { } cannot)
        {
            return cannot;
        }

        if (call.Words.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.reply-now", Argument(spotted));
            return null;
        }

        if (!call.Seen && await watch.Reads(turn.Work, spotted, call.Words) is { } text)
        {
            new Preview(null, text, Preview.Public).Show(turn, Name, call);
            return null;
        }

        if (await watch.Answer(turn.Work, spotted, call.Words, turn.Actor) is { } no)
        {
            return PersonalWarning.Shown(turn, no, Press("publish", spotted), Press(Name, spotted));
        }

        Tell(turn, "done.reply-now");
        return null;
    }
}
