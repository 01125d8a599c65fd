using Stateless.Reflection;

namespace Mcu.Workflow.Lifecycles;

/// <summary>One allowed move. <see cref="To"/> is null where it leads back to a state that the entity remembers.</summary>
public sealed record LifecycleMove<TState, TTrigger>(TState From, TTrigger On, TState? To, Guard By)
    where TState : struct, Enum
    where TTrigger : struct, Enum;

/// <summary>
/// A life to be read: every state with the moves out of it, those of its group included. Made from the machine once, changed never.
/// </summary>
public sealed class LifecycleTable<TState, TTrigger>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly Dictionary<(TState From, TTrigger On), LifecycleMove<TState, TTrigger>> _moves;
    private readonly Dictionary<TTrigger, Guard> _guards;

    public LifecycleTable(LifecycleMachine<TState, TTrigger> machine)
    {
        Moves =
        [
            .. machine.Info.States.Where(state => state.UnderlyingState is TState).SelectMany(state => MovesOf(machine, state))
                .OrderBy(move => move.From).ThenBy(move => move.On),
        ];
        _moves = Moves.ToDictionary(move => (move.From, move.On));
        _guards = Moves.GroupBy(move => move.On).ToDictionary(same => same.Key, OnlyGuard);
    }

    /// <summary>All moves, by state and trigger.</summary>
    public IReadOnlyList<LifecycleMove<TState, TTrigger>> Moves { get; }

    /// <summary>The move for this trigger from this state, or null where there is none.</summary>
    public LifecycleMove<TState, TTrigger>? Find(TState from, TTrigger on) => _moves.GetValueOrDefault((from, on));

    /// <summary>Who may make the move, from whatever state.</summary>
    public Guard GuardOf(TTrigger on) => _guards[on];

    private static Guard OnlyGuard(IGrouping<TTrigger, LifecycleMove<TState, TTrigger>> moves) =>
        moves.DistinctBy(move => move.By.ToString()).ToList() is [var only]
            ? only.By
            : throw new InvalidOperationException($"{moves.Key} has another guard in another state");

    /// <summary>What a state says itself goes before what its group says.</summary>
    private static IEnumerable<LifecycleMove<TState, TTrigger>> MovesOf(LifecycleMachine<TState, TTrigger> machine, StateInfo state)
    {
        var levels = new List<StateInfo>();
        for (var level = state; level is not null; level = level.Superstate)
        {
            levels.Add(level);
        }

        var from = (TState)state.UnderlyingState;
        return levels.SelectMany(level => level.Transitions.Select(move => Read(machine, from, move))).DistinctBy(move => move.On);
    }

    private static LifecycleMove<TState, TTrigger> Read(LifecycleMachine<TState, TTrigger> machine, TState from, TransitionInfo move)
    {
        TState? to = move is not FixedTransitionInfo known ? null : known.IsInternalTransition
            ? from : (TState)known.DestinationState.UnderlyingState;
        return new(from, (TTrigger)move.Trigger.UnderlyingTrigger, to,
            machine.GuardNamed(move.GuardConditionsMethodDescriptions.Single().Description));
    }
}
