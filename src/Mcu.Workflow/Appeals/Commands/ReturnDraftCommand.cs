using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«На доработку»: the remark goes to the author of the draft.</summary>
internal sealed class ReturnDraftCommand(AppealActions appealActions) : TextCommandBase
{
    public override string Name => "rework";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.SendBack;

    /// <remarks>A pressed button says which version of the draft was on the screen.</remarks>
    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation) =>
        appealActions.SendBack(context.Work, invocation.Appeal, invocation.Words, context.RequireStaff,
        ApproveCommand.VersionSeen(invocation));
}
