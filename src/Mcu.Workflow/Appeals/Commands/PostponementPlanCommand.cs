using System.Text.Json;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>The file of the plan that <see cref="RequestPostponementCommand"/> has asked for.</summary>
internal sealed class PostponementPlanCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "plan";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override Trigger? FiredTrigger => Trigger.AskToPostpone;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (!invocation.Argument.StartsWith('{'))
        {
            return new Refusal("refusal.old-button");
        }

        var wish = JsonSerializer.Deserialize<Postponement>(invocation.Argument)! with { Plan = [.. AnswerFiles.Fitting(context)] };
        if (wish.Plan.Count == 0)
        {
            return await RequestPostponementCommand.AskPlan(context, invocation.Appeal, wish);
        }

        if (await appealActions.AskToPostpone(context.Work, invocation.Appeal, wish, context.RequireStaff) is { } no)
        {
            return no;
        }

        context.Done("done.postpone", invocation.Appeal);
        return null;
    }
}
