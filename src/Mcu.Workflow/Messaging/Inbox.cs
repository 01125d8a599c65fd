namespace Mcu.Workflow.Messaging;

/// <summary>A delivery that was handled; its key makes every repeat harmless.</summary>
public sealed class InboxRow
{
    [NotPersonal] public required string Key { get; set; }
    public required DateTimeOffset At { get; set; }
}

/// <summary>A delivery that could not be handled twice in a row; kept whole for the administrator, so that nothing is lost.</summary>
public sealed class PoisonMessage
{
    public long Id { get; set; }
    [NotPersonal] public required string Key { get; set; }

    /// <summary>The delivery as JSON; personal data, never logged.</summary>
    [PersonalData(Erasure.OnRequest)] public required string Delivery { get; set; }
    [NotPersonal] public required string Fault { get; set; }
    public required DateTimeOffset At { get; set; }
}

/// <summary>How far a channel has been read; moves in the same commit as what was read.</summary>
public sealed class ChannelCursor
{
    [NotPersonal] public required string Channel { get; set; }
    [NotPersonal] public required string Value { get; set; }
}

/// <summary>A line of a chat whose channel keeps no history of its own, so that we keep it.</summary>
public sealed class TranscriptLine
{
    public long Id { get; set; }
    [PersonalData(Erasure.WithRow)] public required string Chat { get; set; }

    /// <summary>Who said it, as address text; null for the bot.</summary>
    [PersonalData(Erasure.WithRow)] public string? From { get; set; }
    [PersonalData(Erasure.OnRequest, LeavesNoTrace = true)] public string Name { get; set; } = "";
    [PersonalData(Erasure.OnRequest)] public required Content Content { get; set; }
    public required DateTimeOffset At { get; set; }
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Grows with every change of the line: readers ask for all after the revision that they have.</summary>
    public long Revision { get; set; }
    [NotPersonal] public string? ReplyTo { get; set; }
}
