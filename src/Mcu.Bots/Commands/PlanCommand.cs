using System.Text.Json;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>The file of the plan that <see cref="PostponeCommand"/> has asked for.</summary>
internal sealed class PlanCommand(Office office) : StaffCommand
{
    public override string Name => "plan";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override Trigger? Makes => Trigger.AskToPostpone;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (!call.Argument.StartsWith('{'))
        {
            return new Refusal("refusal.old-button");
        }

        var wish = JsonSerializer.Deserialize<Postponement>(call.Argument)! with { Plan = [.. AnswerFiles.Fitting(turn)] };
        if (wish.Plan.Count == 0)
        {
            return await PostponeCommand.AskPlan(turn, call.Appeal, wish);
        }

        if (await office.AskToPostpone(turn.Work, call.Appeal, wish, turn.Me) is { } no)
        {
            return no;
        }

        turn.Done("done.postpone", call.Appeal);
        return null;
    }
}
