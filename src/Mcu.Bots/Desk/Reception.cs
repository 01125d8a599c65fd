using Mcu.Bots.Intake;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Desk;

/// <summary>Who is it, and what is it: the one place where a message finds its way.</summary>
internal sealed class Reception(
    StaffRoom staffRoom, ResidentRoom residentRoom, WatchRoom watchRoom, HandoffRoom handoff, Joining joining, ChatMoves moves, AnonymousStaff anonymous)
{
    public async Task Receive(Work work, Incoming incoming)
    {
        if (incoming.Line is { } line)
        {
            work.Registry.Add(line);
        }

        await (incoming.Kind switch
        {
            IncomingKind.Moved => moves.Follow(work, incoming),
            IncomingKind.RightsChanged => BotRightsNote.Tell(work, incoming),
            IncomingKind.Anonymous => anonymous.Tell(work, incoming),
            _ => Hear(work, IncomingText.Complete(work.Texts, incoming)),
        });
    }

    private async Task Hear(Work work, Incoming incoming)
    {
        if (incoming.Public is not null)
        {
            await Joining.Void(work, incoming);
            await watchRoom.Hear(work, incoming);
            return;
        }

        if (await handoff.Stops(work, incoming))
        {
            return;
        }

        var turn = new Turn(work, incoming) { Staff = await work.Registry.PersonAt(incoming.From) };
        await Talk(turn);
        turn.AnswerPress();
    }

    private async Task Talk(Turn turn)
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
