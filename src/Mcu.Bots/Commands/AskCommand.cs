using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Уточнить»: a question to the resident.</summary>
internal sealed class AskCommand(Office office) : WordyCommand
{
    public override string Name => "ask";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Ask;

    protected override Task<Preview> Look(Turn turn, Call call) => office.LookAtQuestion(turn.Work, call.Appeal, call.Words, turn.Actor);

    protected override Task<Refusal?> Act(Turn turn, Call call) => office.Ask(turn.Work, call.Appeal, call.Words, turn.Actor);
}
