using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Residents;

/// <content>What becomes of the words: kept, read for a topic and a place, blanked where they are written anew.</content>
internal sealed partial class DraftService
{
    /// <summary>
    /// The words changed: an address that was read out of the old ones is read anew; one that the resident named by itself stays.
    /// </summary>
    public static void PlaceFollows(Draft draft, string before)
    {
        if (draft.PlaceText is { } place && ReadOutOf(before, place))
        {
            draft.PlaceText = AddressFinder.Find(draft.Text) ?? place;
        }
    }

    public static bool ReadOutOf(string words, string place) => string.Equals(place, AddressFinder.Find(words), StringComparison.Ordinal);

    /// <summary>
    /// «Понимаем, что надоело. Записали: мусор, Советская, 8.»: the first words back to somebody who has had enough; empty for others.
    /// </summary>
    private static string Calming(MessageContext context, Draft draft)
    {
        if (draft.Urgent || !ShortWays.IsAngry(draft.Text))
        {
            return "";
        }

        string[] known = [.. new[] { context.Municipality.NameOfTopic(draft.Topic)?.ToLower(context.Texts.Culture),
            AddressFinder.Find(draft.Text) }.OfType<string>()];
        return known.Length == 0
            ? context.Texts.Say("intake.angry") : context.Texts.Say("intake.angry-noted", ("what", string.Join(", ", known)));
    }

    private static Draft Begin(MessageContext context, Resident resident)
    {
        var draft = new Draft
        {
            Id = context.Municipality.Ids.Next(),
            ResidentId = resident.Id,
            Step = DraftStep.Consent,
            CreatedAt = context.Now
        };
        context.Store.Add(draft);
        Keep(context, resident, draft);
        return draft;
    }

    private static void Keep(MessageContext context, Resident resident, Draft draft)
    {
        ResidentMessages.Keep(context, resident.Id, draft);
        draft.Place = context.Message.Place ?? draft.Place;
    }

    private static void Understand(MessageContext context, Draft draft)
    {
        UnderstandTopic(context, draft);
        draft.PlaceText ??= draft.Place is null && !draft.PlaceSkipped ? AddressFinder.Find(draft.Text) : null;
    }

    private static void UnderstandTopic(MessageContext context, Draft draft)
    {
        var before = draft.Topic;
        draft.Topic = draft.TopicChosen
            ? draft.Topic : context.Municipality.InForce.Topics.Guess(draft.Text, 1) is [var best, ..] ? best.Code : null;
        EmergencyPhoneNotice.Tell(context, draft, before);
    }

    private static bool IsPlace(IncomingMessage message) =>
        message.Place is not null || message is { Files.Count: 0, Text.Length: > 0 and <= LongestPlace, Forwarded: false };

    /// <summary>The place named last is the place: a point on the map replaces an address, and the other way round.</summary>
    private void SetPlace(MessageContext context, Draft draft)
    {
        (draft.Place, draft.PlaceText) = (context.Message.Place, context.Message.Text.Length > 0 ? context.Message.Text.Trim() : null);
        EmergencyDetector.Placed(context, draft);
        emergencyDetector.Check(context, draft);
    }

    /// <summary>The words are to be written anew: the earlier ones stay as versions only.</summary>
    private static void Blank(MessageContext context, Draft draft)
    {
        foreach (var message in draft.Messages)
        {
            message.Edit("", context.Now);
        }

        draft.Step = DraftStep.Summary;
    }
}
