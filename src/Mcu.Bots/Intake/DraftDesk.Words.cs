using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <content>What becomes of the words: kept, read for a topic and a place, blanked where they are written anew.</content>
internal sealed partial class DraftDesk
{
    /// <summary>The words changed: an address that was read out of the old ones is read anew; one that the resident named by itself stays.</summary>
    public static void PlaceFollows(Draft draft, string before)
    {
        if (draft.PlaceText is { } place && ReadOutOf(before, place))
        {
            draft.PlaceText = AddressFinder.Find(draft.Text) ?? place;
        }
    }

    public static bool ReadOutOf(string words, string place) => string.Equals(place, AddressFinder.Find(words), StringComparison.Ordinal);

    /// <summary>«Понимаем, что надоело. Записали: мусор, Советская, 8.»: the first words back to somebody who has had enough; empty for others.</summary>
    private static string Calming(Turn turn, Draft draft)
    {
        if (draft.Urgent || !ShortWays.IsAngry(draft.Text))
        {
            return "";
        }

        string[] known = [.. new[] { turn.Town.NameOfTopic(draft.Topic)?.ToLower(turn.Texts.Culture), AddressFinder.Find(draft.Text) }.OfType<string>()];
        return known.Length == 0 ? turn.Texts.Say("intake.angry") : turn.Texts.Say("intake.angry-noted", ("what", string.Join(", ", known)));
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
    private void SetPlace(Turn turn, Draft draft)
    {
        (draft.Place, draft.PlaceText) = (turn.In.Place, turn.In.Text.Length > 0 ? turn.In.Text.Trim() : null);
        Alarm.Placed(turn, draft);
        alarm.Listen(turn, draft);
    }

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
