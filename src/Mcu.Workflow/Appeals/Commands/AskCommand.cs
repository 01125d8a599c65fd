using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Уточнить»: a question to the resident.</summary>
internal sealed class AskCommand(AppealActions appealActions) : TextCommandBase
{
    public override string Name => "ask";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.Ask;

    protected override Task<Preview> Look(MessageContext context, CommandInvocation invocation) =>
        appealActions.LookAtQuestion(context.Work, invocation.Appeal, invocation.Words, context.Actor);

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation) =>
        appealActions.Ask(context.Work, invocation.Appeal, invocation.Words, context.Actor);
}
