namespace Mcu.Workflow.Messaging;

/// <summary>What words in public are.</summary>
public enum PublicKind
{
    /// <summary>A comment under a post, a photo or a video.</summary>
    Comment,

    /// <summary>A post that somebody suggests for the page.</summary>
    SuggestedPost,
}

/// <summary>Words in public: what they are and where they stand.</summary>
public sealed record CommentInfo
{
    /// <summary>
    /// The platform's key of the comment, made by the channel so that it alone can answer under it or hide it; unique within the page.
    /// </summary>
    public required string Key { get; init; }
    public PublicKind Kind { get; init; }

    /// <summary>Opens the comment in a browser; null when the platform has no such address.</summary>
    public string? Link { get; init; }

    /// <summary>What it stands under; null for a suggested post.</summary>
    public PublicPost? Post { get; init; }

    /// <summary>The key of the comment that this one answers.</summary>
    public string? AnswerTo { get; init; }

    /// <summary>Said in the name of the page: by one of the staff by hand, or by ourselves a moment ago.</summary>
    public bool ByPage { get; init; }
}

/// <summary>A post, a photo or a video of the page.</summary>
/// <param name="Key">The platform's key, unique within the page.</param>
/// <param name="Words">How it begins; empty when the platform does not say.</param>
public sealed record PublicPost(string Key, string? Link, string Words);
