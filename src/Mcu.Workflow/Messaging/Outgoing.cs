using System.Text.Json.Serialization;

namespace Mcu.Workflow.Messaging;

/// <summary>A button under a message: what a person reads and what comes back when it is pressed (at most 64 bytes).</summary>
public sealed record Button(string Text, string Data)
{
    /// <summary>A button that opens an address instead of coming back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }
}

/// <summary>What a person may hand over with one press, where their messenger has a button for it.</summary>
public enum Share
{
    Place,
    Contact,
}

/// <summary>A button that hands something over; a channel that has no such button leaves it out, and the words ask for it anyway.</summary>
public sealed record ShareButton(Share What, string Text);

/// <summary>What is to be shown: words, rows of buttons, files.</summary>
public sealed record Content(string Text) : IErasable
{
    /// <summary>Stands above the other buttons; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShareButton? Share { get; init; }
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];
    public IReadOnlyList<FileRef> Files { get; init; } = [];
    public Place? Place { get; init; }

    /// <summary>Of a thread: nothing more is expected in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Closed { get; init; }

    public (object Left, IReadOnlyList<FileRef> Files) Erased(Erasure by, string mask) => (new Content(mask), Files);
}

public enum OutboxKind
{
    /// <summary>A new message.</summary>
    Send,

    /// <summary>
    /// New content for the message of a card, or for the one that <see cref="OutboxRow.Regarding"/> names; without words only its buttons
    /// change.
    /// </summary>
    Edit,

    /// <summary>The answer to a pressed button: a short note, or silence that stops the blinking.</summary>
    PressAnswer,

    /// <summary>The list of commands that the platform shows to one person; carried as buttons (description, name).</summary>
    Menu,

    /// <summary>
    /// An answer in public, in the name of the page that <see cref="OutboxRow.Chat"/> names, under the comment whose
    /// <see cref="CommentInfo.Key"/>
    /// <see cref="OutboxRow.Regarding"/> holds. The key of the new comment becomes <see cref="OutboxRow.MessageId"/>.
    /// </summary>
    Comment,

    /// <summary>
    /// The comment that <see cref="OutboxRow.Regarding"/> names is to be hidden from the page, or taken away where the platform cannot
    /// hide.
    /// </summary>
    Hide,

    /// <summary>
    /// The thread of an appeal: opened, named anew, closed or opened again, as the content says. The platform's id of it becomes
    /// <see cref="OutboxRow.MessageId"/>.
    /// </summary>
    Thread,

    /// <summary>The files of the content are to be deleted where they lie: their owner withdrew the consent.</summary>
    Forget,
}

public enum OutboxStatus
{
    Pending,
    Sent,

    /// <summary>
    /// Never sent because a later edit of the same card carried everything, or because it waited for its hour and its resident was
    /// forgotten.
    /// </summary>
    Superseded,

    /// <summary>The platform said a final no; shown by /undelivered.</summary>
    Dead,
}

/// <summary>Who waits more: rows with a lower number leave first.</summary>
public static class Priority
{
    public const int Press = 0;
    public const int Resident = 10;
    public const int Staff = 20;
    public const int Digest = 30;
}

/// <summary>A message to be sent, written in the same commit as the change that caused it.</summary>
public sealed class OutboxRow
{
    /// <summary>How the <see cref="OnceKey"/> begins of a row that is not kept once it has left: it would say who wrote to us.</summary>
    public const string Unkept = "unkept:";

    public long Id { get; set; }
    public required OutboxKind Kind { get; set; }

    /// <summary>The chat, as <see cref="Address"/> text.</summary>
    [PersonalData(Erasure.WithRow)] public required string Chat { get; set; }
    public required int Priority { get; set; }
    [PersonalData(Erasure.OnRequest)] public required Content Content { get; set; }

    /// <summary>The platform's id of the press to answer, of the message to reply to, or of the one to edit where it is no card.</summary>
    [NotPersonal] public string? Regarding { get; set; }

    /// <summary>The same thing is never said twice: unique where present.</summary>
    [NotPersonal] public string? OnceKey { get; set; }
    public bool Kept => OnceKey?.StartsWith(Unkept, StringComparison.Ordinal) != true;
    public long? CardId { get; set; }
    public long? AppealId { get; set; }
    public OutboxStatus Status { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>
    /// When it may leave: after a pause that the platform asked for, or when quiet hours are over. Till then it may be nobody's.
    /// </summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>It was written to leave later, and nobody has taken it yet.</summary>
    public bool Held => Status == OutboxStatus.Pending && ClaimedBy is null && NotBefore > CreatedAt;
    public DateTimeOffset? SentAt { get; set; }
    [NotPersonal] public string? LastError { get; set; }

    /// <summary>The platform's id of the sent message.</summary>
    [NotPersonal] public string? MessageId { get; set; }

    /// <summary>The process that is to send it, and until when its claim holds; an expired claim is free to take.</summary>
    [NotPersonal] public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>
    /// The thread of the chat that a message goes into; empty for the chat itself, null for the thread of its appeal, if that has one
    /// there.
    /// </summary>
    [NotPersonal] public string? Thread { get; set; }
}

/// <summary>
/// A message of ours that is kept up to date by edits: an appeal's card in one chat, a resident's summary, the digest of gathered cards.
/// </summary>
public sealed class Card
{
    public long Id { get; set; }
    public required CardKind Kind { get; set; }
    [PersonalData(Erasure.WithRow)] public required string Chat { get; set; }
    public long? AppealId { get; set; }
    public long? DraftId { get; set; }

    /// <summary>What is to be sent by hand, for a card of the kind <see cref="CardKind.Errand"/>.</summary>
    public long? ErrandId { get; set; }

    /// <summary>The platform's id of the message; null until it was sent.</summary>
    [NotPersonal] public string? MessageId { get; set; }

    /// <summary>A digest of the content queued last, so that an unchanged card is not edited.</summary>
    [NotPersonal] public string? Shown { get; set; }

    /// <summary>Held back in the gathered digest because cards came faster than the chat may receive them.</summary>
    public bool Gathered { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <inheritdoc cref="OutboxRow.Thread"/>
    [NotPersonal] public string? Thread { get; set; }
}
