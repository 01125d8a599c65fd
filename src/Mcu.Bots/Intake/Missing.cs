using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Intake;

/// <summary>What a message still lacks by the rules of its topic, and the questions for it.</summary>
internal static class Missing
{
    public static bool Place(Turn turn, Draft draft) => draft is { PlaceText: null, Place: null } && PlaceOf(turn, draft) switch
    {
        Needed.No => false,
        Needed.Asks => !draft.PlaceSkipped,
        Needed.Must => true,
    };

    public static bool Photo(Turn turn, Draft draft) => draft.Files.Count == 0 && PhotoOf(turn, draft) switch
    {
        Needed.No => false,
        Needed.Asks => draft.PhotoAskedAt is null,
        Needed.Must => true,
    };

    /// <summary>Whether the message cannot be sent as it is.</summary>
    public static bool Stops(Turn turn, Draft draft) =>
        (Place(turn, draft) && PlaceOf(turn, draft) == Needed.Must) || (Photo(turn, draft) && PhotoOf(turn, draft) == Needed.Must);

    public static void AskPlace(Turn turn, Draft draft)
    {
        var must = PlaceOf(turn, draft) == Needed.Must;
        draft.Step = DraftStep.Place;
        turn.Reply(new Content(turn.Texts.Say(must ? "intake.where-must" : "intake.where"))
        {
            Buttons = must ? WaysOut(turn, draft) : [[new Button(turn.Texts.Say("button.skip"), $"skip:{draft.Id}:")]],
            Share = new ShareButton(Share.Place, turn.Texts.Say("button.my-place")),
        });
    }

    public static void AskPhoto(Turn turn, Draft draft)
    {
        var must = PhotoOf(turn, draft) == Needed.Must;
        (draft.Step, draft.PhotoAskedAt) = (DraftStep.Photo, turn.Now);
        turn.Reply(new Content(turn.Texts.Say(must ? "intake.photo-must" : "intake.photo"))
        {
            Buttons = must ? WaysOut(turn, draft) : [[new Button(turn.Texts.Say("button.no-photo"), $"no-photo:{draft.Id}:")]],
        });
    }

    /// <summary>Whoever has nothing to show is not shut in: the topic may be a wrong guess.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> WaysOut(Turn turn, Draft draft) =>
    [
        [new Button(turn.Texts.Say("button.other-topic"), $"topics:{draft.Id}:")],
        [new Button(turn.Texts.Say("button.cancel"), $"cancel:{draft.Id}:")],
    ];

    public static Needed PlaceOf(Turn turn, Draft draft) => turn.Town.Regulation.TopicOf(draft.Topic)?.Place ?? Needed.Asks;

    private static Needed PhotoOf(Turn turn, Draft draft) => turn.Town.Regulation.TopicOf(draft.Topic)?.Photo ?? Needed.No;
}
