using System.Text;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Tests.Papers;

/// <summary>docs/lifecycle.md is made from the table in the code. When they differ, this test says how the paper is to read.</summary>
public sealed class LifecyclePaperTests
{
    [Fact]
    public void The_diagram_is_the_table() => Paper.Read("docs/lifecycle.md").ReplaceLineEndings("\n").ShouldContain(Diagram());

    [Fact]
    public void The_rights_are_those_of_the_table()
    {
        var told = Paper.Rows("docs/lifecycle.md").Where(row => row[0].StartsWith('`')).Select(row => (row[0].Trim('`'), row[1]));
        told.ShouldBe(
            Enum.GetValues<Trigger>().Select(trigger => ($"{trigger}", Lifecycle.RightFor(trigger)?.ToString() ?? "–")), ignoreOrder: true);
    }

    private static string Diagram()
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> Registered\n    [*] --> Spotted\n");
        foreach (var moves in Lifecycle.All.GroupBy(move => (move.From, move.To)))
        {
            var to = moves.Key.To?.ToString() ?? "Before";
            text.Append($"    {moves.Key.From} --> {to} : ").AppendJoin(", ", moves.Select(move => move.On)).Append('\n');
        }

        return text.Append("```\n").ToString();
    }
}
