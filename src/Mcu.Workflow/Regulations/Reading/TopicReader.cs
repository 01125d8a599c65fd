using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads what residents write about: topics with their groups, corrections to them, emergency routes.</summary>
internal static class TopicReader
{
    private static readonly Topic Blank = new("", "", null, "", Fast: false, []);
    private static readonly Dictionary<string, Needed> Needs = Enum.GetValues<Needed>()
        .ToDictionary(needed => needed.ToString().ToLowerInvariant());

    /// <summary>The topics of the file, or of the basis where it lists none, with the corrections of the file.</summary>
    public static IReadOnlyList<Topic> Topics(Section root, Regulation? basis)
    {
        var topics = root.Find("topics") is null && basis is not null
            ? basis.Topics
            : StructureReader.Coded(root, "topics", One, static topic => topic.Code);
        return root.Find("topicRules") is null ? topics : Corrected(topics, root);
    }

    public static IReadOnlyList<TopicGroup> Groups(Section root, Regulation? basis) => root.Find("topicGroups") is null
        ? basis?.TopicGroups ?? []
        : StructureReader.Coded(
            root, "topicGroups", static part =>
                new TopicGroup(part.Code("code"), part.Text("name"), part.OptionalText("shortName"), part.OptionalText("nameEn")),
            static group => group.Code);

    public static IReadOnlyList<EmergencyRoute> Routes(Section root, Regulation? basis) => root.Find("emergencyRoutes") switch
    {
        null => basis?.EmergencyRoutes ?? [],
        YamlDotNet.RepresentationModel.YamlSequenceNode { Children.Count: 0 } => [],
        _ => StructureReader.Coded(root, "emergencyRoutes", Route, static route => route.Code),
    };

    private static Topic One(Section part) => Changed(
        part,
        new Topic(
            part.Code("code"), part.Text("name"), part.OptionalText("nameEn"), part.Code("unit"), Fast: false,
            part.Texts("words", Stem.IsRight, _ => Stem.Expected, []))
        {
            ShortName = part.OptionalText("shortName"),
            Group = part.OptionalText("group"),
            Aliases = part.Texts("aliases", []),
        });

    private static List<Topic> Corrected(IReadOnlyList<Topic> topics, Section root)
    {
        var corrected = topics.ToList();
        foreach (var part in root.Parts("topicRules"))
        {
            var (groups, codes) = (part.Texts("groups", []), part.Texts("topics", []));
            var all = groups.Count == 0 && codes.Count == 0;
            Ruled(part, Blank); // what is written is looked at even where no topic fits
            for (var at = 0; at < corrected.Count; at++)
            {
                var topic = corrected[at];
                if (all || codes.Contains(topic.Code) || (topic.Group is { } group && groups.Contains(group)))
                {
                    corrected[at] = Ruled(part, topic);
                }
            }

            part.Close();
        }

        return corrected;
    }

    private static Topic Ruled(Section part, Topic topic) =>
        Changed(part, topic with { Unit = part.Find("unit") is null ? topic.Unit : part.Code("unit") });

    /// <summary>The topic with what is said here; what is not said stays.</summary>
    private static Topic Changed(Section part, Topic topic) => topic with
    {
        Fast = part.Flag("fast", topic.Fast),
        Posts = part.Texts("posts", topic.Posts),
        Season = Season(part) ?? topic.Season,
        Photo = Need(part, "photo", topic.Photo),
        Place = Need(part, "place", topic.Place),
    };

    private static Needed Need(Section part, string key, Needed otherwise) =>
        Needs.GetValueOrDefault(part.OneOf(key, Needs.Keys, otherwise.ToString().ToLowerInvariant()));

    private static Season? Season(Section part)
    {
        if (part.Part("season", required: false) is not { } season)
        {
            return null;
        }

        var read = new Season(Day(season, "from"), Day(season, "to"));
        season.Close();
        return read;
    }

    private static DateOnly Day(Section season, string key) =>
        Patterns.TryDayOfYear(season.Text(key, Patterns.IsDayOfYear, Expected.DayOfYear), out var day) ? day : default;

    private static EmergencyRoute Route(Section part) => new(
        part.Code("code"), part.Texts("topics"), [.. part.Parts("phones").Select(ReadPhone)], part.Text("text"), part.Text("textEn"));

    private static Phone ReadPhone(Section part)
    {
        var phone = new Phone(part.Text("name"), part.OptionalText("nameEn"), part.Text("number", Patterns.IsPhone, Expected.Phone));
        part.Close();
        return phone;
    }
}
