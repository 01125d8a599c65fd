namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Checks that the topics fit to the rest: units, posts and groups exist, no name means two topics, routes and corrections name topics.
/// </summary>
internal static class TopicChecks
{
    /// <summary>A button carries it beside a draft or an appeal, in 64 bytes.</summary>
    private const int MostCode = 30;

    public static void Look(Regulation regulation, Section root)
    {
        var written = root.Find("topics") is null ? null : root.Parts("topics");
        foreach (var (topic, part) in regulation.Topics.Zip(written ?? []))
        {
            Short(part, topic.Code);
            Known(part, "group", topic.Group is { } group ? [group] : [], Groups(regulation), code => $"группы {code} нет в topicGroups");
            Posts(regulation, part, topic.Posts);
        }

        Rules(regulation, root);
        Units(regulation, root, written);
        Names(regulation, written ?? []);
        Routes(regulation, root);
    }

    private static void Rules(Regulation regulation, Section root)
    {
        foreach (var part in root.Find("topicRules") is null ? [] : root.Parts("topicRules"))
        {
            Known(part, "topics", part.Texts("topics", []), Codes(regulation), Expected.KnownTopic);
            Known(part, "groups", part.Texts("groups", []), Groups(regulation), code => $"группы {code} нет в topicGroups");
            Known(part, "unit", part.OptionalText("unit") is { } unit ? [unit] : [], UnitCodes(regulation), Expected.KnownUnit);
            Posts(regulation, part, part.Texts("posts", []));
        }
    }

    private static void Units(Regulation regulation, Section root, IReadOnlyList<Section>? written)
    {
        // Units that could not be read would be missed by every topic, and a wrong correction is named at its own line.
        if (root.Problems.Within("blocks") || root.Problems.Within("topicRules"))
        {
            return;
        }

        var known = UnitCodes(regulation);
        foreach (var (at, topic) in regulation.Topics.Index().Where(pair => pair.Item.Unit.Length > 0 && !known.Contains(pair.Item.Unit)))
        {
            var expected = Expected.Known(Expected.KnownUnit(topic.Unit), Nearest.To(topic.Unit, known));
            if (written is null)
            {
                // Inherited topics have no line of their own: what is wrong is then that the blocks are listed without topics.
                root.Fault("blocks", $"{expected}; перечислите и свои topics или назовите подразделения в topicRules");
                return;
            }

            written.ElementAtOrDefault(at)?.Fault("unit", expected);
        }
    }

    private static void Names(Regulation regulation, IReadOnlyList<Section> written)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (topic, part) in regulation.Topics.Zip(written))
        {
            foreach (var name in TopicNames.Of(topic).Where(name => name.Length > 0))
            {
                if (!taken.TryAdd(TopicNames.Plain(name), topic.Code) && taken[TopicNames.Plain(name)] is var other && other != topic.Code)
                {
                    part.Fault(name == topic.Name ? "name" : name == topic.ShortName
                        ? "shortName" : "aliases", Expected.UniqueName(name, other));
                }
            }
        }
    }

    private static void Routes(Regulation regulation, Section root)
    {
        if (root.Find("emergencyRoutes") is null)
        {
            return;
        }

        var codes = Codes(regulation);
        foreach (var (route, part) in regulation.EmergencyRoutes.Zip(root.Parts("emergencyRoutes")))
        {
            Known(part, "topics", route.Topics, codes, Expected.KnownTopic);
            foreach (var topic in route.Topics.Where(topic => regulation.RouteOf(topic) is { } first && first.Code != route.Code))
            {
                part.Fault("topics", Expected.RoutedAlready(topic, regulation.RouteOf(topic)!.Code));
            }
        }
    }

    private static void Posts(Regulation regulation, Section part, IEnumerable<string> posts) =>
        Known(part, "posts", posts, [.. regulation.Posts.Select(post => post.Code)], code => $"должности {code} нет в organisations");

    private static void Known(Section part, string key, IEnumerable<string> named, IReadOnlyCollection<string> known,
        Func<string, string> missing)
    {
        foreach (var code in named.Where(code => !known.Contains(code)))
        {
            part.Fault(key, Expected.Known(missing(code), Nearest.To(code, known)));
        }
    }

    private static void Short(Section part, string code)
    {
        if (code.Length > MostCode)
        {
            part.Fault("code", Expected.ShortCode(MostCode));
        }
    }

    private static HashSet<string> Codes(Regulation regulation) => [.. regulation.Topics.Select(topic => topic.Code)];

    private static HashSet<string> Groups(Regulation regulation) => [.. regulation.TopicGroups.Select(group => group.Code)];

    private static HashSet<string> UnitCodes(Regulation regulation) => [.. regulation.Units.Select(unit => unit.Code)];
}
