using Mcu.Bots.Desk;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

/// <summary>What people say to each other, or pass on, in the thread of an appeal is kept with it as notes, and nobody is answered.</summary>
internal sealed class ThreadNoteHandler : IStaffMessageHandler
{
    public bool Takes(Turn turn) => turn.In.Thread is not null;

    public async Task<bool> TryHandle(Turn turn)
    {
        if (turn.In.Text.Trim() is { Length: > 0 } words && turn.Town.May(turn.Me, Right.Note) && await turn.AppealHere() is { } appeal)
        {
            Office.Note(turn.Work, appeal, words, turn.Actor);
        }

        return true;
    }
}
