using Mcu.Workflow.Appeals;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Processing;

/// <summary>
/// Words of danger to life: the number 112 is shown before anything else, the card is marked urgent, and the duty officer in the staff chat
/// is rung at once with the words and the place, sent or not, consent or not; without a name. Said once for each story.
/// </summary>
internal sealed class EmergencyDetector(Editions editions)
{
    private const int MostQuoted = 1500;

    public bool IsEmergency(string text) => editions.InForce.Danger.Matches(text);

    public void Check(MessageContext context, Draft draft)
    {
        if (!draft.Urgent && IsEmergency(context.Message.Text))
        {
            draft.Urgent = true;
            Warn(context);
            Ring(context, "staff.danger-unsent", null, Excerpt.Of(draft.Text, MostQuoted), PlaceOf(draft));
        }
    }

    public void Check(MessageContext context, Appeal appeal)
    {
        if (!appeal.Urgent && IsEmergency(context.Message.Text))
        {
            appeal.Urgent = true;
            context.Work.Touch(appeal);
            Warn(context);
            Ring(context, "staff.danger-added", appeal, Excerpt.Of(context.Message.Text, MostQuoted), appeal.PlaceText
                ?? appeal.Place?.InDegrees());
        }
    }

    /// <summary>The place of a danger that was rung without one.</summary>
    public static void Placed(MessageContext context, Draft draft)
    {
        if (draft.Urgent)
        {
            Ring(context, "staff.danger-place", null, Excerpt.Of(draft.Text, MostQuoted), PlaceOf(draft));
        }
    }

    private static string? PlaceOf(Draft draft) => draft.PlaceText ?? draft.Place?.InDegrees() ?? AddressFinder.Find(draft.Text);

    private static void Ring(MessageContext context, string phrase, Appeal? appeal, string words, string? place)
    {
        var text = context.Texts.Say(phrase, ("number", appeal?.FullNumber), ("text", words),
            ("place", place ?? context.Texts.Say("summary.no-place")));
        context.Work.Send(context.Municipality.StaffChat, new Content(text), Priority.Press, appeal);
    }

    private static void Warn(MessageContext context) =>
        context.Reply(new Content(context.Municipality.Regulation.Emergency.In(context.Texts.Language)));
}
