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
        var (filter, no) = call.Words.Length > 0 ? Read(turn, staff, call.Words) : (call.Filter, null);
        if (no is not null)
        {
            return no;
        }

        var (ids, name) = Narrowed(turn, staff, filter);
        var query = new AppealQuery(ExecutorIds: ids, DueBefore: turn.Now, OrNobodysOf: TopicsOf(turn, filter));
        await Show(turn, call, query, filter, name is null ? "" : turn.Texts.Say("list.of", ("name", name)));
        return null;
    }

    /// <summary>Nobody is praised while something was not done in time that is due before the answer.</summary>
    private async Task Show(Turn turn, Call call, AppealQuery query, string filter, string of)
    {
        if (await turn.Registry.CountAppeals(query) == 0 && await LateOnTheWay.Show(turn, query, turn.Texts.Say("list.overdue-but", ("of", of))))
        {
            return;
        }

        await AppealList.Show(turn, Name, query, call, filter, ("of", of));
        if (call.Page == 0)
        {
            await LateOnTheWay.Show(turn, query);
        }
    }

    private static (string Filter, Refusal? No) Read(Turn turn, IReadOnlyList<Person> staff, string words)
    {
        var found = StaffFinder.Find(turn.Town.Regulation, staff, words);
        var people = found.People.Count > 0 ? found.People : found.Maybe;
        return found.Unit is { } unit ? (OfUnit + unit.Code, null)
            : people.Count > 0 ? (OfPerson + string.Join(',', people.Take(2).Select(p => p.Id)), null)
            : ("", new Refusal("refusal.no-such-colleague", ("words", words), ("nearest", StaffFinder.Nearest(turn.Town.Regulation, staff, words))));
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
