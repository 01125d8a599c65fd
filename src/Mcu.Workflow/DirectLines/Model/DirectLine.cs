using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.DirectLines.Model;

/// <summary>
/// How far a direct line is. It follows from the dates alone, so that no restart and no jump of the clock can leave it behind.
/// </summary>
public enum LineStage
{
    /// <summary>Announced; questions are not taken yet.</summary>
    Planned,

    /// <summary>Residents may ask.</summary>
    Asking,

    /// <summary>The window is over, it is not on air yet.</summary>
    Closed,
    OnAir,

    /// <summary>Summed up: what was not answered has become appeals.</summary>
    Ended,
}

/// <summary>
/// A direct line (прямая линия, S0-19): for some days residents ask, then the hosts answer on air, and what they did not come to becomes
/// appeals.
/// </summary>
public sealed class DirectLine
{
    public long Id { get; set; }
    [NotPersonal] public required string Title { get; set; }

    /// <summary>Who answers, in the words of whoever announced it.</summary>
    [PersonalData(Erasure.Never)] public required string Hosts { get; set; }

    /// <summary>The window for questions, UTC.</summary>
    public required DateTimeOffset AskFrom { get; set; }
    public required DateTimeOffset AskTo { get; set; }

    /// <summary>When it begins, UTC.</summary>
    public required DateTimeOffset AirAt { get; set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public required long CreatedById { get; set; }

    /// <summary>The number of the last question that the staff have been told of.</summary>
    public int Told { get; set; }

    /// <summary>Grows with every change: two processes cannot both sum it up.</summary>
    public int Version { get; private set; }

    public LineStage StageAt(DateTimeOffset now) =>
        EndedAt is not null ? LineStage.Ended
        : now < AskFrom ? LineStage.Planned
        : now < AskTo ? LineStage.Asking
        : now < AirAt ? LineStage.Closed
        : LineStage.OnAir;

    /// <summary>Sums it up, or calls it off before it was on air: once.</summary>
    public Refusal? End(DateTimeOffset at)
    {
        if (EndedAt is not null)
        {
            return new Refusal("refusal.line-ended", ("title", Title));
        }

        (EndedAt, Version) = (at, Version + 1);
        return null;
    }
}
