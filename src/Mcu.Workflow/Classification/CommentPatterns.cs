using System.Text.RegularExpressions;

namespace Mcu.Workflow.Classification;

/// <summary>What the sorting hears beside words.</summary>
internal static partial class CommentPatterns
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(https?://|www\.)\S+|\b[a-z0-9-]{1,63}\.(ru|com|me|net|org|cc|top|xyz|site|online|link|ly|рф)(/\S*)?\b",
        Plain | RegexOptions.IgnoreCase, BoundedRegex.Milliseconds)]
    public static partial Regex Link();

    /// <summary>A question mark with the words before it.</summary>
    [GeneratedRegex(@"(?<![^.!?\n])[^.!?\n\p{L}]*\p{L}[^.!?\n]*\?", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex Question();

    /// <summary>Whom a comment answers: <c>[id1|Имя],</c> in one messenger, <c>@name</c> in others.</summary>
    [GeneratedRegex(@"^\s*(\[(id|club|public)\d+(:[^|\]]*)?\|[^\]]*\]|@\w+)[,:]?\s*", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex Mention();

    /// <summary>The politeness that ends a request: it thanks for nothing that was done.</summary>
    [GeneratedRegex(@"(заранее\s+(большое\s+|огромное\s+)?(спасибо|благодар[юи]м?|признател\w+)|(?<=[.!?)]\s*)(спасибо|благодарю)(\s+за\s+(внимание|понимание))?)[\s.!)]*$", Plain | RegexOptions.IgnoreCase, BoundedRegex.Milliseconds)]
    public static partial Regex Politeness();
}
