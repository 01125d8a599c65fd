using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

public sealed partial class Appeal
{
    /// <summary>The first line of the history.</summary>
    /// <param name="first">Received where somebody is to register it by hand; closed where it is entered for information only.</param>
    public void Enter(AppealState first, Actor by, DateTimeOffset at)
    {
        (State, ClosedAt) = (first, Lifecycle.Ended(first) ? at : null);
        Write(first == AppealState.Received ? HistoryKind.Received : HistoryKind.Registered, by, at, FullNumber);
    }

    public Refusal? Register(Actor by, DateTimeOffset at) => Move(Trigger.Register, by, at, FullNumber);

    /// <summary>Names the executor; a second assignment replaces the first.</summary>
    public Refusal? Assign(Person executor, Actor by, DateTimeOffset at, string reason = "")
    {
        if (State != AppealState.Registered && !Ended && ExecutorId == executor.Id)
        {
            return new Refusal("refusal.already-assigned", ("number", Called), ("name", executor.Name));
        }

        var text = reason.Length == 0 ? executor.Name : $"{executor.Name}. {reason}";
        if (Move(Trigger.Assign, by, at, text) is { } no)
        {
            return no;
        }

        foreach (var pending in Answers.Where(a => a.Verdict == Verdict.Pending))
        {
            pending.Verdict = Verdict.Withdrawn;
        }

        (ExecutorId, Postponing) = (executor.Id, null);
        RouterId = by.PersonId ?? RouterId;
        return null;
    }

    public Refusal? Accept(Actor by, DateTimeOffset at) => OnlyExecutor(by) ?? Move(Trigger.Accept, by, at);

    /// <summary>«Не моё»: back to whoever routed it, who must choose anew.</summary>
    public Refusal? Return(string reason, Actor by, DateTimeOffset at)
    {
        if ((OnlyExecutor(by) ?? Need(reason, "refusal.reason-needed") ?? Move(Trigger.Return, by, at, reason)) is { } no)
        {
            return no;
        }

        ExecutorId = null;
        return null;
    }

    public Refusal? Ask(string question, Actor by, DateTimeOffset at) =>
        Need(question, "refusal.question-needed") ?? Move(Trigger.Ask, by, at, question);

    public Refusal? TakeReply(DateTimeOffset at) => Move(Trigger.ResidentReplied, Actor.Resident, at);

    /// <summary>A new version of the answer goes before the approver; versions that nobody judged are replaced by it.</summary>
    public Refusal? SubmitAnswer(AnswerDraft draft, Actor by, DateTimeOffset at)
    {
        if ((OnlyExecutor(by) ?? Need(draft.Text, "refusal.answer-needed") ?? Move(Trigger.Submit, by, at, $"№ {draft.Version}")) is { } no)
        {
            return no;
        }

        Take(draft);
        return null;
    }

    /// <summary>A version that its author is to look at once more before it goes anywhere: it is kept, nothing moves.</summary>
    public Refusal? KeepAnswer(AnswerDraft draft, Actor by)
    {
        if ((OnlyExecutor(by) ?? Need(draft.Text, "refusal.answer-needed")) is { } no)
        {
            return no;
        }

        Take(draft);
        return null;
    }

    public Refusal? Approve(Actor by, DateTimeOffset at)
    {
        if (Move(Trigger.Approve, by, at) is { } no)
        {
            return no;
        }

        AnswerText = Judge(Verdict.Approved, by, null).Text;
        return null;
    }

    public Refusal? SendBack(string remark, Actor by, DateTimeOffset at)
    {
        if ((Need(remark, "refusal.remark-needed") ?? Move(Trigger.SendBack, by, at, remark)) is { } no)
        {
            return no;
        }

        Judge(Verdict.SentBack, by, remark);
        return null;
    }

    /// <summary>
    /// The answer leaves for the resident; without a word from them the appeal closes after <paramref name="closesAfter"/>.
    /// </summary>
    /// <param name="proof">How it was sent, where that was done by hand.</param>
    public Refusal? PlaceAnswer(Actor by, DateTimeOffset at, TimeSpan closesAfter, string proof = "")
    {
        if (Move(Trigger.Place, by, at, proof) is { } no)
        {
            return no;
        }

        (AnsweredAt, ClosesAt, Solved, Rating, Postponing) = (at, at + closesAfter, null, null, null);
        return null;
    }

    /// <summary>
    /// An interim answer: the resident is told what is done and by which date the rest comes; that date becomes the deadline.
    /// </summary>
    public Refusal? GiveInterim(string text, DateTimeOffset due, int most, Actor by, DateTimeOffset at)
    {
        if (Interims >= most)
        {
            return new Refusal("refusal.too-many-interims", ("most", most));
        }

        if ((OnlyExecutor(by) ?? Need(text, "refusal.answer-needed") ?? Later(due, at)
            ?? Move(Trigger.GiveInterim, by, at, text)) is { } no)
        {
            return no;
        }

        Interims++;
        SetDue(due, at);
        return null;
    }

    public Refusal? Extend(DateTimeOffset due, string reason, Actor by, DateTimeOffset at)
    {
        if (due <= DueAt)
        {
            return new Refusal("refusal.extend-later", ("due", DueAt));
        }

        if ((Need(reason, "refusal.reason-needed") ?? Later(due, at) ?? Move(Trigger.Extend, by, at, reason)) is { } no)
        {
            return no;
        }

        Extensions++;
        SetDue(due, at);
        return null;
    }

    public Refusal? Redirect(string body, Actor by, DateTimeOffset at) =>
        Need(body, "refusal.body-needed") ?? End(Trigger.Redirect, by, at, body);

    public Refusal? Decline(string reason, Actor by, DateTimeOffset at) =>
        Need(reason, "refusal.reason-needed") ?? End(Trigger.Decline, by, at, reason);

    public Refusal? Close(Actor by, DateTimeOffset at, string reason = "") => End(Trigger.Close, by, at, reason);

    /// <summary>Back to the same executor under a new deadline; without one, or where they have left, back to routing.</summary>
    public Refusal? Reopen(string reason, DateTimeOffset due, Actor by, DateTimeOffset at, bool executorLeft = false)
    {
        if ((Need(reason, "refusal.reason-needed") ?? Move(Trigger.Reopen, by, at, reason)) is { } no)
        {
            return no;
        }

        Solved = by.Kind == ActorKind.Resident ? false : null;
        Reopened++;
        BackToWork(due, at, executorLeft);
        return null;
    }
}
