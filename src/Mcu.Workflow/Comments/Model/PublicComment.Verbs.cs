using Mcu.Workflow.Appeals;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Comments.Model;

public sealed partial class PublicComment
{
    /// <summary>Asked before somebody is made to write words in vain.</summary>
    public Refusal? RefusalFor(SpottedTrigger trigger) => CommentLifecycle.Table.Find(State, trigger) is null ? StateConflict : null;

    /// <summary>Somebody was first: who, and where it stands since.</summary>
    public Refusal StateConflict => new("refusal.spotted-too-late", ("state", State), ("who", ChangedBy));

    /// <summary>It becomes an appeal, or part of one that is there already.</summary>
    public Refusal? Take(Appeal appeal, Actor by, DateTimeOffset at)
    {
        if (Move(SpottedTrigger.Take, by, at, appeal.FullNumber) is { } no)
        {
            return no;
        }

        AppealId = appeal.Id;
        return null;
    }

    public Refusal? Dismiss(Actor by, DateTimeOffset at) => Move(SpottedTrigger.Dismiss, by, at);

    public Refusal? Hide(Actor by, DateTimeOffset at) => Move(SpottedTrigger.Hide, by, at);

    public Refusal? GiveInterim(string text, Actor by, DateTimeOffset at) => Speak(SpottedTrigger.GiveInterim, text, by, at);

    public Refusal? Answer(string text, Actor by, DateTimeOffset at) => Speak(SpottedTrigger.Answer, text, by, at);

    /// <summary>The words were changed on the page; what stood there stays with us.</summary>
    public bool Edit(string text, DateTimeOffset at)
    {
        if (Forgotten || string.Equals(text, Text, StringComparison.Ordinal))
        {
            return false;
        }

        Versions.Add(new PublicCommentVersion { SpottedId = Id, Text = Text, ReplacedAt = at });
        Text = text;
        Write(null, Actor.Resident, at, text);
        return true;
    }

    public void SeeGone(bool gone, DateTimeOffset at)
    {
        Gone = gone;
        Write(null, Actor.System, at, gone ? "gone" : "back");
    }

    public void SeeCommentsOff(DateTimeOffset at)
    {
        CommentsOff = true;
        Write(null, Actor.System, at, "comments off");
    }

    public void SeePageClosed(DateTimeOffset at)
    {
        PageClosed = true;
        Write(null, Actor.System, at, "page closed");
    }

    /// <summary>
    /// An answer that is not ours stands on the page. Said in the name of the page, it is the answer; another official's is only shown.
    /// </summary>
    public void SeeOfficial(string words, bool byPage, DateTimeOffset at)
    {
        Official = words;
        if (!byPage || Move(SpottedTrigger.SeeAnswered, Actor.System, at, words) is not null)
        {
            Write(null, Actor.System, at, words);
        }
    }

    /// <summary>The platform refused what we wanted to say or to hide: it is open again, unless it is an appeal's.</summary>
    public void Fail(string why, DateTimeOffset at)
    {
        Failure = why;
        if (Move(SpottedTrigger.Fail, Actor.System, at, why) is not null)
        {
            Write(null, Actor.System, at, why);
        }

        State = State == SpottedState.New && AppealId is not null ? SpottedState.Taken : State;
        Arm();
    }

    public void Invite(string code, DateTimeOffset until, Actor by, DateTimeOffset at)
    {
        (Code, CodeUntil, CodeUsedAt) = (code, until, null);
        Write(null, by, at, "invited");
    }

    /// <summary>The code that nobody has come by and that is still good.</summary>
    public string? GoodCode(DateTimeOffset now) => CodeUsedAt is null && now < CodeUntil ? Code : null;

    public void UseCode(DateTimeOffset at)
    {
        CodeUsedAt = at;
        Write(null, Actor.Resident, at, "came");
    }

    /// <summary>Something personal was found in the answer, and somebody with the right to it said that it may be published.</summary>
    public void Confirm(string findings, Actor by, DateTimeOffset at) => Write(null, by, at, findings);

    /// <summary>The author withdrew the consent: what they wrote and who they are goes, and no later version of it is kept.</summary>
    public void Forget(string mask, DateTimeOffset at)
    {
        Forgotten = true;
        PersonalDataFields.Erase(this, Erasure.OnRequest, mask);
        foreach (var words in Versions.Concat<object>(History.Where(line => line.By == ActorKind.Resident)))
        {
            PersonalDataFields.Erase(words, Erasure.OnRequest, mask);
        }

        Write(null, Actor.Resident, at, "");
    }

    /// <summary>
    /// The next alarm of the state it is in now. Of an appeal only the routing is watched: the rest its own reminders do.
    /// </summary>
    public void Arm() => AlarmAt = Alarms.Where(alarm => alarm.Kind > Said).Select(alarm => (DateTimeOffset?)alarm.At).FirstOrDefault();

    /// <summary>Of all that became due together the last speaks, once.</summary>
    public SpottedAlarm Ring(DateTimeOffset now)
    {
        var due = Alarms.LastOrDefault(alarm => alarm.Kind > Said && alarm.At <= now).Kind;
        Said = due == SpottedAlarm.None ? Said : due;
        Arm();
        Version++;
        return due;
    }

    private (SpottedAlarm Kind, DateTimeOffset At)[] Alarms => State switch
    {
        SpottedState.New when !Quiet => [(SpottedAlarm.Route, RouteDueAt), (SpottedAlarm.Soon, SoonAt), (SpottedAlarm.Missed, AnswerDueAt)],
        SpottedState.Taken => [(SpottedAlarm.Route, RouteDueAt)],
        _ => [],
    };

    private Refusal? Speak(SpottedTrigger trigger, string text, Actor by, DateTimeOffset at)
    {
        if (Move(trigger, by, at, text) is { } no)
        {
            return no;
        }

        (AnswerText, Failure) = (text, null);
        return null;
    }

    private Refusal? Move(SpottedTrigger trigger, Actor by, DateTimeOffset at, string text = "")
    {
        if (RefusalOf(new CommentLifecycle(this, by).Fire(trigger), trigger) is { } no)
        {
            return no;
        }

        ChangedBy = by.Name;
        Write(trigger, by, at, text);
        Arm();
        return null;
    }

    private Refusal? RefusalOf(MoveResult result, SpottedTrigger trigger) => result switch
    {
        MoveResult.Moved => null,
        MoveResult.NoSuchMove => StateConflict,
        MoveResult.RightMissing or MoveResult.NotOwner =>
            new Refusal("refusal.spotted-right-missing", ("rights", CommentLifecycle.Table.GuardOf(trigger).Rights)),
    };

    private void Write(SpottedTrigger? trigger, Actor by, DateTimeOffset at, string text)
    {
        History.Add(new PublicCommentHistoryLine
        { SpottedId = Id, At = at, Trigger = trigger, By = by.Kind, PersonId = by.PersonId, Name = by.Name, Text = text });
        Version++;
    }
}
