using Mcu.Workflow.Appeals.Values;

namespace Mcu.Workflow.Regulations;

/// <summary>
/// The parts of one term, each such as <c>30d</c>, <c>10wd</c> (working days), <c>9wh</c>, <c>60wm</c> (working hours, minutes): the
/// answer, the answer of a reopened appeal, and what else the rule names. A part that is null has no term.
/// </summary>
public sealed record DeadlineRule(DeadlineCondition When, string Answer, string Reopened)
{
    /// <summary>From the receipt to the registration.</summary>
    public string? Register { get; init; }

    /// <summary>Until somebody is assigned, or it is passed on.</summary>
    public string? Route { get; init; }

    /// <summary>Until the first word to the resident: an answer, an interim answer, a question.</summary>
    public string? FirstReply { get; init; }

    /// <summary>How far an interim answer puts the final one off at most, from the day it is given.</summary>
    public string? AfterInterim { get; init; }

    /// <summary>How far the date is extended at most, from the date that stands.</summary>
    public string? Extension { get; init; }

    /// <summary>The internal date before the answer's: in the same units, and shorter.</summary>
    public string? Control { get; init; }

    /// <summary>Where this rule's dates go from a day off; null as everywhere (<see cref="WorkingTime.Rolling"/>).</summary>
    public string? Rolling { get; init; }

    /// <summary>Whether this rule's clock stands; null as everywhere (<see cref="Regulation.Pauses"/>).</summary>
    public Pauses? Pauses { get; init; }

    /// <summary>The parts that this rule names, by their keys, in the order of the file.</summary>
    public IEnumerable<(string Key, string Term)> Parts =>
        new (string Key, string? Term)[]
        {
            ("register", Register), ("route", Route), ("firstReply", FirstReply), ("answer", Answer), ("control", Control),
            ("afterInterim", AfterInterim), ("extension", Extension), ("reopened", Reopened),
        }.Where(part => part.Term is not null).Select(part => (part.Key, part.Term!));
}

/// <summary>
/// Whether the clock of the answer stands while somebody else is asked. The clock of the law on citizens' appeals (59-FZ) never does.
/// </summary>
/// <param name="Resident">While the resident is asked a question.</param>
/// <param name="Body">While a unit or another body is asked for information.</param>
public sealed record Pauses(bool Resident, bool Body)
{
    public static readonly Pauses Never = new(false, false);
}

/// <summary>
/// What a deadline rule is for; what is null does not matter. <paramref name="Source"/> may name many sources (<see cref="Sources.Fits"/>).
/// </summary>
public sealed record DeadlineCondition(
    string? Source = null, string? Block = null, string? Topic = null, bool? Fast = null,
    AppealKind? Kind = null, bool? Important = null, ApplicantKind? Applicant = null)
{
    /// <summary>Whether the rule is for every appeal.</summary>
    public bool FitsAll => this == new DeadlineCondition();

    /// <summary>Whether the rule is for an appeal like this; one whose topic nobody could tell has none, and is not fast.</summary>
    public bool Fits(AppealFacts facts, string? block, Topic? topic) =>
        (Source is null || Sources.Fits(Source, facts.Source))
        && (Block is null || Block == block)
        && (Topic is null || Topic == topic?.Code)
        && (Fast is null || Fast == (topic?.Fast ?? false))
        && (Kind is null || Kind == facts.Kind)
        && (Important is null || Important == facts.Important)
        && (Applicant is null || Applicant == facts.Applicant);
}
