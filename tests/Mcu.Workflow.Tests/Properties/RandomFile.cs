using System.Globalization;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// A regulation file made up at random, as text: every line is allowed, few are usual. Only the rights of the roles are left to chance
/// altogether, so that some files have a step that nobody may make.
/// </summary>
internal sealed class RandomFile
{
    private static readonly string[] Zones =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Krasnoyarsk", "Asia/Irkutsk",
        "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka",
    ];

    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Hours = ["08:00-12:00, 12:48-17:00", "09:00-18:00", "08:30-12:30, 13:00-16:15", "10:00-10:30",
        "00:00-24:00", "06:00-11:00, 11:20-15:00, 19:00-22:00"];
    private static readonly string[] AllRights = [.. Enum.GetNames<Right>().Select(Kebab)];
    private readonly Random _random;
    private readonly List<string> _lines = [];

    public RandomFile(Random random)
    {
        _random = random;
        Approved = random.Next(2) == 0;
        PlacedByHand = random.Next(3) == 0;
        WriteTime();
        WriteRoles();
        WriteStructure();
        WriteAnswers();
        var when = new RandomConditions(random, Blocks, Topics);
        Path = Chance(70) ? new RandomPath(random, when, Doers()) : null;
        _lines.AddRange(Path?.Lines ?? []);
        _lines.AddRange(new RandomTerms(random, when).Lines());
        WriteReminders();
        _lines.AddRange(new RandomWaiting(random, [.. Roles.Keys]).Lines());
    }

    /// <summary>Every role with the names of its rights.</summary>
    public Dictionary<string, IReadOnlyList<string>> Roles { get; } = [];

    /// <summary>Every post with its roles.</summary>
    public Dictionary<string, IReadOnlyList<string>> Posts { get; } = [];
    public List<string> Blocks { get; } = [];
    public List<string> Units { get; } = [];
    public List<string> Topics { get; } = [];

    /// <summary>Null where the file says nothing of it.</summary>
    public RandomPath? Path { get; }
    public bool Approved { get; }
    public bool PlacedByHand { get; }

    /// <summary>Worked out apart from the reader: the sections in which a step is left to nobody; none where the file is good.</summary>
    public IEnumerable<string> StepsOfNobody()
    {
        string[] needed =
        [
            "invite", "route", "execute",
            .. Approved && Path is not { LeavesApproval: false } ? ["approve"] : Array.Empty<string>(),
            .. PlacedByHand && Path is not { LeavesPlacing: false } ? ["place"] : Array.Empty<string>(),
        ];
        return
        [
            .. needed.Where(right => !Given(right)).Select(_ => "roles"),
            .. Path is { HasStepOfNobody: true } ? ["path"] : Array.Empty<string>(),
        ];

        bool Given(string right) => Roles.Values.Any(rights => rights.Contains(right));
    }

    /// <summary>Everybody whom a step can name. The rights of a role are those of the file; a post has those of its roles.</summary>
    private List<(string Doer, IReadOnlyList<string> Rights)> Doers() =>
    [
        .. Roles.Select(role => ($"role:{role.Key}", role.Value)),
        .. Posts.Select(post => ($"post:{post.Key}", (IReadOnlyList<string>)[.. post.Value.SelectMany(role => Roles[role])])),
    ];

    public string Text => string.Join('\n', _lines);

    private void WriteTime()
    {
        _lines.AddRange(["municipality: { name: Город Случайный }", $"timeZone: {Pick(Zones)}",
            $"rolling: {Pick("previous-working-day", "next-working-day", "none")}"]);
        var off = Enumerable.Range(0, _random.Next(4))
            .Select(_ => new DateOnly(2026, 1, 1).AddDays(_random.Next(700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Distinct();
        _lines.Add($"daysOff: [{string.Join(", ", off)}]");
        var worked = Weekdays.Where((_, at) => Chance(at < 5 ? 80 : 15)).DefaultIfEmpty("wed").ToList();
        var usual = Pick(Hours);
        _lines.Add("workingHours:");
        _lines.AddRange(worked.Select(day => $"  {day}: \"{(Chance(70) ? usual : Pick(Hours))}\""));
    }

    private void WriteRoles()
    {
        _lines.Add("roles:");
        var share = _random.Next(45, 100);
        foreach (var at in UpTo(4))
        {
            var rights = AllRights.Where(_ => Chance(share)).DefaultIfEmpty("read").ToList();
            Roles[$"role{at}"] = rights;
            _lines.Add($"  - {{ code: role{at}, name: роль {at}, rights: [{string.Join(", ", rights)}] }}");
        }
    }

    private void WriteStructure()
    {
        _lines.Add("blocks:");
        foreach (var block in UpTo(3))
        {
            Blocks.Add($"block{block}");
            _lines.AddRange([$"  - code: block{block}", $"    name: Направление {block}", "    units:"]);
            var units = UpTo(3).Select(unit => $"unit{block}-{unit}").ToList();
            Units.AddRange(units);
            _lines.AddRange(units.Select(unit =>
                $"      - {{ code: {unit}, name: Отдел {unit}, shortName: {unit}, headPost: начальник, executorPosts: [специалист] }}"));
        }

        WriteTopics();
        WriteOrganisations();
    }

    private void WriteTopics()
    {
        _lines.Add("topics:");
        foreach (var at in UpTo(5))
        {
            Topics.Add($"topic{at}");
            _lines.Add(
                $"  - {{ code: topic{at}, name: Тема {at}, unit: {Pick(Units)}, fast: {(Chance(40) ? "true" : "false")}, words: [слово{at}] }}");
        }
    }

    private void WriteOrganisations()
    {
        if (!Chance(60))
        {
            return;
        }

        _lines.AddRange(["organisations:", "  - code: town", "    name: Администрация",
            $"    units: [{string.Join(", ", Units)}]", "    posts:"]);
        foreach (var at in UpTo(3))
        {
            var roles = Roles.Keys.Where(_ => Chance(50)).DefaultIfEmpty(Roles.Keys.First()).ToList();
            Posts[$"post{at}"] = roles;
            _lines.Add(
                $"      - {{ code: post{at}, name: должность {at}, roles: [{string.Join(", ", roles)}]{(Chance(50) ? $", unit: {Pick(Units)}" : "")} }}");
        }

        _lines.Add("  - { code: inspection, name: Инспекция, kind: outside }");
    }

    private void WriteAnswers()
    {
        _lines.AddRange(
        [
            "answers:",
            $"  approval: {(Approved ? "required" : "none")}",
            $"  placing: {(PlacedByHand ? "by-hand" : "at-once")}",
            $"  interimAnswers: {_random.Next(4)}",
        ]);
    }

    private void WriteReminders()
    {
        _lines.Add("reminders:");
        foreach (var (name, amount) in new[]
            { ("half", ""), ("workingDaysBefore", $"amount: {_random.Next(1, 6)}, "),
            ("workingHoursBefore", $"amount: {_random.Next(1, 9)}, "), ("missed", ""), ("overdueMornings", "") })
        {
            var to = new[] { "executor", "unit-head", "mcu-head", "staff-chat" }.Where(_ => Chance(50));
            _lines.Add($"  {name}: {{ {amount}to: [{string.Join(", ", to)}] }}");
        }

        _lines.AddRange([$"autoCloseDays: {_random.Next(1, 40)}", $"ratings: {(Chance(50) ? "true" : "false")}"]);
    }

    private IEnumerable<int> UpTo(int most) => Enumerable.Range(1, _random.Next(1, most + 1));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
