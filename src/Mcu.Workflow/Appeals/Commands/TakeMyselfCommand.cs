using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Отвечу сам»: takes the appeal and asks for the answer at once.</summary>
internal sealed class TakeMyselfCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "self";
    public override CommandGroup Group => CommandGroup.Routing;

    /// <remarks>Taking it for oneself is accepting it: whoever may not route others takes only what nobody has.</remarks>
    public override Trigger? FiredTrigger => Trigger.Accept;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        // Only what nobody has: the second of two who press at once reads who was first, and takes nothing from them.
        if (invocation.Appeal.State != AppealState.Registered)
        {
            return invocation.Appeal.StateConflict(Trigger.Assign);
        }

        if (await appealActions.TakeSelf(context.Work, invocation.Appeal, context.RequireStaff) is { } no)
        {
            return no;
        }

        await ConversationPrompts.Prompt(context, "answer", invocation.Appeal, "ask.self");
        return null;
    }
}
