using Mcu.Workflow.Messaging;
using static Mcu.Workflow.DirectLines.Model.QuestionState;

namespace Mcu.Workflow.DirectLines.Model;

/// <summary>Where a question stands.</summary>
public enum QuestionState
{
    /// <summary>Nobody has looked at it yet.</summary>
    Asked,

    /// <summary>It goes to the hosts.</summary>
    Accepted,
    Rejected,

    /// <summary>Another question asks the same: its author hears that one's answer.</summary>
    Merged,
    Answered,

    /// <summary>It was not answered on air and is an appeal since.</summary>
    Appeal,
    Withdrawn,
}

/// <summary>
/// A question to a direct line. It moves by its verbs only; each asks the table and gives the refusal that the person is to read.
/// </summary>
public sealed class DirectLineQuestion
{
    private static readonly Dictionary<QuestionState, QuestionState[]> Moves = new()
    {
        [Asked] = [Accepted, Rejected, Merged, Answered, QuestionState.Appeal, Withdrawn],
        [Accepted] = [Rejected, Merged, Answered, QuestionState.Appeal, Withdrawn],
        [Merged] = [Accepted, Rejected, Merged, Answered, QuestionState.Appeal, Withdrawn, Asked],
        [Rejected] = [Accepted],
        [Answered] = [],
        [QuestionState.Appeal] = [],
        [Withdrawn] = [],
    };

    public long Id { get; set; }
    public required long LineId { get; set; }

    /// <summary>Its number within the line, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>Who asks; 0 for a caller, and for whom nobody knows any more.</summary>
    public required long ResidentId { get; set; }

    /// <summary>What a caller is called and how to reach them, as the operator wrote it; null for who wrote by themselves.</summary>
    [PersonalData(Erasure.OnRequest)] public string? Caller { get; set; }
    [PersonalData(Erasure.OnRequest)] public required string Text { get; set; }
    public required DateTimeOffset AskedAt { get; set; }

    /// <summary>The author agreed to be named on air.</summary>
    public bool NameOnAir { get; set; }
    public QuestionState State { get; private set; } = Asked;

    /// <summary>The question that asks the same.</summary>
    public long? IntoId { get; private set; }

    /// <summary>What was said on air, or why it was not taken.</summary>
    [NotPersonal] public string? Words { get; private set; }
    public long? AppealId { get; private set; }
    public int Version { get; private set; }

    /// <summary>It waits for somebody: nothing has been said to it yet.</summary>
    public bool Open => State is Asked or Accepted;

    public Refusal? Accept() => Move(Accepted);

    public Refusal? Reject(string reason) => Move(Rejected, reason);

    /// <summary>Only into one that has an answer or may still get one.</summary>
    public Refusal? MergeInto(DirectLineQuestion other)
    {
        if (other.Id == Id || other.LineId != LineId || other.State is not (Asked or Accepted or Answered))
        {
            return new Refusal("refusal.line-merge", ("n", other.Number));
        }

        if (Move(Merged) is { } no)
        {
            return no;
        }

        IntoId = other.Id;
        return null;
    }

    /// <summary>The one that it was put together with was taken back by its author: this one stands in its place.</summary>
    public Refusal? StandInFor(QuestionState place) => Move(place);

    public Refusal? AnswerOnAir(string words) => Move(Answered, words);

    public Refusal? Withdraw() => Move(Withdrawn);

    public Refusal? BecomeAppeal(long appealId)
    {
        if (Move(QuestionState.Appeal) is { } no)
        {
            return no;
        }

        AppealId = appealId;
        return null;
    }

    /// <summary>Personal data leave; that it was asked stays.</summary>
    public void Forget(string mask)
    {
        PersonalDataFields.Erase(this, Erasure.OnExpiry, mask);
        (ResidentId, NameOnAir) = (0, false);
        Version++;
    }

    private Refusal? Move(QuestionState to, string? words = null)
    {
        if (!Moves[State].Contains(to))
        {
            return new Refusal("refusal.line-question-cannot", ("n", Number), ("state", State));
        }

        (State, IntoId, Words, Version) = (to, to is Asked or Accepted ? null : IntoId, words ?? Words, Version + 1);
        return null;
    }
}
