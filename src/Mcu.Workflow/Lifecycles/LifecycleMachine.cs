using Mcu.Workflow.People;
using Stateless;
using Stateless.Reflection;

namespace Mcu.Workflow.Lifecycles;

/// <summary>
/// A life as a state machine: the moves out of each state, and who may make them. What holds for several states is said once, of the group
/// that they lie in. A machine serves one entity and one actor in one unit of work and is never shared between threads; what only reads a
/// life asks its <see cref="LifecycleTable{TState,TTrigger}"/>.
/// </summary>
public abstract class LifecycleMachine<TState, TTrigger>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly StateMachine<Enum, TTrigger> _machine;
    private readonly IHasLifecycle<TState>? _entity;
    private readonly Actor _by;
    private readonly Dictionary<string, Guard> _guards = new(StringComparer.Ordinal);
    private MoveResult _result;

    /// <param name="entity">Null where the machine is only to be read.</param>
    protected LifecycleMachine(IHasLifecycle<TState>? entity, Actor by)
    {
        (_entity, _by) = (entity, by);
        _machine = new StateMachine<Enum, TTrigger>(() => entity?.State ?? default, state => entity!.State = (TState)state);
        _machine.OnUnhandledTrigger((_, _, unmet) => _result = ResultOf(unmet));
    }

    /// <summary>The states that it may begin in.</summary>
    public IReadOnlyList<TState> First { get; protected init; } = [];

    /// <summary>The state after which nothing more is to come; null where there is none.</summary>
    public TState? Last { get; protected init; }

    public StateMachineInfo Info => _machine.GetInfo();

    /// <summary>Moves the entity, or says why not and leaves it as it was.</summary>
    public MoveResult Fire(TTrigger on)
    {
        _result = MoveResult.Moved;
        _machine.Fire(on);
        return _result;
    }

    /// <summary>The guard of this name, as <see cref="Info"/> names it.</summary>
    internal Guard GuardNamed(string name) => _guards[name];

    protected StateMoves In(TState state, Enum? group = null) =>
        new(this, group is null ? _machine.Configure(state) : _machine.Configure(state).SubstateOf(group));

    /// <param name="group">A value of an enum of its own: no entity is ever in it, only in the states that lie in it.</param>
    protected StateMoves In(Enum group) => new(this, _machine.Configure(group));

    /// <remarks>Stateless names no guards at all where the state has no such move.</remarks>
    private MoveResult ResultOf(ICollection<string>? unmet) =>
        unmet is null or { Count: 0 } ? MoveResult.NoSuchMove
        : unmet.Select(GuardNamed).Any(guard => !guard.Opens(_by)) ? MoveResult.RightMissing
        : MoveResult.NotOwner;

    private string Named(Guard guard)
    {
        var name = guard.ToString();
        _guards[name] = guard;
        return name;
    }

    private bool IsMet(Guard guard) => guard.Opens(_by) && guard.IsOwner(_by, _entity?.OwnerId);

    /// <summary>What can happen in a state or a group.</summary>
    protected readonly struct StateMoves
    {
        private readonly LifecycleMachine<TState, TTrigger> _life;
        private readonly StateMachine<Enum, TTrigger>.StateConfiguration _state;

        internal StateMoves(LifecycleMachine<TState, TTrigger> life, StateMachine<Enum, TTrigger>.StateConfiguration state) =>
            (_life, _state) = (life, state);

        public StateMoves Move(TTrigger on, TState to, Guard by)
        {
            var life = _life;
            _state.PermitIf(on, to, () => life.IsMet(by), life.Named(by));
            return this;
        }

        /// <summary>It happens, and the state stays.</summary>
        public StateMoves Stay(TTrigger on, Guard by)
        {
            var life = _life;
            _state.InternalTransitionIf(on, _ => life.IsMet(by), () => { }, life.Named(by));
            return this;
        }

        /// <summary>Back to a state that the entity remembers.</summary>
        /// <param name="among">All that it can be, for whoever draws the life.</param>
        public StateMoves Back(TTrigger on, Func<TState> to, IEnumerable<TState> among, Guard by)
        {
            var (life, possible) = (_life, new DynamicStateInfos());
            foreach (var state in among)
            {
                possible.Add($"{state}", "");
            }

            _state.PermitDynamicIf(on, () => to(), () => life.IsMet(by), life.Named(by), possible);
            return this;
        }

        /// <summary>For the entity's own fields only: what follows a move for anybody else is done by whoever made it.</summary>
        public StateMoves OnEntry(Action<TState> from)
        {
            _state.OnEntry(move => Unless(move.IsReentry, () => from((TState)move.Source)));
            return this;
        }

        /// <inheritdoc cref="OnEntry"/>
        public StateMoves OnExit(Action forget)
        {
            _state.OnExit(move => Unless(move.IsReentry, forget));
            return this;
        }

        private static void Unless(bool reentry, Action act)
        {
            if (!reentry)
            {
                act();
            }
        }
    }
}
