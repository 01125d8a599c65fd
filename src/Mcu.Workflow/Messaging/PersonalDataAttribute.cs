namespace Mcu.Workflow.Messaging;

/// <summary>
/// The field holds something of a person: erasing, keeping and what is told read this mark (<see cref="PersonalDataFields"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute(Erasure erasure) : Attribute
{
    public Erasure Erasure => erasure;

    /// <summary>Nothing is left of it, where otherwise a mask says that something was here.</summary>
    public bool LeavesNoTrace { get; init; }
}

/// <summary>Somebody has looked: the field holds nothing of a person.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute : Attribute;

/// <summary>When what a field holds of a person is erased. Whatever is erased on request is erased on expiry too.</summary>
public enum Erasure
{
    /// <summary>What the person said, and who they are: when they withdraw their consent.</summary>
    OnRequest,

    /// <summary>What the staff wrote to them or of them: when the term of keeping is over.</summary>
    OnExpiry,

    /// <summary>With its row, which is removed as a whole, or which nobody is named by when the rest is erased.</summary>
    WithRow,

    /// <summary>A colleague, in their own account or in the history of what was done: as long as the record is.</summary>
    Never,
}
