namespace Mcu.Workflow.Lifecycles;

/// <summary>An entity with a life: its state is set by its <see cref="LifecycleMachine{TState,TTrigger}"/> alone.</summary>
public interface IHasLifecycle<TState>
    where TState : struct, Enum
{
    TState State { get; set; }

    /// <summary>Whose it is to work on; null while it is nobody's.</summary>
    long? OwnerId { get; }
}
