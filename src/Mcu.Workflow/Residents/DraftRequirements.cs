using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Residents;

/// <summary>What a message still lacks by the rules of its topic, and the questions for it.</summary>
internal static class DraftRequirements
{
    /// <summary>Nothing that could be worked on was said: a place alone, a thumb up, a greeting.</summary>
    public static bool Words(Draft draft) => draft.Files.Count == 0 && ShortWays.IsEmpty(draft.Text);

    /// <summary>How, where to, when: it has no place.</summary>
    public static bool Asks(Draft draft) => draft.Files.Count == 0 && ShortWays.Of(draft.Text) == ShortWay.Question;

    public static bool Place(MessageContext context, Draft draft) =>
        !Asks(draft) && draft is { PlaceText: null, Place: null } && PlaceOf(context, draft) switch
        {
            Needed.No => false,
            Needed.Asks => !draft.PlaceSkipped,
            Needed.Must => true,
        };

    public static bool Photo(MessageContext context, Draft draft) =>
        !Asks(draft) && draft.Files.Count == 0 && PhotoOf(context, draft) switch
        {
            Needed.No => false,
            Needed.Asks => draft.PhotoAskedAt is null && !draft.Urgent && !ShortWays.IsAngry(draft.Text),
            Needed.Must => true,
        };

    /// <summary>Whether the message cannot be sent as it is.</summary>
    public static bool Stops(MessageContext context, Draft draft) => Words(draft)
        || (Place(context, draft) && PlaceOf(context, draft) == Needed.Must)
        || (Photo(context, draft) && PhotoOf(context, draft) == Needed.Must);

    public static void AskWords(MessageContext context, Draft draft)
    {
        draft.Step = DraftStep.Rewrite;
        context.Reply(new Content(context.Texts.Say("intake.what-happened"))
        { Buttons = [[new Button(context.Texts.Say("button.cancel"), $"cancel:{draft.Id}:")]] });
    }

    public static void AskPlace(MessageContext context, Draft draft)
    {
        var must = PlaceOf(context, draft) == Needed.Must;
        draft.Step = DraftStep.Place;
        context.Reply(new Content(Asked(context, draft, must ? "intake.where-must" : "intake.where"))
        {
            Buttons = must ? WaysOut(context, draft) : [[new Button(context.Texts.Say("button.skip"), $"skip:{draft.Id}:")]],
            Share = new ShareButton(Share.Place, context.Texts.Say("button.my-place")),
        });
    }

    public static void AskPhoto(MessageContext context, Draft draft)
    {
        var must = PhotoOf(context, draft) == Needed.Must;
        (draft.Step, draft.PhotoAskedAt) = (DraftStep.Photo, context.Now);
        context.Reply(new Content(Asked(context, draft, must ? "intake.photo-must" : "intake.photo"))
        {
            Buttons = must ? WaysOut(context, draft) : [[new Button(context.Texts.Say("button.no-photo"), $"no-photo:{draft.Id}:")]],
        });
    }

    /// <summary>Where there is danger, the number to call stays the last line in sight.</summary>
    private static string Asked(MessageContext context, Draft draft, string phrase) =>
        string.Join("\n\n", new[] { context.Texts.Say(phrase),
        EmergencyPhoneNotice.Reminder(context, draft.Urgent, draft.Topic) }.OfType<string>());

    /// <summary>Whoever has nothing to show is not shut in: the topic may be a wrong guess.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> WaysOut(MessageContext context, Draft draft) =>
    [
        [new Button(context.Texts.Say("button.other-topic"), $"topics:{draft.Id}:")],
        [new Button(context.Texts.Say("button.cancel"), $"cancel:{draft.Id}:")],
    ];

    public static Needed PlaceOf(MessageContext context, Draft draft) =>
        context.Municipality.Regulation.TopicOf(draft.Topic)?.Place ?? Needed.Asks;

    private static Needed PhotoOf(MessageContext context, Draft draft) =>
        context.Municipality.Regulation.TopicOf(draft.Topic)?.Photo ?? Needed.No;
}
