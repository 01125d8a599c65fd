using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Intake;

/// <summary>Words of danger to life: the number 112 is shown before anything else, and the card is marked urgent. Said once for each story.</summary>
internal sealed class Alarm(TownHall town)
{
    public bool Heard(string text) => town.InForce.Danger.Sound(text);

    public void Listen(Turn turn, Draft draft)
    {
        if (!draft.Urgent && Heard(turn.In.Text))
        {
            draft.Urgent = true;
            Warn(turn);
        }
    }

    public void Listen(Turn turn, Appeal appeal)
    {
        if (!appeal.Urgent && Heard(turn.In.Text))
        {
            appeal.Urgent = true;
            turn.Work.Touch(appeal);
            Warn(turn);
        }
    }

    private static void Warn(Turn turn) => turn.Reply(new Content(turn.Town.Regulation.Emergency.In(turn.Texts.Language)));
}
