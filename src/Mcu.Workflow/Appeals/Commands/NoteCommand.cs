using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>A note in the history; the resident never sees it.</summary>
internal sealed class NoteCommand : TextCommandBase
{
    public override string Name => "note";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override IReadOnlyList<Right> RequiredRights => [Right.Note];

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation)
    {
        AppealActions.Note(context.Work, invocation.Appeal, invocation.Words, context.Actor);
        return Task.FromResult<Refusal?>(null);
    }
}
