using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

public sealed partial class Appeal
{
    /// <summary>Asked before somebody is made to write words in vain.</summary>
    /// <returns>Null where the appeal moves so from its present state; else <see cref="StateConflict"/>.</returns>
    public Refusal? RefusalFor(Trigger trigger) => Lifecycle.Find(State, trigger) is null ? StateConflict(trigger) : null;

    /// <summary>Somebody was first: who, when, and where the appeal stands since.</summary>
    public Refusal StateConflict(Trigger trigger) =>
        new("refusal.cannot-now", ("number", Called), ("trigger", trigger), ("state", State), ("who", ChangedBy), ("at", ChangedAt));

    /// <summary>Moves and writes the line, or says what is missing.</summary>
    private Refusal? Move(Trigger trigger, Actor by, DateTimeOffset at, string text = "")
    {
        if (RefusalOf(new AppealLifecycle(this, by).Fire(trigger), trigger) is { } no)
        {
            return no;
        }

        MarkTerms(trigger, at);
        Write(HistoryKind.Moved, by, at, text, trigger);
        return null;
    }

    private Refusal? RefusalOf(MoveResult result, Trigger trigger) => result switch
    {
        MoveResult.Moved => null,
        MoveResult.NoSuchMove => StateConflict(trigger),
        MoveResult.RightMissing =>
            new Refusal("refusal.right-missing", ("number", Called), ("trigger", trigger), ("rights", Lifecycle.RightsFor(trigger))),
        MoveResult.NotOwner => NotYours,
    };

    private Refusal? End(Trigger trigger, Actor by, DateTimeOffset at, string text)
    {
        if (Move(trigger, by, at, text) is { } no)
        {
            return no;
        }

        (ClosedAt, ClosesAt) = (at, null);
        return null;
    }

    private void Write(HistoryKind kind, Actor by, DateTimeOffset at, string text, Trigger? trigger = null)
    {
        History.Add(new HistoryLine
        {
            AppealId = Id,
            At = at,
            Kind = kind,
            Trigger = trigger,
            To = trigger is null ? null : State,
            By = by.Kind,
            PersonId = by.PersonId,
            Name = by.Name,
            InsteadOf = trigger is { } moved ? by.InsteadOf(moved, ExecutorId) : null,
            Text = text,
        });
        if (kind is HistoryKind.Moved or HistoryKind.Registered or HistoryKind.Received or HistoryKind.Outside)
        {
            (ChangedAt, ChangedBy) = (at, by.Name);
        }

        Version++;
    }

    private void Take(AnswerDraft draft)
    {
        foreach (var earlier in Answers.Where(a => a.Verdict == Verdict.Pending && a != draft))
        {
            earlier.Verdict = Verdict.Replaced;
        }

        if (!Answers.Contains(draft))
        {
            Answers.Add(draft);
        }
    }

    private AnswerDraft Judge(Verdict verdict, Actor by, string? remark)
    {
        var answer = Answers.OrderByDescending(a => a.Version).First();
        (answer.Verdict, answer.JudgeId, answer.Remark) = (verdict, by.PersonId, remark);
        return answer;
    }

    private void SetDue(DateTimeOffset due, DateTimeOffset at) =>
        (DueAt, DueFrom, DueTerm, DueBeyondCalendar, MissedAt) = (due, at, "", false, null);

    /// <summary>What is somebody else's to do: neither the executor's nor that of who stands in for them.</summary>
    public Refusal? OnlyExecutor(Actor by) =>
        by.Kind == ActorKind.Staff && ExecutorId is not null && !by.ActsFor(ExecutorId) ? NotYours : null;

    private Refusal NotYours => new("refusal.not-yours", ("number", Called));

    private static Refusal? Need(string text, string refusal) => string.IsNullOrWhiteSpace(text) ? new Refusal(refusal) : null;

    private static Refusal? Later(DateTimeOffset due, DateTimeOffset at) => due <= at ? new Refusal("refusal.date-passed") : null;
}
