using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.People;

public enum ConsentChoice
{
    NotAsked,

    /// <summary>«Согласен»: name and contact may be kept and shown to those who work on the appeal.</summary>
    Given,

    /// <summary>«Без персональных данных»: the appeal is worked on, the person stays unnamed.</summary>
    Refused,

    /// <summary>Given and taken back by /forget.</summary>
    Withdrawn,
}

/// <summary>
/// One identity of a person who writes to the municipality: their account in one channel. Identities that a person has joined bear the same
/// <see cref="JoinedId"/>; each keeps its own appeals, drafts and consents.
/// </summary>
public sealed class Resident
{
    /// <summary>The channel in the address of an applicant whom no chat leads to: a letter, a call, a line of an imported file.</summary>
    public const string NoChat = "no-chat";

    public long Id { get; set; }

    /// <summary>Address text; unique.</summary>
    [PersonalData(Erasure.WithRow)] public required string Address { get; set; }

    public bool HasChat => !Address.StartsWith($"{NoChat}:", StringComparison.Ordinal);

    /// <summary>Name as the platform shows it; kept only under consent (152-ФЗ), empty otherwise.</summary>
    [PersonalData(Erasure.OnRequest, LeavesNoTrace = true)] public string Name { get; set; } = "";

    /// <summary>When they were asked how to call them, where the platform does not say; that is done once.</summary>
    public DateTimeOffset? NameAskedAt { get; set; }
    public ConsentChoice Consent { get; set; }

    /// <summary>When the choice was made, UTC, and under which version of the text.</summary>
    public DateTimeOffset? ConsentAt { get; set; }
    [NotPersonal] public string? ConsentVersion { get; set; }

    /// <summary>Since when the platform refuses our messages to them; null while they can be reached.</summary>
    public DateTimeOffset? UnreachableSince { get; set; }

    /// <summary>The same for all identities that one person has joined; null for one that stands alone.</summary>
    public long? JoinedId { get; set; }

    /// <summary>When the person agreed to the joining of this identity, UTC.</summary>
    public DateTimeOffset? JoinedAt { get; set; }

    /// <summary>Messages counted in the minute that began at <see cref="MinuteStart"/>: for slowing down politely.</summary>
    public int InMinute { get; set; }
    public DateTimeOffset MinuteStart { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>Records the choice; a later choice replaces the earlier one, whose record stays in <see cref="ConsentRecord"/>.</summary>
    public ConsentRecord Choose(ConsentChoice choice, string version, DateTimeOffset at)
    {
        (Consent, ConsentVersion, ConsentAt) = (choice, version, at);
        return new ConsentRecord { ResidentId = Id, Choice = choice, Version = version, At = at };
    }
}

/// <summary>A one-time code that a resident gets in one channel and types in another to join the two.</summary>
public sealed class LinkCode
{
    [NotPersonal] public required string Code { get; set; }

    /// <summary>The identity that asked for it.</summary>
    public required long ResidentId { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A choice about personal data as it was made: the proof that 152-ФЗ (ст. 9) asks the operator for.</summary>
public sealed class ConsentRecord
{
    public long Id { get; set; }
    public long ResidentId { get; set; }
    public required ConsentChoice Choice { get; set; }
    [NotPersonal] public required string Version { get; set; }
    public required DateTimeOffset At { get; set; }
}
