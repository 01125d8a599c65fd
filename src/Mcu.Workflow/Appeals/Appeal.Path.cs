using System.Globalization;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// Steps that only some ways have: the place is corrected, two approve, the decision is put off by a plan, the answer is looked at
/// afterwards.
/// </summary>
public sealed partial class Appeal
{
    /// <summary>Waits for a yes or a no; null where nothing was asked.</summary>
    [PersonalData(Erasure.OnRequest)] public Postponement? Postponing { get; private set; }

    /// <summary>How often the decision was put off.</summary>
    public int Postponed { get; private set; }

    /// <summary>By when somebody is to look at the answer; null where nobody is to.</summary>
    public DateTimeOffset? QualityDueAt { get; private set; }

    /// <summary>The questions of the resident that whoever looks at the answer found unanswered: «1,3».</summary>
    [NotPersonal] public string QualityGaps { get; private set; } = "";

    /// <summary>The same as numbers, in order.</summary>
    public IReadOnlyList<int> Gaps =>
        [.. QualityGaps.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>The first of two yeses: the answer goes to the second.</summary>
    public Refusal? Endorse(Actor by, DateTimeOffset at)
    {
        if (Move(Trigger.Endorse, by, at) is { } no)
        {
            return no;
        }

        Answers.MaxBy(a => a.Version)!.EndorsedById = by.PersonId;
        return null;
    }

    public Refusal? AskToPostpone(Postponement wanted, Actor by, DateTimeOffset at)
    {
        if ((OnlyExecutor(by) ?? Need(wanted.Reason, "refusal.reason-needed")
            ?? Move(Trigger.AskToPostpone, by, at, wanted.Reason)) is { } no)
        {
            return no;
        }

        Postponing = wanted;
        return null;
    }

    public Refusal? Postpone(DateTimeOffset due, Actor by, DateTimeOffset at)
    {
        if ((RefusalFor(Trigger.Postpone) ?? NothingAsked() ?? Later(due, at)
            ?? Move(Trigger.Postpone, by, at, Postponing!.Reason)) is { } no)
        {
            return no;
        }

        (Postponing, Postponed) = (null, Postponed + 1);
        SetDue(due, at);
        return null;
    }

    public Refusal? RefuseToPostpone(string reason, Actor by, DateTimeOffset at)
    {
        if ((RefusalFor(Trigger.RefuseToPostpone) ?? NothingAsked() ?? Need(reason, "refusal.reason-needed")
            ?? Move(Trigger.RefuseToPostpone, by, at, reason)) is { } no)
        {
            return no;
        }

        Postponing = null;
        return null;
    }

    /// <summary>The answer that has just left is to be looked at until then.</summary>
    public void AwaitQuality(DateTimeOffset due) => (QualityDueAt, QualityGaps) = (due, "");

    /// <summary>Ticks a question as unanswered, or takes the tick away.</summary>
    public Refusal? Tick(int question)
    {
        if (NothingToCheck() is { } no)
        {
            return no;
        }

        var ticked = Gaps.Contains(question) ? Gaps.Where(gap => gap != question) : Gaps.Append(question).Order();
        (QualityGaps, Version) = (string.Join(',', ticked), Version + 1);
        return null;
    }

    public Refusal? PassQuality(Actor by, DateTimeOffset at)
    {
        if ((RefusalFor(Trigger.PassQuality) ?? NothingToCheck() ?? Move(Trigger.PassQuality, by, at)) is { } no)
        {
            return no;
        }

        (QualityDueAt, QualityGaps) = (null, "");
        return null;
    }

    /// <summary>
    /// Back to the same executor under a new deadline; where they have left, back to routing. The resident's own reopenings are not counted
    /// by it.
    /// </summary>
    public Refusal? FailQuality(string remark, DateTimeOffset due, Actor by, DateTimeOffset at, bool executorLeft = false)
    {
        if ((RefusalFor(Trigger.FailQuality) ?? NothingToCheck() ?? Need(remark, "refusal.remark-needed")
            ?? Move(Trigger.FailQuality, by, at, remark)) is { } no)
        {
            return no;
        }

        (Solved, QualityGaps) = (null, "");
        BackToWork(due, at, executorLeft);
        return null;
    }

    /// <summary>Where it is, before anybody was assigned.</summary>
    /// <param name="what">The change in words, for the history.</param>
    public Refusal? CorrectPlace(string place, string what, Actor by, DateTimeOffset at)
    {
        if (State is not (AppealState.Received or AppealState.Registered))
        {
            return new Refusal("refusal.place-too-late", ("number", FullNumber), ("state", State));
        }

        PlaceText = place;
        Write(HistoryKind.Edited, by, at, what);
        return null;
    }

    private void BackToWork(DateTimeOffset due, DateTimeOffset at, bool executorLeft)
    {
        (ClosesAt, ClosedAt, Rating, QualityDueAt, ExecutionDueAt) = (null, null, null, null, null);
        SetDue(due, at);
        if (State == AppealState.Registered || ExecutorId is null || executorLeft)
        {
            (State, ExecutorId) = (AppealState.Registered, null);
        }
    }

    private Refusal? NothingAsked() => Postponing is null ? new Refusal("refusal.no-postponement-asked", ("number", FullNumber)) : null;

    private Refusal? NothingToCheck() => QualityDueAt is null ? new Refusal("refusal.nothing-to-check", ("number", FullNumber)) : null;
}
