namespace Mcu.Workflow.Appeals.Values;

/// <summary>The dates of an appeal beside that of its answer.</summary>
public enum Milestone
{
    /// <summary>Somebody is to be assigned, or it is to be passed on.</summary>
    Route,

    /// <summary>The resident is to have a first word: an answer, an interim answer, a question.</summary>
    FirstReply,

    /// <summary>The internal date before the answer's.</summary>
    Control,

    /// <summary>Set for this one appeal by whoever leads or routes (S1 4.9).</summary>
    Execution,
}

/// <summary>
/// By what the dates of an appeal were counted when it was entered: another file does not move them, and they can be explained. Another
/// topic does while nobody is assigned.
/// </summary>
/// <param name="From">Where counting began.</param>
/// <param name="Answer">The answer's term of the rule.</param>
/// <param name="Rolling">Where the dates go from a day off, in the word of the file; null as everywhere in the edition.</param>
public sealed record CountedBy(DateTimeOffset From, string Answer, string? Route, string? FirstReply, string? Control, string? Rolling)
{
    public string? TermOf(Milestone term) => term switch
    {
        Milestone.Route => Route,
        Milestone.FirstReply => FirstReply,
        Milestone.Control => Control,
        Milestone.Execution => null,
    };
}

/// <summary>A time in which the clock of the answer stood.</summary>
/// <param name="Was">When the answer was due before what was waited was added.</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset To, DateTimeOffset Was);
