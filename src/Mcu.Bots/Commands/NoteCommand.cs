using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>A note in the history; the resident never sees it.</summary>
internal sealed class NoteCommand : WordyCommand
{
    public override string Name => "note";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override IReadOnlyList<Right> Needs => [Right.Note];

    protected override Task<Refusal?> Act(Turn turn, Call call)
    {
        Office.Note(turn.Work, call.Appeal, call.Words, turn.Actor);
        return Task.FromResult<Refusal?>(null);
    }
}
