namespace Mcu.Workflow.Classification;

/// <summary>What a comment is at first sight.</summary>
public enum CommentSort
{
    /// <summary>A question or a complaint.</summary>
    Question,
    Thanks,

    /// <summary>People among themselves: nothing is asked of anybody.</summary>
    Talk,

    /// <summary>Advertising, or a bot.</summary>
    Advertising,
    Insult,
}

/// <summary>What the first sorting made of a comment.</summary>
/// <param name="Reason">The words that decided, as they stand in the text; empty where none did.</param>
/// <param name="Important">Danger, or trouble of many people: the short clock of open sources.</param>
public sealed record Sorting(CommentSort Sort, string Reason, bool Important);
