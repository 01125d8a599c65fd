namespace Mcu.Workflow.Lifecycles;

/// <summary>What came of an attempt to move an entity.</summary>
public enum MoveResult
{
    Moved,

    /// <summary>Nobody moves so from this state.</summary>
    NoSuchMove,

    /// <summary>The actor has none of the rights that open it.</summary>
    RightMissing,

    /// <summary>The actor has the right, but the move is the owner's own.</summary>
    NotOwner,
}
