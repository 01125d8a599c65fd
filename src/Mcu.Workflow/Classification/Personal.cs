namespace Mcu.Workflow.Classification;

/// <summary>What of a person may not stand in a public answer.</summary>
public enum PersonalKind
{
    Phone,
    Flat,
    Surname,

    /// <summary>The number of a passport, of an insurance, of a personal account.</summary>
    Document,

    /// <summary>A name that is not the one the author goes by.</summary>
    SomeoneElse,

    /// <summary>What the person told in private: its number, its place, its words.</summary>
    PrivateAppeal,
}

/// <summary>Something personal in an answer, and its words as they stand there.</summary>
public sealed record Personal(PersonalKind Kind, string Words);
