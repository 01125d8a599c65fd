using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>What a resident says and presses. Whatever a stranger sends first is taken as an appeal; nobody has to press /start.</summary>
internal sealed class ResidentRoom(Entrance entrance, Reach reach, Edits edits, ResidentMessageRouter messages, ResidentPressRouter presses)
{
    public async Task Hear(Turn turn)
    {
        if (await entrance.TryEnter(turn))
        {
            return;
        }

        var resident = await turn.Registry.ResidentAt(turn.In.From) ?? NewResident(turn);
        await reach.Note(turn, resident);
        switch (turn.In.Kind)
        {
            case IncomingKind.Button:
                await presses.Handle(ResidentPress.Read(turn, resident, turn.In.Button ?? ""));
                break;
            case IncomingKind.Edit:
                await TellUnread(turn);
                await edits.Take(turn, resident);
                break;
            case IncomingKind.Start:
                await messages.Handle(new ResidentMessageContext(turn, resident));
                break;
            case IncomingKind.Message:
                await Words(turn, resident);
                break;
        }
    }

    private async Task Words(Turn turn, Resident resident)
    {
        var throttled = Throttle.Count(turn, resident);
        if (!throttled)
        {
            await UnreadNote.Tell(turn);
        }

        if (!turn.In.SaysNothing)
        {
            await messages.Handle(new ResidentMessageContext(turn, resident) { Throttled = throttled });
        }
    }

    /// <summary>What an edit put in and we cannot read; one that takes everything away says nothing new.</summary>
    private static Task TellUnread(Turn turn) => turn.In.Unread.Count > 0 ? UnreadNote.Tell(turn) : Task.CompletedTask;

    private static Resident NewResident(Turn turn)
    {
        var resident = new Resident { Id = turn.Town.Ids.Next(), Address = turn.In.From.ToString(), CreatedAt = turn.Now, MinuteStart = turn.Now };
        turn.Registry.Add(resident);
        return resident;
    }
}
