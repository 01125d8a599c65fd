namespace Mcu.Workflow.Notifications;

/// <summary>One of the things that a resident is told of an appeal, and the phrase of each place where it can be told.</summary>
/// <param name="Chat">Said in a talk.</param>
internal sealed record ResidentNotification(string Chat)
{
    public static ResidentNotification Taken { get; } = new("resident.taken");
    public static ResidentNotification NowRegistered { get; } = new("resident.now-registered");
    public static ResidentNotification Recounted { get; } = new("resident.recounted");

    /// <summary>The letter with it is the answer itself.</summary>
    public static ResidentNotification Answer { get; } = new("resident.answer") { Comment = "public.answer", ClosesComment = true };

    public static ResidentNotification Interim { get; } = new("resident.interim")
    {
        Comment = "public.interim",
        Letter = "letter.interim",
    };

    public static ResidentNotification Redirected { get; } = new("resident.redirected")
    {
        Comment = "public.redirected",
        ClosesComment = true,
        Letter = "letter.redirected",
        FormalLetter = "letter.forwarded",
    };

    public static ResidentNotification Declined { get; } = new("resident.declined")
    {
        Comment = "public.declined",
        ClosesComment = true,
        Letter = "letter.declined",
    };

    public static ResidentNotification Question { get; } = new("resident.question")
    {
        Comment = "public.question",
        Letter = "letter.question",
    };

    public static ResidentNotification Extended { get; } = new("resident.extended")
    {
        Comment = "public.extended",
        Letter = "letter.extended",
        FormalLetter = "letter.extended-formal",
    };

    public static ResidentNotification Postponed { get; } = new("resident.postponed") { Letter = "letter.postponed" };
    public static ResidentNotification Reopened { get; } = new("resident.reopened") { Letter = "letter.reopened" };
    public static ResidentNotification QualityReturned { get; } = new("resident.quality") { Letter = "letter.quality" };

    /// <summary>Said under a comment; null where it is no news for everybody.</summary>
    public string? Comment { get; private init; }

    /// <summary>The comment is answered by it.</summary>
    public bool ClosesComment { get; private init; }

    /// <summary>Sent by hand, in words that need no buttons; null where it is not worth a letter.</summary>
    public string? Letter { get; private init; }

    /// <summary>Where the law wants it said with its article.</summary>
    public string? FormalLetter { get; private init; }
}
