using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// Somebody beside the executor is asked for what the answer needs (S1-47, S4-54): a unit, the holder of a post, a colleague, or a body
/// outside.
/// The appeal goes on meanwhile; whether its clock stands the regulation says.
/// </summary>
public sealed class InformationRequest
{
    public required long Id { get; set; }
    public required long AppealId { get; set; }

    /// <summary>Counted within the appeal, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>Who is asked, as people read it.</summary>
    [NotPersonal] public required string To { get; set; }

    /// <summary>The unit that is asked; null where it is a person or a body outside.</summary>
    [NotPersonal] public string? Unit { get; set; }

    /// <summary>The colleague who is asked; null where it is a unit or a body outside.</summary>
    public long? PersonId { get; set; }
    [PersonalData(Erasure.OnExpiry)] public required string Question { get; set; }
    public required long AskedById { get; set; }
    public required DateTimeOffset AskedAt { get; set; }
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>When the asker is to be told that it is due soon; null once told.</summary>
    public DateTimeOffset? SoonAt { get; set; }

    /// <summary>When the asker is to be told that it is late; null once told.</summary>
    public DateTimeOffset? LateAt { get; set; }
    public DateTimeOffset? ReceivedAt { get; private set; }
    [PersonalData(Erasure.OnExpiry)] public string? Answer { get; private set; }

    /// <summary>Nobody has answered yet.</summary>
    public bool Waits => ReceivedAt is null;

    /// <summary>Nobody in the system is asked: the answer comes by post and is entered by whoever gets it.</summary>
    public bool Outside => Unit is null && PersonId is null;

    public void Receive(string answer, DateTimeOffset at) => (Answer, ReceivedAt, SoonAt, LateAt) = (answer, at, null, null);

    /// <summary>Takes what is to be told the asker now, each once.</summary>
    /// <returns>True when it is late, false when it is due soon.</returns>
    public bool TakeLate(DateTimeOffset now)
    {
        var late = LateAt <= now;
        (SoonAt, LateAt) = (null, late ? null : LateAt);
        return late;
    }

    /// <summary>The term of keeping is over: the words go, who was asked and when stays.</summary>
    public void Expire(string mask) => PersonalDataFields.Erase(this, Erasure.OnExpiry, mask);
}
