namespace Mcu.Workflow.Regulations;

/// <summary>Topics that are offered together: those of a group, or, where they are in none, those of a block.</summary>
public sealed record TopicMenuSection(string Code, string Name, string? NameEn, IReadOnlyList<Topic> Topics)
{
    /// <summary>A group and a block may have the same code.</summary>
    private const string OfBlock = "~";

    /// <summary>The sections that are not empty, groups first, all in the order of the file.</summary>
    public static IReadOnlyList<TopicMenuSection> Of(Regulation regulation) =>
        [.. All(regulation).Where(section => section.Topics.Count > 0)];

    private static IEnumerable<TopicMenuSection> All(Regulation regulation) =>
    [
        .. regulation.TopicGroups.Select(group =>
            new TopicMenuSection(group.Code, group.Shown, group.NameEn, Here(regulation, topic => topic.Group == group.Code))),
        .. regulation.Blocks.Select(block => new TopicMenuSection(
            OfBlock + block.Code, block.Name, block.NameEn,
            Here(regulation, topic => topic.Group is null && regulation.UnitOf(topic.Unit)?.Block == block.Code))),
    ];

    private static IReadOnlyList<Topic> Here(Regulation regulation, Func<Topic, bool> stands) => [.. regulation.Topics.Where(stands)];
}
