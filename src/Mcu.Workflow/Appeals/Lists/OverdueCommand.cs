using System.Globalization;
using Mcu.Workflow.Appeals.Commands;
using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>What is late, by the answer's date and then by the others: all of it, of a unit, or of one person.</summary>
internal sealed class OverdueCommand : StaffCommand
{
    private const string OfUnit = "u:";
    private const string OfPerson = "e:";

    public override string Name => "overdue";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var staff = await context.Store.Staff();
        var (filter, no) = invocation.Words.Length > 0 ? Read(context, staff, invocation.Words) : (invocation.Filter, null);
        if (no is not null)
        {
            return no;
        }

        var (ids, name) = Narrowed(context, staff, filter);
        var query = new AppealQuery(ExecutorIds: ids, DueBefore: context.Now, OrNobodysOf: TopicsOf(context, filter));
        await Show(context, invocation, query, filter, name is null ? "" : context.Texts.Say("list.of", ("name", name)));
        return null;
    }

    /// <summary>Nobody is praised while something was not done in time that is due before the answer.</summary>
    private async Task Show(MessageContext context, CommandInvocation invocation, AppealQuery query, string filter, string of)
    {
        if (await context.Store.CountAppeals(query) == 0
            && await OverdueMilestones.Show(context, query, context.Texts.Say("list.overdue-but", ("of", of))))
        {
            return;
        }

        await AppealList.Show(context, Name, query, invocation, filter, ("of", of));
        if (invocation.Page == 0)
        {
            await OverdueMilestones.Show(context, query);
        }
    }

    private static (string Filter, Refusal? No) Read(MessageContext context, IReadOnlyList<Person> staff, string words)
    {
        var found = StaffFinder.Find(context.Municipality.Regulation, staff, words);
        var people = found.People.Count > 0 ? found.People : found.Maybe;
        return found.Unit is { } unit ? (OfUnit + unit.Code, null)
            : people.Count > 0 ? (OfPerson + string.Join(',', people.Take(2).Select(p => p.Id)), null)
            : ("", new Refusal("refusal.no-such-colleague", ("words", words),
            ("nearest", StaffFinder.Nearest(context.Municipality.Regulation, staff, words))));
    }

    /// <summary>What waits for an executor is late in the unit that its topic belongs to.</summary>
    private static IReadOnlyCollection<string>? TopicsOf(MessageContext context, string filter) =>
        filter.StartsWith(OfUnit, StringComparison.Ordinal)
        ? [.. context.Municipality.Regulation.Topics.Where(topic => topic.Unit == filter[OfUnit.Length..]).Select(topic => topic.Code)]
        : null;

    private static (IReadOnlyCollection<long>? Ids, string? Name) Narrowed(MessageContext context,
        IReadOnlyList<Person> staff, string filter)
    {
        if (filter.StartsWith(OfUnit, StringComparison.Ordinal))
        {
            var unit = filter[OfUnit.Length..];
            return ([.. staff.Where(p => context.Municipality.DutyRoster.Belongs(p, unit)).Select(p => p.Id)],
                context.Municipality.NameOfUnit(unit));
        }

        if (filter.StartsWith(OfPerson, StringComparison.Ordinal))
        {
            var ids = filter[OfPerson.Length..].Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToList();
            return (ids, string.Join(", ", staff.Where(p => ids.Contains(p.Id)).Select(p => p.Name)));
        }

        return (null, null);
    }
}
