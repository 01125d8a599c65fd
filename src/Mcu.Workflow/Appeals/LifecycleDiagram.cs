using System.Text;

namespace Mcu.Workflow.Appeals;

/// <summary>The table of <see cref="Lifecycle"/> drawn as a Mermaid state diagram, one arrow for each pair of states.</summary>
public static class LifecycleDiagram
{
    /// <summary>Where an answered question leads: the table does not name it, for it is the state that the question was asked in.</summary>
    private static readonly AppealState[] AskedFrom =
        [.. Lifecycle.All.Where(move => move.On == Trigger.Ask && move.From != AppealState.Waiting).Select(move => move.From)];

    /// <summary>The diagram as text; lines end with a line feed on every system.</summary>
    public static string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        text.Append("    [*] --> ").Append(AppealState.Spotted).Append('\n');
        text.Append("    [*] --> ").Append(AppealState.Registered).Append('\n');
        var arrows = Lifecycle.All.SelectMany(Arrows).GroupBy(arrow => (arrow.From, arrow.To));
        foreach (var arrow in arrows)
        {
            var triggers = string.Join(", ", arrow.Select(a => a.On));
            text.Append("    ").Append(arrow.Key.From).Append(" --> ").Append(arrow.Key.To).Append(": ").Append(triggers).Append('\n');
        }

        return text.Append("    ").Append(AppealState.Closed).Append(" --> [*]\n").ToString();
    }

    private static IEnumerable<(AppealState From, AppealState To, Trigger On)> Arrows(Move move) =>
        move.To is { } to ? [(move.From, to, move.On)] : AskedFrom.Select(from => (move.From, from, move.On));
}
