using System.Globalization;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// Whom an appeal complains of: a unit, a post or a person. It is never sent to them, nor to those who work under them (59-FZ, art. 8
/// part 6).
/// </summary>
public sealed record Complaint(ComplaintKind Kind, string Code)
{
    /// <summary>As the appeal keeps it, <c>unit:roads</c>.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Code}";

    public static Complaint Of(Person person) => new(ComplaintKind.Person, person.Id.ToString(CultureInfo.InvariantCulture));

    public static Complaint? Read(string? text) =>
        text?.Split(':', 2) is [var kind, var code] && Enum.TryParse<ComplaintKind>(kind, ignoreCase: true, out var read)
        ? new Complaint(read, code) : null;

    /// <summary>Whether this colleague is the one complained of, or works under them.</summary>
    public bool Bars(Person colleague, DutyRoster dutyRoster, IReadOnlyList<Person> staff) => Kind switch
    {
        ComplaintKind.Unit => dutyRoster.Belongs(colleague, Code),
        ComplaintKind.Post =>
            Under(colleague, dutyRoster, staff.FirstOrDefault(person => dutyRoster.PostsOf(person).Any(post => post.Code == Code)))
            || dutyRoster.PostsOf(colleague).Any(post => post.Code == Code),
        ComplaintKind.Person => Code == colleague.Id.ToString(CultureInfo.InvariantCulture)
            || Under(colleague, dutyRoster, staff.FirstOrDefault(person => Code == person.Id.ToString(CultureInfo.InvariantCulture))),
    };

    /// <summary>In a unit that the other leads.</summary>
    private static bool Under(Person colleague, DutyRoster dutyRoster, Person? head) =>
        head is not null && dutyRoster.UnitsOf(head)
        .Any(unit => dutyRoster.Has(head, Right.LeadUnit, unit) && dutyRoster.Belongs(colleague, unit));
}

public enum ComplaintKind
{
    Unit,
    Post,
    Person,
}
