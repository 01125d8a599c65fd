using System.Text;
using Mcu.Workflow.Watching;

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
        var text = Draw(AppealState.Registered, Lifecycle.All.SelectMany(Arrows));
        return text.Append("    ").Append(AppealState.Closed).Append(" --> [*]\n").ToString();
    }

    /// <summary>The same of what was seen in public, from <see cref="SpottedLife"/>.</summary>
    public static string OfSpotted() => Draw(SpottedState.New, SpottedLife.All).ToString();

    private static StringBuilder Draw<TState, TTrigger>(TState first, IEnumerable<(TState From, TTrigger On, TState To)> moves)
    {
        var text = new StringBuilder("stateDiagram-v2\n").Append("    [*] --> ").Append(first).Append('\n');
        foreach (var arrow in moves.GroupBy(move => (move.From, move.To)))
        {
            var triggers = string.Join(", ", arrow.Select(move => move.On));
            text.Append("    ").Append(arrow.Key.From).Append(" --> ").Append(arrow.Key.To).Append(": ").Append(triggers).Append('\n');
        }

        return text;
    }

    private static IEnumerable<(AppealState From, Trigger On, AppealState To)> Arrows(Move move) =>
        move.To is { } to ? [(move.From, move.On, to)] : AskedFrom.Select(from => (move.From, move.On, from));
}
