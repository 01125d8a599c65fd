using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Imports.Model;

/// <summary>A file to be loaded or to be made, with how far it has come: after a stop or a kill it goes on from here.</summary>
public sealed class TableJob
{
    public required long Id { get; set; }
    public required TableJobKind Kind { get; set; }
    public TableJobState State { get; set; }

    /// <summary>Which system's columns or which register; for a file that came, found out by its heading.</summary>
    [NotPersonal] public string Layout { get; set; } = "";

    /// <summary>The chat to report to, as address text; empty for the command line.</summary>
    [PersonalData(Erasure.Never)] public required string Chat { get; set; }

    /// <summary>Who asked for it; null on the command line.</summary>
    public long? PersonId { get; set; }

    /// <summary>The message that shows how far it is.</summary>
    public long? CardId { get; set; }

    /// <summary>The process that alone works on it; empty for any.</summary>
    [NotPersonal] public string Process { get; set; } = "";

    /// <summary>Where the file lies: with the channel that brought it, or in our own file store.</summary>
    [PersonalData(Erasure.WithRow)] public IReadOnlyList<FileRef> Files { get; set; } = [];

    /// <summary>What it is called, for people.</summary>
    [NotPersonal] public string Name { get; set; } = "";

    /// <summary>By its bytes: the command line knows by it that this file was begun.</summary>
    [NotPersonal] public string? Fingerprint { get; set; }

    /// <summary>The period of an export, both days included.</summary>
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>Columns of the file that nobody here knows.</summary>
    [NotPersonal] public string Unknown { get; set; } = "";

    /// <summary>
    /// What its sender should know of the file as a whole, in words, a line each: which sheet is read, which columns stand there twice.
    /// </summary>
    [NotPersonal] public string Notes { get; set; } = "";

    /// <summary>How its dates with slashes are to be read: found out from all of them.</summary>
    public DayOrder DayOrder { get; set; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; set; }

    /// <summary>
    /// The last line that was committed: two processes that work on the same batch meet here, and the second is told of a conflict.
    /// </summary>
    public int Line { get; set; }
    public int Done { get; set; }
    public int Taken { get; set; }
    public int Updated { get; set; }
    public int Unchanged { get; set; }
    public int Refused { get; set; }

    /// <summary>Rows where the two systems say different things.</summary>
    public int Remarks { get; set; }

    /// <summary>Of those taken: still open.</summary>
    public int Opened { get; set; }

    /// <summary>How long the report is up to <see cref="Line"/>.</summary>
    public long ReportBytes { get; set; }

    /// <summary>Why it went no further, in words for people.</summary>
    [NotPersonal] public string Why { get; set; } = "";
    public required DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>What 11/09/2026 means: in most exports the day comes first, in American ones the month.</summary>
public enum DayOrder
{
    /// <summary>Nothing in the file says so; the day is taken to come first, and the row is remarked.</summary>
    Unclear,
    DayFirst,
    MonthFirst,
}

public enum TableJobKind
{
    Import,
    Export,
}

public enum TableJobState
{
    /// <summary>Came and was not looked at.</summary>
    New,

    /// <summary>Looked at: whoever sent it is asked whether to begin.</summary>
    Offered,

    /// <summary>To be done when its turn comes; one at a time is.</summary>
    Waiting,
    Running,

    /// <summary>Stopped by a person; goes on at their word.</summary>
    Stopped,
    Done,

    /// <summary>It cannot be read, or not any further.</summary>
    Failed,

    /// <summary>Not wanted.</summary>
    Dropped,
}
