using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.People;

/// <summary>A member of staff.</summary>
public sealed class Person
{
    public long Id { get; set; }

    /// <summary>How colleagues call them: «Иванова Анна».</summary>
    [PersonalData(Erasure.Never)] public required string Name { get; set; }

    /// <summary>Public nickname without «@».</summary>
    [PersonalData(Erasure.Never)] public string? UserName { get; set; }

    /// <summary>Code of the role in the regulation that the person has without any post; empty for who came by a post.</summary>
    [NotPersonal] public required string Role { get; set; }

    /// <summary>Code of the unit in the regulation; null for those above units.</summary>
    [NotPersonal] public string? Unit { get; set; }
    public bool Active { get; set; } = true;

    /// <summary>Where personal cards and reminders go, as address text.</summary>
    [PersonalData(Erasure.Never)] public required string Home { get; set; }
    public required DateTimeOffset AddedAt { get; set; }

    /// <summary>All the addresses the person is known by.</summary>
    public List<PersonAddress> Addresses { get; init; } = [];

    public Address HomeAddress => Address.Parse(Home);
}

/// <summary>One address of a member of staff.</summary>
public sealed class PersonAddress
{
    [PersonalData(Erasure.Never)] public required string Address { get; set; }
    public long PersonId { get; set; }
}

/// <summary>A one-time pass: makes the first who shows it a member of staff, or opens the staff pages to its owner.</summary>
public sealed class Invite
{
    [NotPersonal] public required string Code { get; set; }
    [NotPersonal] public required string Role { get; set; }
    [NotPersonal] public string? Unit { get; set; }

    /// <summary>Code of the post that whoever comes in by it holds from that day on; null for an invitation to a role.</summary>
    [NotPersonal] public string? Post { get; set; }

    /// <summary>Set when the pass opens another account for a known person instead of letting a new one in.</summary>
    public long? PersonId { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public long CreatedById { get; set; }
    public DateTimeOffset? UsedAt { get; set; }

    public bool Valid(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;
}
