using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>The dates beside that of the answer, and the times in which the clock stood.</summary>
public sealed partial class Appeal
{
    /// <summary>By what they were counted; null where there are none.</summary>
    [NotPersonal] public CountedBy? Counted { get; set; }
    public DateTimeOffset? RouteDueAt { get; set; }

    /// <summary>Somebody was assigned for the first time, or nobody needs to be any more.</summary>
    public DateTimeOffset? RoutedAt { get; private set; }
    public DateTimeOffset? FirstReplyDueAt { get; set; }

    /// <summary>The resident had a first word of the staff.</summary>
    public DateTimeOffset? FirstReplyAt { get; private set; }
    public DateTimeOffset? ControlAt { get; set; }

    /// <summary>By when this appeal is to be answered, where a head set it for this one; never after the answer's own date.</summary>
    public DateTimeOffset? ExecutionDueAt { get; private set; }

    /// <summary>The next moment at which something is to be said of these dates; null where there is nothing to say.</summary>
    public DateTimeOffset? TermAt { get; set; }

    /// <summary>What was to be said of them by then was said.</summary>
    public DateTimeOffset? TermsToldTo { get; set; }

    /// <summary>Since when the clock stands; null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>The times in which it stood, in order.</summary>
    [NotPersonal] public IReadOnlyList<Pause> Pauses { get; private set; } = [];

    /// <summary>How many requests for information were made; the last one bears this number.</summary>
    public int Requests { get; private set; }

    /// <summary>The date, where there is one that somebody still has to keep.</summary>
    public DateTimeOffset? Open(Milestone term) => Ended ? null : term switch
    {
        Milestone.Route => RoutedAt is null ? RouteDueAt : null,
        Milestone.FirstReply => FirstReplyAt is null ? FirstReplyDueAt : null,
        Milestone.Control => ControlAt,
        Milestone.Execution => ExecutionDueAt < DueAt ? ExecutionDueAt : ExecutionDueAt is null ? null : DueAt,
    };

    /// <summary>Everything that a person named as a date by hand counts from here.</summary>
    public bool DateByHand => DueTerm.Length == 0;

    public void Stand(DateTimeOffset at)
    {
        PausedAt = at;
        Write(HistoryKind.Paused, Actor.System, at, "");
    }

    /// <summary>The clock runs again: what was waited is added to the answer's date, which was counted and not set anew.</summary>
    /// <param name="why">The date in words, for the history.</param>
    public void Resume(DateTimeOffset due, string why, DateTimeOffset at)
    {
        Pauses = [.. Pauses, new Pause(PausedAt ?? at, at, DueAt)];
        (PausedAt, DueAt) = (null, due);
        Write(HistoryKind.Resumed, Actor.System, at, why);
    }

    /// <summary>A term for this one appeal, earlier or later than the one before; null takes it away.</summary>
    /// <param name="why">The date in words and the reason, for the history.</param>
    public Refusal? SetTerm(DateTimeOffset? due, string why, Actor by, DateTimeOffset at)
    {
        if (Ended || due > DueAt)
        {
            return Ended ? new Refusal("refusal.term-ended", ("number", FullNumber))
                : new Refusal("refusal.term-beyond", ("number", FullNumber), ("due", DueAt));
        }

        ExecutionDueAt = due;
        Write(due is null ? HistoryKind.TermDropped : HistoryKind.TermSet, by, at, why);
        return null;
    }

    /// <returns>The number of the request.</returns>
    public int RecordRequest(string to, string question, Actor by, DateTimeOffset at)
    {
        Requests++;
        Write(HistoryKind.Requested, by, at, $"№ {Requests}, {to}: {question}");
        return Requests;
    }

    public void RecordReceived(InformationRequest request, Actor by, DateTimeOffset at) =>
        Write(HistoryKind.Informed, by, at, $"№ {request.Number}, {request.To}: {request.Answer}");

    private void MarkTerms(Trigger trigger, DateTimeOffset at)
    {
        if (trigger is Trigger.Assign or Trigger.Redirect or Trigger.Decline or Trigger.Join)
        {
            RoutedAt ??= at;
        }

        if (trigger is Trigger.Ask or Trigger.GiveInterim or Trigger.Place or Trigger.Redirect or Trigger.Decline)
        {
            FirstReplyAt ??= at;
        }
    }
}
