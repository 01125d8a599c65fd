using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Качество хорошее»: the answer that the resident has was looked at.</summary>
internal sealed class QualityCommand(Office office) : StaffCommand
{
    public override string Name => "quality";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.PassQuality;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (await office.PassQuality(turn.Work, call.Appeal, turn.Actor) is { } no)
        {
            return no;
        }

        turn.Done("done.quality", call.Appeal);
        return null;
    }
}
