using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Commands;

/// <summary>What is late, by the answer's date and then by the others: all of it, of a unit, or of one person.</summary>
internal sealed class OverdueCommand : StaffCommand
{
    private const string OfUnit = "u:";
    private const string OfPerson = "e:";

    public override string Name => "overdue";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var staff = await turn.Registry.Staff();
        var filter = call.Filter;
        if (call.Words.Length > 0)
        {
            var found = StaffFinder.Find(turn.Town.Regulation, staff, call.Words);
            var people = found.People.Count > 0 ? found.People : found.Maybe;
            if (found.Unit is null && people.Count == 0)
            {
                var nearest = StaffFinder.Nearest(turn.Town.Regulation, staff, call.Words);
                return new Refusal("refusal.no-such-colleague", ("words", call.Words), ("nearest", nearest));
            }

            filter = found.Unit is { } unit ? OfUnit + unit.Code : OfPerson + string.Join(',', people.Take(2).Select(p => p.Id));
        }

        var (ids, name) = Narrowed(turn, staff, filter);
        var query = new AppealQuery(ExecutorIds: ids, DueBefore: turn.Now, OrNobodysOf: TopicsOf(turn, filter));
        await AppealList.Show(turn, Name, query, call, filter, ("of", name is null ? "" : turn.Texts.Say("list.of", ("name", name))));
        if (call.Page == 0)
        {
            await LateOnTheWay.Show(turn, query);
        }

        return null;
    }

    /// <summary>What waits for an executor is late in the unit that its topic belongs to.</summary>
    private static IReadOnlyCollection<string>? TopicsOf(Turn turn, string filter) => filter.StartsWith(OfUnit, StringComparison.Ordinal)
        ? [.. turn.Town.Regulation.Topics.Where(topic => topic.Unit == filter[OfUnit.Length..]).Select(topic => topic.Code)]
        : null;

    private static (IReadOnlyCollection<long>? Ids, string? Name) Narrowed(Turn turn, IReadOnlyList<Person> staff, string filter)
    {
        if (filter.StartsWith(OfUnit, StringComparison.Ordinal))
        {
            var unit = filter[OfUnit.Length..];
            return ([.. staff.Where(p => turn.Town.Duties.Belongs(p, unit)).Select(p => p.Id)], turn.Town.NameOfUnit(unit));
        }

        if (filter.StartsWith(OfPerson, StringComparison.Ordinal))
        {
            var ids = filter[OfPerson.Length..].Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToList();
            return (ids, string.Join(", ", staff.Where(p => ids.Contains(p.Id)).Select(p => p.Name)));
        }

        return (null, null);
    }
}
