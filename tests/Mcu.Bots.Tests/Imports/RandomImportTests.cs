using System.Globalization;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Tests.Properties;

namespace Mcu.Bots.Tests.Imports;

/// <summary>
/// Whatever the regulation and whatever the rows of an export say: what is taken has a date, and what is open a way to its answer on which
/// every step is somebody's. Each case is a number: the file and the rows follow from it.
/// </summary>
public sealed class RandomImportTests
{
    private const int Rows = 120;
    private static readonly string[] Words =
        ["Назначен исполнитель", "Отправлен ответ заявителю", "Завершено", "Исполнение", "Перенаправлено", "Отклонено", "Отложено", "На согласовании", "Небывалое слово", ""];

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(160)]
    public async Task Whatever_an_export_says_an_appeal_has_a_date_and_a_way_with_owners(int seed)
    {
        var (file, regulation) = Good(seed);
        await using var town = await Town.Open(regulation: file.Text);
        await town.Hire(2001, "Пётр Кузнецов", file.Roles.First(role => role.Value.Contains("execute")).Key, file.Units[0]);
        var rows = Enumerable.Range(1, Rows).Select(number => Row(new Random((seed * Rows) + number), number)).ToList();
        var clerk = town.Admin();
        await clerk.User.SendsDocument("выгрузка.csv", caption: "/import", bytes: Exports.Csv([Exports.Pos, .. rows]), chat: clerk.Chat);
        await town.Settle();
        await clerk.Presses("Загрузить");
        clerk.Shown("Загружено").Text.ShouldContain($"Новых {Rows}");

        var moves = LifecycleUnder.Moves(regulation);
        var open = 0;
        foreach (var row in rows)
        {
            var appeal = (await town.Look(registry => registry.FindAppealByOutside("pos", row[Array.IndexOf(Exports.Pos, "Номер")])))!;
            var said = $"Seed {seed}: {string.Join(';', row)}\n{file.Text}";
            HasDates(appeal, said);
            HasAnOwner(appeal, said);
            open += appeal.Ended ? 0 : 1;
            (appeal.Ended || Reached(moves, appeal.State).Contains(AppealState.Answered)).ShouldBeTrue($"no way from {appeal.State}\n{said}");
        }

        open.ShouldBeInRange(Rows / 5, Rows - (Rows / 10));
    }

    /// <summary>The date of the other system counts as it stands there; one that is counted here lies after its start.</summary>
    private static void HasDates(Appeal appeal, string said)
    {
        (appeal.DueTerm.Length == 0 || appeal.DueAt > appeal.DueFrom).ShouldBeTrue(said);
        appeal.DueAt.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch, said);
        (appeal.ControlAt is null || appeal.ControlAt < appeal.DueAt).ShouldBeTrue(said);
        (appeal.Ended == appeal.ClosedAt is not null).ShouldBeTrue(said);
    }

    /// <summary>What is open either waits for whoever routes or has its executor.</summary>
    private static void HasAnOwner(Appeal appeal, string said) =>
        (appeal.Ended || appeal.State == AppealState.Registered == appeal.ExecutorId is null).ShouldBeTrue($"{appeal.State}, executor {appeal.ExecutorId}\n{said}");

    private static HashSet<AppealState> Reached(IReadOnlyList<Move> moves, AppealState from)
    {
        var reached = new HashSet<AppealState> { from };
        while (moves.Any(move => reached.Contains(move.From) && reached.Add(move.To ?? AppealState.InWork)))
        {
        }

        return reached;
    }

    private static string[] Row(Random random, int number)
    {
        var received = new DateOnly(2025, 12, 1).AddDays(random.Next(330));
        return Exports.Message(
            $"{number}",
            ("Дата поступления", Day(received)),
            ("Дата планируемого завершения работ", Sometimes(Day(received.AddDays(random.Next(-5, 120))))),
            ("Дата фактического завершения работ", random.Next(4) == 0 ? Day(received.AddDays(random.Next(40))) : ""),
            ("Стадия", Words[random.Next(Words.Length)]),
            ("Статус", Words[random.Next(Words.Length)]),
            ("Факт", Sometimes($"Тема {random.Next(1, 8)}")),
            ("ФИО исполнителя", Sometimes("Кузнецов П.И.")),
            ("Заявитель выбрал подачу по 59-ФЗ", Sometimes("Да")),
            ("Оценка ответа заявителем", Sometimes($"{random.Next(0, 8)}")));

        string Sometimes(string text) => random.Next(2) == 0 ? "" : text;
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static (RandomFile File, Regulation Regulation) Good(int seed)
    {
        for (var at = seed; ; at++)
        {
            var file = new RandomFile(new Random(at));
            if (RegulationFile.Read(file.Text, "random.yaml").Regulation is { } regulation)
            {
                return (file, regulation);
            }
        }
    }
}
