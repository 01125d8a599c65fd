using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>«Опубликовать всё равно»: something personal was found in an answer, and who has the right to it takes it upon themselves.</summary>
internal sealed class PublishCommand(Office office, Watch watch) : StaffCommand
{
    public override string Name => "publish";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> Needs => [Right.PublishPersonal];
    public override bool TakesAppeal => false;

    public static string Press(Appeal appeal, int version) => Press("publish", appeal.Id, version.ToString(CultureInfo.InvariantCulture));

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var no = call.Chosen is { } appeal && ApproveCommand.VersionSeen(call) is { } version
            ? await office.PublishAnyway(turn.Work, appeal, turn.Me, version)
            : await Answer(turn, call);
        if (no is not null)
        {
            return no;
        }

        turn.Chosen();
        turn.AnswerPress(turn.Texts.Say("done.publish"));
        return null;
    }

    private async Task<Refusal?> Answer(Turn turn, Call call)
    {
        return await SpottedCommand.Find(turn, call.Argument) is { AnswerText: { } text } spotted
            ? await watch.Answer(turn.Work, spotted, text, turn.Actor, confirmed: true)
            : new Refusal("refusal.old-button");
    }
}
