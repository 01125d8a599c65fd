using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.People;

/// <summary>
/// A line of the audit log: who of the staff came in, left or looked at what is a resident's. Holds no words and no names of residents;
/// kept for a year (152-ФЗ art. 19 asks for a record of what is done with personal data).
/// </summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; set; }
    public required AuditAction Action { get; set; }

    /// <summary>Null where nobody is known, as after a wrong code.</summary>
    public long? PersonId { get; set; }

    /// <summary>What was looked at; null for signing in and out.</summary>
    public long? AppealId { get; set; }

    /// <summary>The code of the channel it came by.</summary>
    [NotPersonal] public required string Channel { get; set; }
}

/// <summary>What a line of the audit log tells of.</summary>
public enum AuditAction
{
    /// <summary>Came on the staff by an invitation.</summary>
    Joined,
    SignIn,
    WrongCode,
    SignOut,
    SignOutEverywhere,

    /// <summary>An administrator signed the person out everywhere.</summary>
    SessionsEnded,
    CardViewed,
    TextViewed,
    FilesViewed,
    HistoryViewed,
}
