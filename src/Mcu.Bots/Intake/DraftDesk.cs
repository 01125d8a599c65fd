using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>
/// The draft of an appeal: takes words, files and places as they come, and asks only for what is missing, in this order:
/// the choice about personal data (once in a life), the place, a photograph where the topic wants one, a look at the summary.
/// </summary>
internal sealed partial class DraftDesk(Alarm alarm, Consents consents, SummaryCard summary, Additions additions)
{
    /// <summary>Words longer than this, given where a place was asked for, are a story and not a place.</summary>
    private const int LongestPlace = 200;

    /// <param name="quiet">Keep without answering: the person writes too fast.</param>
    public async Task Take(Turn turn, Resident resident, bool quiet)
    {
        if (await AlbumGoesOn(turn, resident))
        {
            return;
        }

        if (await turn.Registry.DraftOf(resident.Id) is { } draft)
        {
            await GoOn(turn, resident, draft, quiet);
            return;
        }

        draft = Begin(turn, resident);
        alarm.Listen(turn, draft);
        UnderstandTopic(turn, draft);
        if (!await additions.AskWhereTo(turn, resident, draft))
        {
            await Next(turn, resident, draft);
        }
    }

    /// <summary>Asks for the next thing that is missing; shows the summary when nothing is.</summary>
    public async Task Next(Turn turn, Resident resident, Draft draft)
    {
        if (consents.Needed(turn, resident))
        {
            draft.Step = DraftStep.Consent;
            consents.Ask(turn);
            return;
        }

        Understand(turn, draft);
        if (Missing.Place(turn, draft))
        {
            Missing.AskPlace(turn, draft);
            return;
        }

        if (Missing.Photo(turn, draft))
        {
            Missing.AskPhoto(turn, draft);
            return;
        }

        draft.Step = DraftStep.Summary;
        await summary.Open(turn, draft);
    }

    /// <summary>The words changed: an address that was read out of the old ones is read anew; one that the resident named by itself stays.</summary>
    public static void PlaceFollows(Draft draft, string before)
    {
        if (draft.PlaceText is { } place && ReadOutOf(before, place))
        {
            draft.PlaceText = AddressFinder.Find(draft.Text) ?? place;
        }
    }

    public static bool ReadOutOf(string words, string place) => string.Equals(place, AddressFinder.Find(words), StringComparison.Ordinal);

    private async Task GoOn(Turn turn, Resident resident, Draft draft, bool quiet)
    {
        if (draft.Step == DraftStep.Place && IsPlace(turn.In))
        {
            SetPlace(draft, turn.In);
            await Next(turn, resident, draft);
            return;
        }

        if (TopicPicker.Asked(draft, turn.In))
        {
            TopicPicker.Search(turn, draft);
            return;
        }

        var before = draft.Text;
        if (draft.Step == DraftStep.Rewrite && turn.In is { Text.Length: > 0, Forwarded: false })
        {
            Blank(turn, draft);
        }

        Keep(turn, resident, draft);
        PlaceFollows(draft, before);
        alarm.Listen(turn, draft);
        UnderstandTopic(turn, draft);
        if (!quiet)
        {
            await Acknowledge(turn, resident, draft);
        }
    }

    private async Task Acknowledge(Turn turn, Resident resident, Draft draft)
    {
        if (draft.Step is DraftStep.Summary or DraftStep.Topic or DraftStep.Photo)
        {
            await Next(turn, resident, draft);
        }
        else
        {
            turn.Say(draft.Step == DraftStep.Place ? "intake.kept-where" : "intake.kept");
        }
    }

    private static Draft Begin(Turn turn, Resident resident)
    {
        var draft = new Draft { Id = turn.Town.Ids.Next(), ResidentId = resident.Id, Step = DraftStep.Consent, CreatedAt = turn.Now };
        turn.Registry.Add(draft);
        Keep(turn, resident, draft);
        return draft;
    }

    private static void Keep(Turn turn, Resident resident, Draft draft)
    {
        ResidentWords.Keep(turn, resident.Id, draft);
        draft.Place = turn.In.Place ?? draft.Place;
    }

    private static void Understand(Turn turn, Draft draft)
    {
        UnderstandTopic(turn, draft);
        draft.PlaceText ??= draft.Place is null && !draft.PlaceSkipped ? AddressFinder.Find(draft.Text) : null;
    }

    private static void UnderstandTopic(Turn turn, Draft draft)
    {
        var before = draft.Topic;
        draft.Topic = draft.TopicChosen ? draft.Topic : turn.Town.InForce.Topics.Guess(draft.Text, 1) is [var best, ..] ? best.Code : null;
        EmergencyNote.Tell(turn, draft, before);
    }

    private static bool IsPlace(Incoming incoming) =>
        incoming.Place is not null || incoming is { Files.Count: 0, Text.Length: > 0 and <= LongestPlace, Forwarded: false };

    /// <summary>The place named last is the place: a point on the map replaces an address, and the other way round.</summary>
    private static void SetPlace(Draft draft, Incoming incoming) =>
        (draft.Place, draft.PlaceText) = (incoming.Place, incoming.Text.Length > 0 ? incoming.Text.Trim() : null);

    /// <summary>The words are to be written anew: the earlier ones stay as versions only.</summary>
    private static void Blank(Turn turn, Draft draft)
    {
        foreach (var message in draft.Messages)
        {
            message.Edit("", turn.Now);
        }

        draft.Step = DraftStep.Summary;
    }
}
