namespace Mcu.Workflow.Messaging;

public enum FileKind
{
    Photo,
    Video,
    Voice,
    Audio,
    Document,
}

/// <summary>
/// A file that lies with a channel: only its key travels through the system, the bytes stay where they are until somebody opens them.
/// </summary>
/// <param name="Channel">The channel that holds the bytes.</param>
/// <param name="Id">The channel's own key of the file.</param>
/// <param name="Size">Bytes; null when the channel did not say.</param>
/// <param name="TooBig">Above what the channel lets us fetch: the sender was told, the reference is kept.</param>
public sealed record FileRef(FileKind Kind, string Channel, string Id, string? Name = null, long? Size = null, string? MediaType = null,
    bool TooBig = false)
{
    /// <summary>The words that stand under this picture of a public album, so that an edit finds them among those of the others.</summary>
    public FileCaption? Caption { get; init; }
}

/// <param name="Message">The platform's own key of the part that the words came with.</param>
public sealed record FileCaption(string Message, string Text);
