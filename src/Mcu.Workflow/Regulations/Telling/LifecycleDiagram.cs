using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.Localization;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>The life of an appeal as a Mermaid state diagram.</summary>
public static class LifecycleDiagram
{
    /// <summary>The whole life, as <see cref="AppealLifecycle"/> has it.</summary>
    public static string ToMermaid() => MermaidDiagram.Of(new AppealLifecycle(null, Actor.System));

    /// <summary>What is left of it under a regulation, with the names that people read.</summary>
    public static string ToMermaid(Regulation regulation, Phrasebook texts)
    {
        var moves = EffectiveLifecycle.Moves(regulation);
        var states = moves.SelectMany(move => new[] { move.From, move.To ?? move.From }).Distinct().Order();
        var names = string.Concat(states.Select(state => $"    state \"{texts.Name(state)}\" as {state}\n"));
        var first = regulation.Paths.Select(path => path.First).Distinct().Order();
        var arrows = moves.SelectMany(move => Ends(move, moves).Select(to => ($"{move.From}", Name(move.On, regulation, texts), $"{to}")));
        return MermaidDiagram.Draw(names, first.Select(state => $"{state}"), arrows, $"{AppealState.Closed}");
    }

    /// <summary>Where nobody approves, an answer is not handed to anybody either.</summary>
    private static string Name(Trigger trigger, Regulation regulation, Phrasebook texts) =>
        trigger == Trigger.Submit && regulation.Paths.All(path => path.Approvals.Count == 0 && path.Placing.ByProgram)
            ? texts.Say("regulation.answer-leaves")
            : texts.Name(trigger)!.ToString()!;

    /// <summary>An answered question leads back to whichever state it was asked in.</summary>
    private static IEnumerable<AppealState> Ends(Move move, IReadOnlyList<Move> moves) => move.To is { } to
        ? [to]
        : moves.Where(asked => asked.On == Trigger.Ask && asked.From != AppealState.Waiting).Select(asked => asked.From);
}
