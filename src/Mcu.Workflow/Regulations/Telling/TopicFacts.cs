using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>What a regulation says of its topics: who answers, how fast, when, what is asked of the resident, whom to call.</summary>
internal static class TopicFacts
{
    public static IEnumerable<RegulationFact> Of(Regulation regulation, Phrasebook texts) =>
    [
        .. regulation.Topics.Select(topic => RegulationFacts.Fact(
            texts, nameof(Regulation.Topics), "topic", string.Join(", ", Said(regulation, topic, texts)), topic.Code, topic.Shown)),
        .. regulation.EmergencyRoutes.Select(route => RegulationFacts.Fact(
            texts, nameof(Regulation.EmergencyRoutes), "route", Phones(regulation, route), route.Code, route.Code)),
    ];

    private static IEnumerable<string> Said(Regulation regulation, Topic topic, Phrasebook texts)
    {
        yield return regulation.UnitOf(topic.Unit)?.ShortName ?? topic.Unit;
        if (topic.Fast)
        {
            yield return texts.Say("regulation.when.fast");
        }

        foreach (var post in topic.Posts)
        {
            yield return texts.Say("regulation.topic.post", ("name", regulation.PostOf(post)?.Name ?? post));
        }

        if (topic.Season is { } season)
        {
            yield return texts.Say("regulation.topic.season", ("from", season.From), ("to", season.To));
        }

        if (topic.Photo != Needed.No)
        {
            yield return texts.Say($"regulation.topic.photo.{topic.Photo}".ToLowerInvariant());
        }

        if (topic.Place != Needed.Asks)
        {
            yield return texts.Say($"regulation.topic.place.{topic.Place}".ToLowerInvariant());
        }
    }

    private static string Phones(Regulation regulation, EmergencyRoute route) => string.Join(
        "; ",
        [
            string.Join(", ", route.Topics.Select(code => regulation.TopicOf(code)?.Shown ?? code)),
            .. route.Phones.Select(phone => $"{phone.Number} – {phone.Name}"),
        ]);
}
