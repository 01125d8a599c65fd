using System.Globalization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>Who could take an appeal, best first, and the buttons to choose by.</summary>
internal static class ExecutorPicker
{
    public const int PageSize = 8;
    private const string Day = "yyyyMMdd";

    /// <summary>Holders of the topic's posts first, then executors of its unit, the least loaded first; then the others.</summary>
    public static async Task<IReadOnlyList<(Person Person, int Load)>> For(UnitOfWork work, Appeal appeal)
    {
        var topic = work.Municipality.Regulation.TopicOf(appeal.Topic);
        var holders = (topic?.Posts ?? []).Select(work.Municipality.DutyRoster.HolderOf).OfType<Person>()
            .Select(person => person.Id).ToHashSet();
        var loaded = await Loaded(work);
        var possible = await ConflictOfInterest.Without(work, appeal, [.. loaded.Select(x => x.Person)]);
        return
        [
            .. loaded.Where(x => possible.Contains(x.Person))
                .OrderByDescending(x => holders.Contains(x.Person.Id))
                .ThenByDescending(x => topic is not null && work.Municipality.DutyRoster.Belongs(x.Person, topic.Unit))
                .ThenBy(x => x.Load).ThenBy(x => x.Person.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of those to whom the appeal may go; where it may go to none of them, the first, so that the office says why not.</summary>
    public static async Task<Person?> LeastLoadedOf(UnitOfWork work, Appeal appeal, string unit)
    {
        var all = (await Loaded(work)).Where(x => work.Municipality.DutyRoster.Belongs(x.Person, unit)).OrderBy(x => x.Load)
            .ThenBy(x => x.Person.Name, StringComparer.Ordinal)
            .Select(x => x.Person).ToList();
        return await ConflictOfInterest.Without(work, appeal, all) is [var first, ..] ? first : all.FirstOrDefault();
    }

    /// <summary>A button for each: «Иванова А. (ЖКХ) · 3».</summary>
    /// <param name="day">The term that was said with the name.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(UnitOfWork work, Appeal appeal,
        IEnumerable<(Person Person, int Load)> people, DateOnly? day = null) =>
    [
        .. people.Select(x => (IReadOnlyList<Button>)
        [
            new Button($"{Shown(work, x.Person)} · {x.Load.ToString(work.Texts.Culture)}",
                StaffCommand.Press("assign", appeal.Id, Argument(appeal, x.Person, day))),
        ]),
    ];

    /// <summary>
    /// The person and a trace of who had the appeal when the buttons were made: whoever presses second must not take it from whom the first
    /// has chosen.
    /// </summary>
    private static string Argument(Appeal appeal, Person person, DateOnly? day) =>
        string.Create(CultureInfo.InvariantCulture,
        $"{person.Id}.{Trace(appeal)}{(day is { } until ? $".{until.ToString(Day, CultureInfo.InvariantCulture)}" : "")}");

    /// <returns>Null when the button names nobody.</returns>
    public static (long PersonId, bool Fresh, DateOnly? Day)? Read(Appeal appeal, string argument)
    {
        var parts = argument.Split('.');
        var day = DateOnly.TryParseExact(parts.ElementAtOrDefault(2), Day, CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var until) ? until : (DateOnly?)null;
        return parts.Length is 2 or 3 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (id, parts[1] == Trace(appeal).ToString(CultureInfo.InvariantCulture), day)
            : null;
    }

    /// <summary>Who executes by themselves: what is assigned to them stays theirs when those they stand in for are back.</summary>
    public static async Task<IReadOnlyList<(Person Person, int Load)>> Loaded(UnitOfWork work)
    {
        var load = await work.Store.OpenByExecutor();
        return [.. (await work.Store.Staff()).Where(p => work.Municipality.DutyRoster.Has(p, Right.Execute))
            .Select(p => (p, load.GetValueOrDefault(p.Id)))];
    }

    /// <summary>Two whole ids do not fit into a button; the remainder by a prime tells them apart well enough.</summary>
    private static long Trace(Appeal appeal) => (appeal.ExecutorId ?? 0) % 9973;

    private static string Shown(UnitOfWork work, Person person)
    {
        var words = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length > 1 ? $"{words[0]} {words[1][0]}." : person.Name;
        return work.Municipality.NameOfUnit(person.Unit) is { } unit ? $"{name} ({unit})" : name;
    }
}
