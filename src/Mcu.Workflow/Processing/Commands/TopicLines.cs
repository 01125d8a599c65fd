using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>What a topic's rules have to say of an appeal: an emergency route, works that are out of season.</summary>
internal static class TopicLines
{
    /// <summary>The lines of the card.</summary>
    public static IEnumerable<string> Of(UnitOfWork work, Appeal appeal)
    {
        if (work.Municipality.RegulationOf(appeal).RouteOf(appeal.Topic) is { } route)
        {
            yield return work.Texts.Say("card.route", ("phones", string.Join(", ", route.Phones.Select(phone => phone.Number))));
        }

        if (!appeal.Ended && Season(work, appeal.Topic, "card.season") is { } season)
        {
            yield return season;
        }
    }

    /// <summary>When the works of the topic are done, in the words of this phrase; null in season.</summary>
    public static string? Season(UnitOfWork work, string? topic, string phrase) =>
        work.Municipality.Regulation.TopicOf(topic)?.Season is { } season && !season.Covers(DateOnly.FromDateTime(work.Local(work.Now)))
            ? work.Texts.Say(phrase, ("from", season.From), ("to", season.To))
            : null;
}
