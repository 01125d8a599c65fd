using System.Text;
using Stateless.Reflection;

namespace Mcu.Workflow.Lifecycles;

/// <summary>A life as a Mermaid state diagram, one arrow for each pair of states; lines end with a line feed on every system.</summary>
public static class MermaidDiagram
{
    /// <summary>
    /// The life as its machine has it: groups are drawn round their states, and what holds for all of a group is one arrow.
    /// </summary>
    public static string Of<TState, TTrigger>(LifecycleMachine<TState, TTrigger> machine)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        var states = machine.Info.States.OrderBy(state => state.UnderlyingState is TState ? 1 : 0)
            .ThenBy(state => state.UnderlyingState).ToList();
        var groups = string.Concat(states.Where(state => state.Substates.Any()).Select(Group));
        var moves = states.SelectMany(state => state.Transitions.SelectMany(move => Arrows(state, move)));
        return Draw(groups, machine.First.Select(state => $"{state}"), moves, machine.Last?.ToString());
    }

    /// <param name="heading">What stands before the arrows: names of states, groups.</param>
    public static string Draw(string heading, IEnumerable<string> first,
        IEnumerable<(string From, string On, string To)> moves, string? last)
    {
        var text = new StringBuilder("stateDiagram-v2\n").Append(heading);
        foreach (var state in first)
        {
            text.Append("    [*] --> ").Append(state).Append('\n');
        }

        foreach (var arrow in moves.GroupBy(move => (move.From, move.To)))
        {
            var triggers = string.Join(", ", arrow.Select(move => move.On));
            text.Append("    ").Append(arrow.Key.From).Append(" --> ").Append(arrow.Key.To).Append(": ").Append(triggers).Append('\n');
        }

        return last is null ? text.ToString() : text.Append("    ").Append(last).Append(" --> [*]\n").ToString();
    }

    private static string Group(StateInfo group)
    {
        var states = group.Substates.Select(state => state.UnderlyingState).Order();
        return $"    state {group.UnderlyingState} {{\n{string.Concat(states.Select(state => $"        {state}\n"))}    }}\n";
    }

    private static IEnumerable<(string From, string On, string To)> Arrows(StateInfo from, TransitionInfo move) => move switch
    {
        FixedTransitionInfo known => [(Name(from), $"{move.Trigger.UnderlyingTrigger}", Name(known.DestinationState))],
        DynamicTransitionInfo back =>
            back.PossibleDestinationStates.Select(to => (Name(from), $"{move.Trigger.UnderlyingTrigger}", to.DestinationState)),
        _ => [],
    };

    private static string Name(StateInfo state) => $"{state.UnderlyingState}";
}
