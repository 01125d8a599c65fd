using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Imports.Model;

/// <summary>
/// Brings a later export and what was done here together. Each field has an owner: state, dates and rating belong to the other system for
/// as long as nobody here moved the appeal; topic and executor belong to us once somebody here chose them; text, place, notes and answers
/// are ours.
/// What both have changed is a remark for the report.
/// </summary>
public sealed class OutsideMerge(Appeal appeal, OutsideNews was, OutsideNews now, DateTimeOffset at)
{
    private readonly List<string> _remarks = [];

    /// <summary>Somebody here ended or moved it otherwise than the other system said.</summary>
    private bool MovedHere => appeal.State != was.State;

    /// <summary>Carries over what the other system owns.</summary>
    /// <param name="executor">Whom the other system names now, where they work here.</param>
    /// <returns>Keys of the remarks, <c>imports.remark.*</c>.</returns>
    public IReadOnlyList<string> Carry(Person? executor)
    {
        Topic();
        Due();
        State(executor);
        if (now.Rating != was.Rating)
        {
            appeal.RatedOutside(now.Rating, at);
        }

        return _remarks;
    }

    private void Topic()
    {
        if (now.Topic != was.Topic && Ours(appeal.Topic, was.Topic, now.Topic, "topic"))
        {
            appeal.Topic = now.Topic;
        }
    }

    /// <summary>The plan of the other system counts, even over a date that was moved here.</summary>
    private void Due()
    {
        if (now.DueAt is { } due && due != was.DueAt && due != appeal.DueAt)
        {
            if (was.DueAt is { } planned && appeal.DueAt != planned)
            {
                _remarks.Add("due");
            }

            appeal.DueOutside(due, at);
        }
    }

    private void State(Person? executor)
    {
        if (now.State == was.State)
        {
            Executor(executor);
        }
        else if (!MovedHere || appeal.State == now.State)
        {
            appeal.FollowOutside(now, executor, at);
        }
        else if (appeal.State == AppealState.Answered && now.State == AppealState.Closed)
        {
            // The answer was given here and brought there by hand: that is how it should end, and nothing to look at.
            appeal.FollowOutside(now with { FinishedAt = null }, executor: null, at);
        }
        else if (Lifecycle.Ended(now.State) && !appeal.Ended)
        {
            _remarks.Add("ended-there");
            appeal.FollowOutside(now, executor, at);
        }
        else if (Lifecycle.Ended(was.State) && !Lifecycle.Ended(now.State) && appeal.Ended)
        {
            _remarks.Add("reopened-there");
            appeal.FollowOutside(now, executor, at);
        }
        else
        {
            _remarks.Add("state");
        }
    }

    private void Executor(Person? executor)
    {
        if (executor is not null && now.ExecutorId != was.ExecutorId && !appeal.Ended
            && Ours(appeal.ExecutorId, was.ExecutorId, now.ExecutorId, "executor"))
        {
            appeal.FollowOutside(now, executor, at);
        }
    }

    /// <summary>Whether the other system may change what is ours: only while nobody here has.</summary>
    private bool Ours<T>(T here, T before, T there, string remark)
    {
        var untouched = EqualityComparer<T>.Default.Equals(here, before);
        if (!untouched && !EqualityComparer<T>.Default.Equals(here, there))
        {
            _remarks.Add(remark);
        }

        return untouched;
    }
}
