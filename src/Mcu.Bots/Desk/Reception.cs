using Mcu.Bots.Intake;
using Mcu.Bots.Staff;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Desk;

/// <summary>Who is it, and what is it: the one place where a message finds its way.</summary>
internal sealed class Reception(StaffRoom staffRoom, ResidentRoom residentRoom, Joining joining, ChatMoves moves)
{
    public async Task Receive(Work work, Incoming incoming)
    {
        if (incoming.Line is { } line)
        {
            work.Registry.Add(line);
        }

        if (incoming.Kind == IncomingKind.Moved)
        {
            await moves.Follow(work, incoming);
            return;
        }

        if (incoming.Public is not null)
        {
            // Comments are not taken up yet.
            return;
        }

        var turn = new Turn(work, incoming) { Staff = await work.Registry.PersonAt(incoming.From) };
        await Hear(turn);
        turn.AnswerPress();
    }

    private async Task Hear(Turn turn)
    {
        if (await joining.Misplaced(turn))
        {
            return;
        }

        if (turn.Staff is not null || turn.In.Chat == turn.Town.StaffChat)
        {
            await staffRoom.Hear(turn);
        }
        else if (turn.In.Private)
        {
            await residentRoom.Hear(turn);
        }
    }
}
