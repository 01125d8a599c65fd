using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Отвечу сам»: takes the appeal and asks for the answer at once.</summary>
internal sealed class SelfCommand(Office office) : StaffCommand
{
    public override string Name => "self";
    public override CommandGroup Group => CommandGroup.Routing;

    /// <remarks>Taking it for oneself is accepting it: whoever may not route others takes only what nobody has.</remarks>
    public override Trigger? Makes => Trigger.Accept;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        // Only what nobody has: the second of two who press at once reads who was first, and takes nothing from them.
        if (call.Appeal.State != AppealState.Registered)
        {
            return call.Appeal.TooLate(Trigger.Assign);
        }

        if (await office.TakeSelf(turn.Work, call.Appeal, turn.Me) is { } no)
        {
            return no;
        }

        await Questions.Ask(turn, "answer", call.Appeal, "ask.self");
        return null;
    }
}
