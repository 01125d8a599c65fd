using System.Text;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>The table of <see cref="Lifecycle"/> drawn as a Mermaid state diagram, one arrow for each pair of states.</summary>
public static class LifecycleDiagram
{
    /// <summary>The whole table as text; lines end with a line feed on every system.</summary>
    public static string ToMermaid() =>
        Draw([AppealState.Received, AppealState.Registered], [.. Lifecycle.All], "", trigger => trigger.ToString());

    /// <summary>The same of what was seen in public, from <see cref="CommentLifecycle"/>.</summary>
    public static string OfSpotted() => Arrows([SpottedState.New], "", CommentLifecycle.All, trigger => trigger.ToString()).ToString();

    /// <summary>What is left of the table under a regulation, with the names that people read.</summary>
    public static string ToMermaid(Regulation regulation, Phrasebook texts)
    {
        var moves = EffectiveLifecycle.Moves(regulation);
        var states = moves.SelectMany(move => new[] { move.From, move.To ?? move.From }).Distinct().Order();
        var names = string.Concat(states.Select(state => $"    state \"{texts.Name(state)}\" as {state}\n"));
        return Draw([.. regulation.Paths.Select(path => path.First).Distinct().Order()], moves, names,
            trigger => Name(trigger, regulation, texts));
    }

    /// <summary>Where nobody approves, an answer is not handed to anybody either.</summary>
    private static string Name(Trigger trigger, Regulation regulation, Phrasebook texts) =>
        trigger == Trigger.Submit && regulation.Paths.All(path => path.Approvals.Count == 0 && path.Placing.ByProgram)
            ? texts.Say("regulation.answer-leaves")
            : texts.Name(trigger)!.ToString()!;

    private static string Draw(IReadOnlyList<AppealState> first, IReadOnlyList<Move> moves, string names, Func<Trigger, string> name)
    {
        var text = Arrows(first, names, moves.SelectMany(move => Ends(move, moves)), name);
        return text.Append("    ").Append(AppealState.Closed).Append(" --> [*]\n").ToString();
    }

    private static StringBuilder Arrows<TState, TTrigger>(
        IReadOnlyList<TState> first, string names, IEnumerable<(TState From, TTrigger On, TState To)> moves, Func<TTrigger, string> name)
    {
        var text = new StringBuilder("stateDiagram-v2\n").Append(names);
        foreach (var state in first)
        {
            text.Append("    [*] --> ").Append(state).Append('\n');
        }

        foreach (var arrow in moves.GroupBy(move => (move.From, move.To)))
        {
            var triggers = string.Join(", ", arrow.Select(move => name(move.On)));
            text.Append("    ").Append(arrow.Key.From).Append(" --> ").Append(arrow.Key.To).Append(": ").Append(triggers).Append('\n');
        }

        return text;
    }

    /// <summary>Where an answered question leads the table does not name, for it is the state that the question was asked in.</summary>
    private static IEnumerable<(AppealState From, Trigger On, AppealState To)> Ends(Move move, IReadOnlyList<Move> moves) =>
        move.To is { } to
        ? [(move.From, move.On, to)]
        : moves.Where(asked => asked.On == Trigger.Ask && asked.From != AppealState.Waiting)
        .Select(asked => (move.From, move.On, asked.From));
}
