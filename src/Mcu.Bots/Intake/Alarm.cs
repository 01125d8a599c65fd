using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>
/// Words of danger to life: the number 112 is shown before anything else, the card is marked urgent, and the duty officer in the staff chat is rung at
/// once with the words and the place, sent or not, consent or not; without a name. Said once for each story.
/// </summary>
internal sealed class Alarm(Editions editions)
{
    private const int MostQuoted = 1500;

    public bool Heard(string text) => editions.InForce.Danger.Sound(text);

    public void Listen(Turn turn, Draft draft)
    {
        if (!draft.Urgent && Heard(turn.In.Text))
        {
            draft.Urgent = true;
            Warn(turn);
            Ring(turn, "staff.danger-unsent", null, Excerpt.Of(draft.Text, MostQuoted), PlaceOf(draft));
        }
    }

    public void Listen(Turn turn, Appeal appeal)
    {
        if (!appeal.Urgent && Heard(turn.In.Text))
        {
            appeal.Urgent = true;
            turn.Work.Touch(appeal);
            Warn(turn);
            Ring(turn, "staff.danger-added", appeal, Excerpt.Of(turn.In.Text, MostQuoted), appeal.PlaceText ?? appeal.Place?.InDegrees());
        }
    }

    /// <summary>The place of a danger that was rung without one.</summary>
    public static void Placed(Turn turn, Draft draft)
    {
        if (draft.Urgent)
        {
            Ring(turn, "staff.danger-place", null, Excerpt.Of(draft.Text, MostQuoted), PlaceOf(draft));
        }
    }

    private static string? PlaceOf(Draft draft) => draft.PlaceText ?? draft.Place?.InDegrees() ?? AddressFinder.Find(draft.Text);

    private static void Ring(Turn turn, string phrase, Appeal? appeal, string words, string? place)
    {
        var text = turn.Texts.Say(phrase, ("number", appeal?.FullNumber), ("text", words), ("place", place ?? turn.Texts.Say("summary.no-place")));
        turn.Work.Send(turn.Town.StaffChat, new Content(text), Priority.Press, appeal);
    }

    private static void Warn(Turn turn) => turn.Reply(new Content(turn.Town.Regulation.Emergency.In(turn.Texts.Language)));
}
