using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>Whether the resident can be written to. Who blocked the bot and came back is told what they missed.</summary>
internal sealed class Reach
{
    public async Task Note(Turn turn, Resident resident)
    {
        if (turn.In.Kind == IncomingKind.Blocked)
        {
            await Lose(turn.Work, resident, turn.Texts.Say("history.blocked"));
        }
        else if (resident.UnreachableSince is not null)
        {
            resident.UnreachableSince = null;
            await TellMissed(turn, resident);
        }
    }

    /// <summary>The platform refuses our messages: noted on the open appeals, so that the staff see it on the card.</summary>
    public async Task Lose(Work work, Resident resident, string why)
    {
        if (resident.UnreachableSince is not null)
        {
            return;
        }

        resident.UnreachableSince = work.Now;
        foreach (var appeal in (await work.Registry.AppealsOf(resident.Id, openOnly: true)).Where(a => !a.Unreachable))
        {
            appeal.RecordUndelivered(why, work.Now);
            work.Touch(appeal);
        }
    }

    private static async Task TellMissed(Turn turn, Resident resident)
    {
        var missed = (await turn.Registry.AppealsOf(resident.Id, openOnly: false)).Where(a => a.Unreachable).ToList();
        foreach (var appeal in missed)
        {
            turn.Work.Touch(appeal);
            turn.Say(appeal.AnsweredAt is null ? "resident.back" : "resident.back-answer", ("number", appeal.Number));
            appeal.Unreachable = false;
        }
    }
}
