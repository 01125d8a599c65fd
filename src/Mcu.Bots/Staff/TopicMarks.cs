using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Staff;

/// <summary>What a topic's rules have to say of an appeal: an emergency route, works that are out of season.</summary>
internal static class TopicMarks
{
    /// <summary>The lines of the card.</summary>
    public static IEnumerable<string> Of(Work work, Appeal appeal)
    {
        if (work.Town.RegulationOf(appeal).RouteOf(appeal.Topic) is { } route)
        {
            yield return work.Texts.Say("card.route", ("phones", string.Join(", ", route.Phones.Select(phone => phone.Number))));
        }

        if (!appeal.Ended && Season(work, appeal.Topic, "card.season") is { } season)
        {
            yield return season;
        }
    }

    /// <summary>When the works of the topic are done, in the words of this phrase; null in season.</summary>
    public static string? Season(Work work, string? topic, string phrase) =>
        work.Town.Regulation.TopicOf(topic)?.Season is { } season && !season.Covers(DateOnly.FromDateTime(work.Local(work.Now)))
            ? work.Texts.Say(phrase, ("from", season.From), ("to", season.To))
            : null;
}
