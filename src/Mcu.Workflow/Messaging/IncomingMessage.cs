using System.Globalization;

namespace Mcu.Workflow.Messaging;

/// <summary>What kind of thing a channel has brought.</summary>
public enum IncomingKind
{
    /// <summary>Words, files or a place.</summary>
    Message,

    /// <summary>An earlier message has new words; <see cref="IncomingMessage.MessageId"/> says which.</summary>
    Edit,

    /// <summary>A button was pressed; <see cref="IncomingMessage.Button"/> holds what it carries.</summary>
    Button,

    /// <summary>The person came by a link; <see cref="IncomingMessage.Text"/> holds what the link carries, perhaps nothing.</summary>
    Start,

    /// <summary>The person no longer lets us write to them.</summary>
    Blocked,

    /// <summary>The person lets us write to them again.</summary>
    Unblocked,

    /// <summary>The chat has a new id, given in <see cref="IncomingMessage.Text"/> (a group became a supergroup).</summary>
    Moved,

    /// <summary>Words in public; <see cref="IncomingMessage.Public"/> says where they stand.</summary>
    Comment,

    /// <summary>Words in public were changed.</summary>
    CommentEdit,

    /// <summary>
    /// Words in public were taken away. The platform may not say whose they were: then <see cref="IncomingMessage.From"/> is the page
    /// itself.
    /// </summary>
    CommentGone,

    /// <summary>Words in public that were taken away are there again.</summary>
    CommentBack,

    /// <summary>
    /// Somebody speaks in a group in the name of the group itself or of a channel: the platform does not say who it is.
    /// </summary>
    Anonymous,

    /// <summary>
    /// What the bot may do in a group or on a page has changed; <see cref="IncomingMessage.Rights"/> says what it may do now.
    /// </summary>
    RightsChanged,

    /// <summary>Nobody can write any more on the page, or under the post, that <see cref="IncomingMessage.Public"/> names.</summary>
    CommentsOff,
}

/// <summary>One thing that a channel has brought, in the words of no channel.</summary>
public sealed record IncomingMessage
{
    /// <summary>The platform's key of this delivery, unique over all channels and bots: a repeated key is dropped.</summary>
    public required string Key { get; init; }

    public required IncomingKind Kind { get; init; }

    /// <summary>The person.</summary>
    public required Address From { get; init; }

    /// <summary>The chat it was said in; equal to <see cref="From"/> in a private talk.</summary>
    public required Address Chat { get; init; }

    /// <summary>The person's name as the platform shows it; personal data.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person's public nickname without «@», if any.</summary>
    public string? UserName { get; init; }

    public string Text { get; init; } = "";
    public IReadOnlyList<FileRef> Files { get; init; } = [];
    public Place? Place { get; init; }

    /// <summary>What of it nobody here can read: a game, a gift, a story. Its sender is told.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>What the platform itself has made out of voice messages, a machine's words and not a person's.</summary>
    public IReadOnlyList<string> Transcripts { get; init; } = [];

    /// <summary>Of <see cref="IncomingKind.RightsChanged"/>: what the bot may do now.</summary>
    public BotRights? Rights { get; init; }

    /// <summary>A person sent nothing that anybody here can read.</summary>
    public bool SaysNothing => Kind == IncomingKind.Message && Text.Length == 0 && Files.Count == 0 && Place is null
        && Transcripts.Count == 0;

    /// <summary>
    /// The words are passed on and not the person's own: content, never an order. Nobody's command, code or answer to what the bot has
    /// asked.
    /// </summary>
    public bool Forwarded { get; init; }

    /// <summary>The platform's id of the message within its chat.</summary>
    public string? MessageId { get; init; }

    /// <summary>The platform's id of the message that this one replies to.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The platform's id of the thread within the chat that it was said in; null in the chat itself.</summary>
    public string? Thread { get; init; }

    /// <summary>What the pressed button carries.</summary>
    public string? Button { get; init; }

    /// <summary>The platform's id of the press, to be answered so that the button stops blinking.</summary>
    public string? PressId { get; init; }

    /// <summary>Parts with the same key are one message (an album).</summary>
    public string? AlbumKey { get; init; }

    /// <summary>When it was said, by the platform's clock, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The line to keep with it, from a channel that has no history of its own; saved in the same commit.</summary>
    public TranscriptLine? Line { get; init; }

    /// <summary>
    /// Where words in public stand; null for everything that is said to us. <see cref="Chat"/> is then the page: a wall, a discussion
    /// group, a channel.
    /// </summary>
    public CommentInfo? Public { get; init; }

    /// <summary>A private talk, not a group.</summary>
    public bool Private => Chat == From && Public is null && Kind != IncomingKind.Anonymous;
}

/// <summary>A place on the map, WGS 84 degrees.</summary>
public sealed record Place(double Latitude, double Longitude)
{
    /// <summary>«56.01234, 92.8»: to about a metre.</summary>
    public string InDegrees() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.#####}, {Longitude:0.#####}");
}
