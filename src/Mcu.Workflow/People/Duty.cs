using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.People;

/// <summary>
/// Somebody holds a post of the regulation from one day on, and to another where its end is known. Of several entries for a day the newest
/// counts.
/// </summary>
public sealed class PostHolding
{
    public long Id { get; set; }

    /// <summary>Code of the post in the regulation.</summary>
    [NotPersonal] public required string Post { get; set; }
    public required long PersonId { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>The last day; null while nobody knows it.</summary>
    public DateOnly? To { get; set; }
    public long CreatedById { get; set; }

    public bool Covers(DateOnly day) => From <= day && !(To < day);
}

/// <summary>
/// Somebody stands in for an absent colleague (отпуск, больничный) in all that the colleague may and has in hand. Both days belong to it.
/// </summary>
public sealed class Substitution
{
    public long Id { get; set; }
    public required long AbsentId { get; set; }
    public required long SubstituteId { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>The last day; null while nobody knows it.</summary>
    public DateOnly? To { get; set; }
    public long CreatedById { get; set; }

    public bool Covers(DateOnly day) => From <= day && !(To < day);

    /// <summary>Whether there is a day that both have.</summary>
    public bool Meets(Substitution other) => !(To < other.From) && !(other.To < From);
}
