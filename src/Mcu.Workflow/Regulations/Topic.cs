namespace Mcu.Workflow.Regulations;

/// <summary>
/// A topic of appeals. <paramref name="Name"/> is the classifier's, <paramref name="Unit"/> is the unit that usually answers,
/// <paramref name="Words"/> are the stems a topic is guessed by; without them it is only picked.
/// </summary>
public sealed record Topic(string Code, string Name, string? NameEn, string Unit, bool Fast, IReadOnlyList<string> Words)
{
    /// <summary>What people read where the classifier's name is long.</summary>
    public string? ShortName { get; init; }

    /// <summary>The code of its group; null where the regulation has it in none.</summary>
    public string? Group { get; init; }

    /// <summary>Names that it had in earlier classifiers.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The posts whose holders it is assigned to first.</summary>
    public IReadOnlyList<string> Posts { get; init; } = [];

    /// <summary>When such works are done; null where all the year.</summary>
    public Season? Season { get; init; }
    public Needed Photo { get; init; } = Needed.No;
    public Needed Place { get; init; } = Needed.Asks;

    /// <summary>The name that people read.</summary>
    public string Shown => ShortName ?? Name;
}

/// <summary>A group of the classifier, by which a topic is picked.</summary>
public sealed record TopicGroup(string Code, string Name, string? ShortName, string? NameEn)
{
    /// <inheritdoc cref="Topic.Shown"/>
    public string Shown => ShortName ?? Name;
}

/// <summary>Whether a resident is asked for something before a message is sent.</summary>
public enum Needed
{
    No,

    /// <summary>Asked once; the message can be sent without.</summary>
    Asks,

    /// <summary>The message cannot be sent without.</summary>
    Must,
}

/// <summary>The days of every year between two, both included; the years of the dates say nothing. It may pass over the New Year.</summary>
public sealed record Season(DateOnly From, DateOnly To)
{
    /// <summary>Whether the season is on.</summary>
    public bool Covers(DateOnly day)
    {
        var (from, to, at) = (Place(From), Place(To), Place(day));
        return from <= to ? from <= at && at <= to : at >= from || at <= to;
    }

    private static int Place(DateOnly day) => (day.Month * 100) + day.Day;
}
