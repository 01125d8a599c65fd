using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>Who does what by a regulation: the rights of each role, the units of each block with their posts and topics.</summary>
public static class StepDescription
{
    private static readonly string[] PathHeads =
    [
        "regulation.table.appeals", "regulation.table.registers", "regulation.table.routes", "regulation.table.approves",
        "regulation.table.places",
        "regulation.table.postpones", "regulation.table.controls",
    ];

    public static IEnumerable<string> Lines(Regulation regulation, Phrasebook texts) =>
    [
        .. Table(texts, ["regulation.table.role", "regulation.table.rights"],
            regulation.Roles.Select(role => new[] { role.Name, RegulationFormatter.Rights(role, texts) })),
        "",
        .. Table(
            texts, ["regulation.table.block", "regulation.table.unit", "regulation.table.head", "regulation.table.executors",
                "regulation.table.topics"],
            regulation.Blocks.SelectMany(block => block.Units.Select(unit => Row(regulation, block, unit, texts)))),
        "",
        .. Table(texts, PathHeads, WorkflowFormatter.Rows(regulation, texts)),
    ];

    private static string[] Row(Regulation regulation, Block block, Unit unit, Phrasebook texts)
    {
        return [block.Name, unit.Name, unit.HeadPost, string.Join("; ", unit.ExecutorPosts), Topics(regulation, unit, texts)];
    }

    /// <summary>
    /// Hundreds of topics by name are read by nobody: how many there are, how many of them are fast, how many go to which post.
    /// </summary>
    private static string Topics(Regulation regulation, Unit unit, Phrasebook texts)
    {
        var topics = regulation.Topics.Where(topic => topic.Unit == unit.Code).ToList();
        if (topics.Count == 0)
        {
            return "–";
        }

        var posts = topics.SelectMany(topic => topic.Posts).CountBy(post => post)
            .Select(post => texts.Say("regulation.topics.post", ("name", regulation.PostOf(post.Key)?.Name ?? post.Key),
            ("n", post.Value)));
        return string.Join("; ",
            [texts.Say("regulation.topics", ("n", topics.Count), ("fast", topics.Count(topic => topic.Fast))), .. posts]);
    }

    private static IEnumerable<string> Table(Phrasebook texts, IReadOnlyList<string> heads, IEnumerable<string[]> rows) =>
    [
        Line(heads.Select(head => texts.Say(head))),
        Line(heads.Select(_ => "---")),
        .. rows.Select(Line),
    ];

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace('|', '/')))} |";
}
