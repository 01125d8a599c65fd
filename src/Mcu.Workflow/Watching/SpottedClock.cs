using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Watching;

/// <summary>The clock of open sources, by the edition of the regulation that is in force.</summary>
public sealed class SpottedClock(Editions editions, AppealClock clock)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    public WorkClock Work => clock.Work;

    private OpenSources Terms => editions.InForce.Regulation.OpenSources;

    /// <summary>How long quiet words wait for the digest.</summary>
    public TimeSpan Gathering => TimeSpan.FromMinutes(Terms.DigestMinutes);

    /// <summary>Begins with the moment of seeing.</summary>
    public void Start(Spotted spotted)
    {
        spotted.AnswerTerm = spotted.Important ? Terms.Important : Terms.Answered;
        spotted.RouteDueAt = clock.Of(Terms.Routed, spotted.SeenAt).DueAt;
        spotted.AnswerDueAt = clock.Of(spotted.AnswerTerm, spotted.SeenAt).DueAt;
        spotted.SoonAt = clock.Work.SubtractWorkingTime(spotted.AnswerDueAt, Soon);
        spotted.Arm();
    }

    /// <summary>How the answer's term is counted: an appeal that is made of it goes on with the same.</summary>
    public Deadline DeadlineOf(Spotted spotted) => clock.Of(spotted.AnswerTerm, spotted.SeenAt);

    /// <summary>The last day for the final answer when an interim one is given now.</summary>
    public DateOnly AfterInterim(DateTimeOffset now) => clock.Work.LocalDay(clock.Of(Terms.AfterInterim, now).DueAt);
}
