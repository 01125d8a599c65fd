namespace Mcu.Workflow.Regulations;

/// <summary>Topics that are offered together: those of a group, or, where they are in none, those of a block.</summary>
public sealed record TopicShelf(string Code, string Name, string? NameEn, IReadOnlyList<Topic> Topics)
{
    /// <summary>A group and a block may have the same code.</summary>
    private const string OfBlock = "~";

    /// <summary>The shelves that are not empty, groups first. On each, what residents write about most comes first: topics that have words.</summary>
    public static IReadOnlyList<TopicShelf> Of(Regulation regulation) => [.. All(regulation).Where(shelf => shelf.Topics.Count > 0)];

    private static IEnumerable<TopicShelf> All(Regulation regulation) =>
    [
        .. regulation.TopicGroups.Select(group => new TopicShelf(group.Code, group.Shown, group.NameEn, Sorted(regulation, topic => topic.Group == group.Code))),
        .. regulation.Blocks.Select(block => new TopicShelf(
            OfBlock + block.Code, block.Name, block.NameEn, Sorted(regulation, topic => topic.Group is null && regulation.UnitOf(topic.Unit)?.Block == block.Code))),
    ];

    private static IReadOnlyList<Topic> Sorted(Regulation regulation, Func<Topic, bool> here) =>
        [.. regulation.Topics.Where(here).OrderByDescending(topic => topic.Words.Count > 0)];
}
