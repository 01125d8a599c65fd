using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// What an applicant is to be told and no chat leads to them: a member of staff sends it themselves and says how. The proof is kept:
/// number, day, link or picture (S1-46).
/// </summary>
public sealed class ManualDelivery
{
    public long Id { get; set; }
    public required long AppealId { get; set; }
    public required ErrandKind Kind { get; set; }

    /// <summary>The stage that it tells of, within its appeal: the same is never asked for twice.</summary>
    [NotPersonal] public required string Stage { get; set; }

    /// <summary>Ready to be copied.</summary>
    [PersonalData(Erasure.OnRequest)] public required string Text { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>Until when the law gives time; null where it names no term.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When whoever is to send it hears of it next; null where there is nothing to hear.</summary>
    public DateTimeOffset? AlarmAt { get; set; }
    public ErrandState State { get; private set; }

    /// <summary>When it was sent, or when it was of no use any more.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public long? DoneById { get; private set; }

    /// <summary>The number of the outgoing letter, a link, the words of whoever sent it; empty where there is none.</summary>
    [PersonalData(Erasure.OnRequest)] public string Proof { get; private set; } = "";

    /// <summary>A picture of the page, the receipt of the post.</summary>
    [PersonalData(Erasure.OnRequest)] public IReadOnlyList<FileRef> Files { get; private set; } = [];

    public bool Open => State == ErrandState.Open;

    public Refusal? Do(Person by, string proof, IReadOnlyList<FileRef> files, DateTimeOffset at)
    {
        if (!Open)
        {
            return new Refusal(State == ErrandState.Sent ? "refusal.sent-already" : "refusal.not-to-be-sent");
        }

        (State, EndedAt, AlarmAt, DoneById, Proof, Files) = (ErrandState.Sent, at, null, by.Id, proof, files);
        return null;
    }

    /// <summary>The answer went back to be mended: this version is for nobody.</summary>
    public void Withdraw(DateTimeOffset at) => (State, EndedAt, AlarmAt) = (ErrandState.Withdrawn, at, null);

    /// <returns>The files to be deleted where they lie.</returns>
    public IReadOnlyList<FileRef> Forget(string mask) => PersonalDataFields.Erase(this, Erasure.OnExpiry, mask);
}

public enum ErrandKind
{
    /// <summary>A question, an interim answer, a later date, a forwarding.</summary>
    Notice,

    /// <summary>The answer: the appeal is answered when it was sent.</summary>
    Answer,
}

public enum ErrandState
{
    Open,
    Sent,
    Withdrawn,
}
