namespace Mcu.Workflow.Regulations;

/// <summary>Topics that are offered together: those of a group, or, where they are in none, those of a block.</summary>
public sealed record TopicShelf(string Code, string Name, string? NameEn, IReadOnlyList<Topic> Topics)
{
    /// <summary>A group and a block may have the same code.</summary>
    private const string OfBlock = "~";

    /// <summary>The shelves that are not empty, groups first, all in the order of the file.</summary>
    public static IReadOnlyList<TopicShelf> Of(Regulation regulation) => [.. All(regulation).Where(shelf => shelf.Topics.Count > 0)];

    private static IEnumerable<TopicShelf> All(Regulation regulation) =>
    [
        .. regulation.TopicGroups.Select(group => new TopicShelf(group.Code, group.Shown, group.NameEn, Here(regulation, topic => topic.Group == group.Code))),
        .. regulation.Blocks.Select(block => new TopicShelf(
            OfBlock + block.Code, block.Name, block.NameEn, Here(regulation, topic => topic.Group is null && regulation.UnitOf(topic.Unit)?.Block == block.Code))),
    ];

    private static IReadOnlyList<Topic> Here(Regulation regulation, Func<Topic, bool> stands) => [.. regulation.Topics.Where(stands)];
}
