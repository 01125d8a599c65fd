using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>What a message still lacks by the rules of its topic, and the questions for it.</summary>
internal static class Missing
{
    /// <summary>Nothing that could be worked on was said: a place alone, a thumb up, a greeting.</summary>
    public static bool Words(Draft draft) => draft.Files.Count == 0 && ShortWays.IsEmpty(draft.Text);

    /// <summary>How, where to, when: it has no place.</summary>
    public static bool Asks(Draft draft) => draft.Files.Count == 0 && ShortWays.Of(draft.Text) == ShortWay.Question;

    public static bool Place(Turn turn, Draft draft) => !Asks(draft) && draft is { PlaceText: null, Place: null } && PlaceOf(turn, draft) switch
    {
        Needed.No => false,
        Needed.Asks => !draft.PlaceSkipped,
        Needed.Must => true,
    };

    public static bool Photo(Turn turn, Draft draft) => !Asks(draft) && draft.Files.Count == 0 && PhotoOf(turn, draft) switch
    {
        Needed.No => false,
        Needed.Asks => draft.PhotoAskedAt is null && !draft.Urgent && !ShortWays.IsAngry(draft.Text),
        Needed.Must => true,
    };

    /// <summary>Whether the message cannot be sent as it is.</summary>
    public static bool Stops(Turn turn, Draft draft) => Words(draft)
        || (Place(turn, draft) && PlaceOf(turn, draft) == Needed.Must) || (Photo(turn, draft) && PhotoOf(turn, draft) == Needed.Must);

    public static void AskWords(Turn turn, Draft draft)
    {
        draft.Step = DraftStep.Rewrite;
        turn.Reply(new Content(turn.Texts.Say("intake.what-happened")) { Buttons = [[new Button(turn.Texts.Say("button.cancel"), $"cancel:{draft.Id}:")]] });
    }

    public static void AskPlace(Turn turn, Draft draft)
    {
        var must = PlaceOf(turn, draft) == Needed.Must;
        draft.Step = DraftStep.Place;
        turn.Reply(new Content(Asked(turn, draft, must ? "intake.where-must" : "intake.where"))
        {
            Buttons = must ? WaysOut(turn, draft) : [[new Button(turn.Texts.Say("button.skip"), $"skip:{draft.Id}:")]],
            Share = new ShareButton(Share.Place, turn.Texts.Say("button.my-place")),
        });
    }

    public static void AskPhoto(Turn turn, Draft draft)
    {
        var must = PhotoOf(turn, draft) == Needed.Must;
        (draft.Step, draft.PhotoAskedAt) = (DraftStep.Photo, turn.Now);
        turn.Reply(new Content(Asked(turn, draft, must ? "intake.photo-must" : "intake.photo"))
        {
            Buttons = must ? WaysOut(turn, draft) : [[new Button(turn.Texts.Say("button.no-photo"), $"no-photo:{draft.Id}:")]],
        });
    }

    /// <summary>Where there is danger, the number to call stays the last line in sight.</summary>
    private static string Asked(Turn turn, Draft draft, string phrase) =>
        string.Join("\n\n", new[] { turn.Texts.Say(phrase), EmergencyNote.Reminder(turn, draft.Urgent, draft.Topic) }.OfType<string>());

    /// <summary>Whoever has nothing to show is not shut in: the topic may be a wrong guess.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> WaysOut(Turn turn, Draft draft) =>
    [
        [new Button(turn.Texts.Say("button.other-topic"), $"topics:{draft.Id}:")],
        [new Button(turn.Texts.Say("button.cancel"), $"cancel:{draft.Id}:")],
    ];

    public static Needed PlaceOf(Turn turn, Draft draft) => turn.Town.Regulation.TopicOf(draft.Topic)?.Place ?? Needed.Asks;

    private static Needed PhotoOf(Turn turn, Draft draft) => turn.Town.Regulation.TopicOf(draft.Topic)?.Photo ?? Needed.No;
}
