using Mcu.Workflow.People;

namespace Mcu.Workflow.Lifecycles;

/// <summary>Who may make a move. The program may make every move: what it does by itself the regulation or the law has decided.</summary>
public sealed record Guard
{
    /// <summary>No right opens it.</summary>
    public static readonly Guard ProgramOnly = new([]);
    public static readonly Guard ResidentOnly = ProgramOnly.OrResident;

    private Guard(IReadOnlyList<Right> rights) => Rights = rights;

    /// <summary>The rights that open it to a member of staff, any one of them.</summary>
    public IReadOnlyList<Right> Rights { get; }
    public bool ByResident { get; private init; }

    /// <summary>Of the staff, only the owner makes it, or anybody with the right while it is nobody's.</summary>
    public bool ByOwnerOnly { get; private init; }

    public Guard OrResident => this with { ByResident = true };
    public Guard OwnerOnly => this with { ByOwnerOnly = true };

    public static implicit operator Guard(Right right) => new([right]);

    public static Guard Any(params Right[] rights) => new(rights);

    public bool Opens(Actor by) => by.Kind switch
    {
        ActorKind.System => true,
        ActorKind.Resident => ByResident,
        ActorKind.Staff => by.HasAny(Rights),
    };

    public bool IsOwner(Actor by, long? ownerId) => !ByOwnerOnly || by.Kind != ActorKind.Staff || ownerId is null || by.ActsFor(ownerId);

    /// <summary>The same words for the same guard.</summary>
    public override string ToString()
    {
        var who = Rights.Select(right => $"{right}").Concat(ByResident ? ["the resident"] : []).DefaultIfEmpty("the program");
        return string.Join(" or ", who) + (ByOwnerOnly ? ", the owner only" : "");
    }
}
