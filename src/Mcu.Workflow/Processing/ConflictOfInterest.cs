using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Processing;

/// <summary>Whom an appeal complains of: found by words, told in words, and kept from routing it to (59-FZ, art. 8 part 6).</summary>
internal static class ConflictOfInterest
{
    /// <summary>A unit, a post or one colleague; null where nobody or several are meant.</summary>
    public static Complaint? Find(Regulation regulation, IReadOnlyList<Person> staff, string words)
    {
        var found = StaffFinder.Find(regulation, staff, words);
        return found.People is [var one] ? Complaint.Of(one)
            : found.Unit is { } unit ? new Complaint(ComplaintKind.Unit, unit.Code)
            : PostFinder.Find(regulation, words) is { } post ? new Complaint(ComplaintKind.Post, post.Code)
            : null;
    }

    /// <summary>The colleagues who may be meant where it is not certain.</summary>
    public static async Task<IReadOnlyList<Person>> Maybe(MessageContext context, string words)
    {
        var staff = await context.Store.Staff();
        var found = StaffFinder.Find(context.Municipality.Regulation, staff, words);
        return found.People.Count > 0 ? found.People : found.Maybe.Count > 0 ? found.Maybe : StaffFinder.Alike(staff, words);
    }

    public static async Task<string> Named(UnitOfWork work, Complaint complaint) => complaint.Kind switch
    {
        ComplaintKind.Unit => work.Municipality.NameOfUnit(complaint.Code) ?? complaint.Code,
        ComplaintKind.Post => work.Municipality.NameOfPost(complaint.Code),
        ComplaintKind.Person => (await work.Store.FindPerson(long.Parse(complaint.Code, CultureInfo.InvariantCulture)))?.Name ?? "–",
    };

    /// <summary>Why the appeal cannot go to this colleague, or to whoever stands in for them; null where it can.</summary>
    public static async Task<Refusal?> Bars(UnitOfWork work, Appeal appeal, Person colleague) =>
        Complaint.Read(appeal.About) is { } complaint && Bars(work, complaint, colleague, await work.Store.Staff())
            ? new Refusal("refusal.complained-of", ("number", appeal.Called), ("name", colleague.Name),
            ("about", await Named(work, complaint)))
            : null;

    /// <summary>Those of them to whom it can go.</summary>
    public static async Task<IReadOnlyList<Person>> Without(UnitOfWork work, Appeal appeal, IReadOnlyList<Person> people)
    {
        if (Complaint.Read(appeal.About) is not { } complaint)
        {
            return people;
        }

        var staff = await work.Store.Staff();
        return [.. people.Where(person => !Bars(work, complaint, person, staff))];
    }

    private static bool Bars(UnitOfWork work, Complaint complaint, Person colleague, IReadOnlyList<Person> staff) =>
        complaint.Bars(colleague, work.Municipality.DutyRoster, staff)
        || complaint.Bars(work.Municipality.DutyRoster.ActingFor(colleague), work.Municipality.DutyRoster, staff);
}
