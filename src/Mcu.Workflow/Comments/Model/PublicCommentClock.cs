using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Workflow.Comments.Model;

/// <summary>The clock of open sources, by the edition of the regulation that is in force.</summary>
public sealed class PublicCommentClock(Editions editions, AppealClock clock)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    public WorkClock Work => clock.Work;

    private OpenSources Terms => editions.InForce.Regulation.OpenSources;

    /// <summary>How long quiet words wait for the digest.</summary>
    public TimeSpan Gathering => TimeSpan.FromMinutes(Terms.DigestMinutes);

    /// <summary>Begins with the moment of seeing.</summary>
    public void Start(PublicComment comment)
    {
        comment.AnswerTerm = comment.Important ? Terms.Important : Terms.Answered;
        comment.RouteDueAt = clock.Of(Terms.Routed, comment.SeenAt).DueAt;
        comment.AnswerDueAt = clock.Of(comment.AnswerTerm, comment.SeenAt).DueAt;
        comment.SoonAt = clock.Work.SubtractWorkingTime(comment.AnswerDueAt, Soon);
        comment.Arm();
    }

    /// <summary>How the answer's term is counted: an appeal that is made of it goes on with the same.</summary>
    public Deadline DeadlineOf(PublicComment comment) => clock.Of(comment.AnswerTerm, comment.SeenAt);

    /// <summary>The last day for the final answer when an interim one is given now.</summary>
    public DateOnly AfterInterim(DateTimeOffset now) => clock.Work.LocalDay(clock.Of(Terms.AfterInterim, now).DueAt);
}
