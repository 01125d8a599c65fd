using Mcu.Workflow.Localization;


namespace Mcu.Workflow.Messaging;

/// <summary>
/// The sending side of a channel. The receiving side is a hosted worker of the same folder that turns the platform's updates into
/// <see cref="IncomingMessage"/> and hands them to the message processor.
/// </summary>
internal interface IChannel : IFileStore
{
    /// <summary>Lower-case name, the first part of every address of this channel.</summary>
    string Name { get; }

    ChannelLimits Limits { get; }

    /// <summary>How the platform's ids look: the settings name chats and people by them.</summary>
    IdForm Ids { get; }

    /// <summary>
    /// Our own page where the staff come in with a one-time code, only its path while nobody said how the site is called; null for a
    /// messenger, where they are already.
    /// </summary>
    string? StaffSignInUrl => null;

    /// <summary>Whether the address is a sign-in of somebody of the staff on <see cref="StaffSignInUrl"/>, and no chat.</summary>
    bool IsSession(string address) => false;

    /// <summary>What we can do under comments on the pages of this channel; nothing where it has none.</summary>
    PublicSide Public => PublicSide.None;

    /// <summary>What we may do here; callers name no channel.</summary>
    LegalModePolicy Legal => LegalModePolicy.Home;

    /// <summary>People talk in it; false for what only holds files.</summary>
    bool Talks => true;

    /// <summary>A chat of ours can be divided into threads, one for each appeal: <see cref="OutboxKind.Thread"/> is understood.</summary>
    bool Threads => false;

    /// <summary>
    /// Whose talks we keep ourselves before they have said what may be kept of them, and for how long; null where the platform keeps them.
    /// </summary>
    Strangers? Strangers => null;

    /// <summary>
    /// Sends one message, edits one, answers a press or a comment, hides a comment. A no of the platform is a result and not an exception.
    /// </summary>
    Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop);

    /// <summary>A link that brings a person to the bot with the code in hand; null when the channel has no such links.</summary>
    string? LinkWith(string code);

    /// <summary>The same for residents, where they come in elsewhere than the staff.</summary>
    string? ResidentLinkWith(string code) => LinkWith(code);
}

/// <param name="Chats">How the addresses of such talks begin.</param>
/// <param name="Days">For how many days they are kept.</param>
internal sealed record Strangers(string Chats, int Days);

/// <summary>What leaves: the content with the platform's ids it needs.</summary>
/// <param name="Chat">The platform's id of the chat.</param>
/// <param name="MessageId">The message to edit, for <see cref="OutboxKind.Edit"/>; content without words changes only its buttons.</param>
/// <param name="Regarding">The press to answer, or the message to reply to.</param>
/// <param name="OutboxId">Stable key of the row: platforms that know idempotency keys get it as such.</param>
internal sealed record OutgoingMessage(OutboxKind Kind, string Chat, Content Content, string? MessageId, string? Regarding, long OutboxId)
{
    /// <summary>The thread of the chat that the message goes into; null for the chat itself.</summary>
    public string? Thread { get; init; }
}

/// <summary>What became of a message that was sent.</summary>
internal abstract record DeliveryResult
{
    /// <summary>Carried out. The id is null for what leaves no message behind (a press answer, a menu).</summary>
    public sealed record Sent(string? MessageId) : DeliveryResult;

    /// <summary>Not now: the platform asked to wait, or could not be reached. The row stays and is tried again.</summary>
    /// <param name="After">Exactly as long as the platform said; null when it said nothing.</param>
    /// <param name="WholeChannel">The wait is for everything, not for this chat only.</param>
    public sealed record RetryLater(TimeSpan? After, string Why, bool WholeChannel = false) : DeliveryResult;

    /// <summary>A final no.</summary>
    /// <param name="Unreachable">The person or chat cannot be written to at all (blocked, gone), whatever the content.</param>
    public sealed record Refused(string Why, bool Unreachable) : DeliveryResult;

    /// <summary>A final no about a comment: what became of it, or of the page.</summary>
    public sealed record CommentUnavailable(CommentRefusal No, string Why) : DeliveryResult;

    /// <summary>The chat has a new id; the row is to be sent there.</summary>
    public sealed record Moved(string NewChat) : DeliveryResult;

    /// <summary>The thread is gone, or there can be none: what belongs there goes to the chat itself.</summary>
    public sealed record ThreadMissing(string Why) : DeliveryResult;

    /// <summary>The message to edit is gone: a new one is to be sent instead.</summary>
    public sealed record MessageMissing(string Why) : DeliveryResult;
}

/// <summary>Why nothing can be said or hidden in public.</summary>
[PhraseKey("publicno")]
internal enum CommentRefusal
{
    /// <summary>The comment is not there any more.</summary>
    CommentGone,

    /// <summary>Comments under this post are switched off.</summary>
    CommentsOff,

    /// <summary>The page is closed or deleted.</summary>
    PageClosed,

    /// <summary>The platform, or the right that the community gave us, does not allow it.</summary>
    NoRight,
}

/// <param name="Answers">The page can answer under a comment.</param>
/// <param name="Hides">The page can hide somebody's comment or take it away.</param>
internal sealed record PublicSide(bool Answers, bool Hides)
{
    public static readonly PublicSide None = new(false, false);
}

/// <summary>How a platform's ids look.</summary>
/// <param name="Chat">A chat of the staff, for example.</param>
/// <param name="IsChat">Whether it can be one: a group, and never one person's own talk.</param>
/// <param name="Person">A person, for example.</param>
internal sealed record IdForm(string Chat, Func<string, bool> IsChat, string Person, Func<string, bool> IsPerson);

/// <summary>How fast a platform lets us write.</summary>
/// <param name="PerSecond">Messages a second over all chats.</param>
/// <param name="ChatEvery">Least time between two messages in a private chat.</param>
/// <param name="GroupPerMinute">Messages and edits a minute in a group.</param>
internal sealed record ChannelLimits(int PerSecond, TimeSpan ChatEvery, int GroupPerMinute)
{
    public static readonly ChannelLimits None = new(int.MaxValue, TimeSpan.Zero, int.MaxValue);

    /// <summary>Whether a chat id means a group.</summary>
    public Func<string, bool> IsGroup { get; init; } = _ => false;

    /// <summary>How many messages of the platform a content becomes.</summary>
    public Func<Content, int> MessagesOf { get; init; } = _ => 1;

    public bool Unlimited => PerSecond == int.MaxValue;
}
