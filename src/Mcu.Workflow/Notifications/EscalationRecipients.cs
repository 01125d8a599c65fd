using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Notifications;

/// <summary>
/// Who the regulation means by executor, unit-head, mcu-head, staff-chat, a post or a role: the chats of those who act today.
/// </summary>
internal sealed class EscalationRecipients(UnitOfWork work, Appeal appeal, IReadOnlyList<Person> staff)
{
    public Person? Executor { get; } = staff.FirstOrDefault(person => person.Id == appeal.ExecutorId);

    /// <summary>Of a vacant post or a role that nobody has nobody hears: then it is the staff chat's.</summary>
    public IReadOnlySet<Address> Of(IEnumerable<string> names)
    {
        var chats = names.SelectMany(Of).ToHashSet();
        return chats.Count > 0 ? chats : new HashSet<Address> { work.Municipality.StaffChat };
    }

    private IEnumerable<Address> Of(string name) => name switch
    {
        "executor" => [Executor is null ? work.Municipality.StaffChat : work.Municipality.ChatOf(Executor)],
        "unit-head" => UnitHeads().Select(person => person.HomeAddress),
        "mcu-head" => work.Municipality.Having(Right.LeadMcu, staff).Select(person => person.HomeAddress),
        "staff-chat" => [work.Municipality.StaffChat],
        _ when name.StartsWith(EscalationStep.Post, StringComparison.Ordinal) => OfPost(name[EscalationStep.Post.Length..]),
        _ => OfRole(name[EscalationStep.Role.Length..]),
    };

    /// <summary>While nobody is assigned, the heads of the unit that usually answers for the topic.</summary>
    private IEnumerable<Person> UnitHeads() => Executor is not null ? Notifier.UnitHeads(work, staff, Executor)
        : work.Municipality.RegulationOf(appeal).TopicOf(appeal.Topic)?.Unit is { } unit
        ? work.Municipality.Having(Right.LeadUnit, staff, unit)
        : [];

    private IEnumerable<Address> OfPost(string code) =>
        work.Municipality.DutyRoster.HolderOf(code) is { } holder ? [work.Municipality.ChatOf(holder)] : [];

    private IEnumerable<Address> OfRole(string code) => staff
        .Where(person => person.Role == code || work.Municipality.DutyRoster.PostsOf(person).Any(post => post.Roles.Contains(code)))
        .Select(work.Municipality.ChatOf);
}
