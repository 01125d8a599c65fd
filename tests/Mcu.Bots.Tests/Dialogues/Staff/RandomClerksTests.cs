using System.Globalization;
using System.Runtime.CompilerServices;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>
/// People of every kind type any command and press any button, theirs or not: whatever they try, the histories hold only what their
/// role gives them. What happens then without messages is told in thousands of cases by the random stories of the core.
/// </summary>
public sealed class RandomClerksTests
{
    private const int Appeals = 6;
    private const int Tries = 300;

    private static readonly Dictionary<string, Right[]> Roles = new()
    {
        ["boss"] = Enum.GetValues<Right>(),
        ["router"] = [Right.Read, Right.Note, Right.Route, Right.Decline],
        ["worker"] = [Right.Read, Right.Note, Right.Execute, Right.Extend],
        ["judge"] = [Right.Read, Right.Approve, Right.Redirect],
        ["poster"] = [Right.Read, Right.Place, Right.Close, Right.Reopen],
        ["guest"] = [Right.Read],
    };

    /// <summary>What is typed, and who may: the moves of appeals.</summary>
    private static readonly (string Words, string Role)[] Moving =
    [
        ("assign {0} Рабочий", "router"), ("self {0}", "boss"), ("accept {0}", "worker"), ("return {0} не наше", "worker"),
        ("ask {0} Где это?", "router"),
        ($"answer {{0}} {Story.GoodAnswer}", "worker"), ("approve {0}", "judge"), ("rework {0} Когда?", "judge"), ("place {0}", "poster"),
        ("interim {0} 25.11 Заказали материал.", "worker"), ("extend {0} 30.12 ждём погоды", "worker"), ("redirect {0} инспекция", "judge"),
        ("decline {0} нет вопроса", "router"), ("close {0}", "poster"), ("reopen {0} яма на месте", "poster"), ("admit {0}", "boss"),
        ("quality {0}", "boss"),
        ("redo {0} нет срока", "boss"), ("postpone {0} 30.12 по плану", "worker"), ("put-off {0}", "judge"),
        ("keep-date {0} рано", "judge"),
    ];

    /// <summary>All the others: whoever types them, no appeal moves without a right.</summary>
    private static readonly string[] Other =
    [
        "new", "mine", "overdue", "overdue Рабочий", "appeals", "find Ленина", "digest", "tosend", "dates", "line", "undelivered",
        "spotted", "spot", "card {0}", "history {0}", "deadline {0}",
        "text {0}", "files {0}", "note {0} звонил", "correct {0} ул. Мира, 7", "register", "term {0} завтра", "topic {0} фонарь",
        "request {0} Рабочий: когда?", "received {0} 1 готово", "special {0}",
        "against {0} Судья", "sent {0}", "receptions", "book", "stats", "staff", "invite", "dismiss Никто", "post",
        "substitute Никто Почта 01.12", "handover Никто", "login", "audit", "name", "import",
        "export", "help", "never-mind", "show-gathered", "spotted-card {0}", "take {0}", "dismiss-spotted {0}", "reply-now {0}",
        "hide {0}", "call-in {0}", "publish {0}", "plan {0}", "tick {0}",
        "close-time", "open-time", "held", "end-sessions",
    ];

    private static readonly (string Words, string Role)[] Commands = [.. Moving, .. Moving, .. Other.Select(words => (words, "boss"))];

    [Fact]
    public void Every_command_is_tried()
    {
        var tried = Commands.Select(command => command.Words.Split(' ')[0]).ToHashSet();
        var names = CommandList.All.Select(type => ((StaffCommand)RuntimeHelpers.GetUninitializedObject(type)).Name);
        names.Where(name => !tried.Contains(name)).ShouldBeEmpty("Commands that the random clerks never try:");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_is_typed_and_pressed_the_histories_hold_only_what_the_roles_give(int seed)
    {
        var random = new Random(seed);
        await using var town = await Town.Open(regulation: File());
        var people = await Hired(town);
        for (var resident = 1; resident <= Appeals; resident++)
        {
            await town.Registered(id: 100 + resident);
        }

        var tried = new List<string>();
        for (var at = 0; at < Tries; at++)
        {
            tried.Add(await Try(town, random, people));
        }

        var moved = await Moves(town);
        moved.Select(line => line.Trigger).Distinct().Count().ShouldBeGreaterThan(5, string.Join('\n', tried));
        moved.Where(line => !MayHave(line)).Select(line => $"{line.Name}: {line.Trigger}")
            .ShouldBeEmpty($"Seed {seed}\n{string.Join('\n', tried)}");
    }

    /// <summary>Whoever may execute takes for themselves what nobody has.</summary>
    private static bool MayHave(HistoryLine line) => RightsOf(line.Name).Intersect(Lifecycle.RightsFor(line.Trigger!.Value)).Any()
        || (line.Trigger == Trigger.Assign && line.Text == line.Name && RightsOf(line.Name).Contains(Right.Execute));

    private static async Task<string> Try(Town town, Random random, IReadOnlyList<(string Role, Voice Voice)> people)
    {
        var (number, (command, whose)) = (random.Next(1, Appeals + 1), Commands[random.Next(Commands.Length)]);
        var (role, voice) = random.Next(2) == 0 ? people.First(person => person.Role == whose) : people[random.Next(people.Count)];
        if (random.Next(3) == 0)
        {
            var data = $"{command.Split(' ')[0]}:{(await town.Appeal(number)).Id}:";
            await voice.PressesData(voice.LastShown.MessageId, data);
            return $"{role} presses {data}";
        }

        var words = $"/{string.Format(CultureInfo.InvariantCulture, command, number)}";
        await voice.SaysAndSends(words);
        return $"{role}: {words}";
    }

    private static async Task<IReadOnlyList<(string Role, Voice Voice)>> Hired(Town town)
    {
        var people = new List<(string, Voice)> { ("boss", town.Admin()) };
        foreach (var (role, at) in Roles.Keys.Skip(1).Select((role, at) => (role, at)))
        {
            people.Add((role, await town.Hire(2001 + at, NameOf(role), role, role == "worker" ? "roads" : "")));
        }

        return people;
    }

    private static async Task<IReadOnlyList<HistoryLine>> Moves(Town town)
    {
        var lines = new List<HistoryLine>();
        for (var number = 1; number <= Appeals; number++)
        {
            var appeal = await town.Appeal(number);
            lines.AddRange(await town.Look(store => store.HistoryOf(appeal.Id)));
        }

        return [.. lines.Where(line => line is { Kind: HistoryKind.Moved, By: ActorKind.Staff })];
    }

    private static IEnumerable<Right> RightsOf(string name) =>
        Roles.Where(role => name.Contains(NameOf(role.Key).Split(' ')[1], StringComparison.Ordinal)).Select(role => role.Value)
        .DefaultIfEmpty(Roles["boss"]).First();

    private static string NameOf(string role) => role switch
    {
        "router" => "Иван Диспетчер",
        "worker" => "Пётр Рабочий",
        "judge" => "Анна Судья",
        "poster" => "Вера Почта",
        _ => "Олег Гость",
    };

    private static string File() => Story.Regulation(
        $"answers: {{ placing: by-hand }}\nroles:\n{string.Join('\n', Roles.Select(role => $"  - {{ code: {role.Key}, name: роль {role.Key}, rights: [{string.Join(", ", role.Value.Select(Kebab))}] }}"))}");

    private static string Kebab(Right right) =>
        string.Concat($"{right}".Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
