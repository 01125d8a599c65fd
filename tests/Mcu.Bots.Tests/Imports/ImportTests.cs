using System.Text;
using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Imports;

/// <summary>A clerk sends an export, the bot asks, loads it and reports; later exports change only what is theirs to change.</summary>
public sealed class ImportTests
{
    [Fact]
    [Clause("S0-16", "Госуслуги. Решаем вместе")]
    [Clause("S1-13", "жалобы, обращения, предложения")]
    [Clause("S1-48", "ПОС, «Инцидент – менеджмент», иные")]
    [Clause("S2-14", "система ПОС")]
    public async Task An_export_is_recognised_asked_about_loaded_and_reported()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await clerk.Says("/import");
        clerk.Hears("Пришлите файл");
        string[][] rows =
        [
            Exports.Pos, Exports.Message("101"),
            Exports.Message("102", ("Стадия", "Завершено"), ("Статус", "Отправлен ответ заявителю"),
                ("Дата фактического завершения работ", "05.11.2026"), ("Оценка ответа заявителем", "4")),
            Exports.Message("", ("Факт", "Без номера")), Exports.Message("104", ("Дата поступления", "32.13.2026")), Exports.Message("101"),
            Exports.Message("105", ("Дата поступления", "10.11.2026")), Exports.Message(new string('9', 1001)),
        ];
        await Sends(town, clerk, Exports.Xlsx(rows), "Выгрузка.xlsx");
        clerk.LastShown.Text.ShouldContain("Похоже на выгрузку ПОС: 7 строк");
        await clerk.Presses("Загрузить");

        clerk.Shown("Загружено").Text.ShouldContain("Новых 2, обновлено 0, без изменений 0, не принято 5");
        var report = Report(town);
        report.ShouldContain("2;101;принята;МЦУ-2026-000001");
        report.ShouldContain("Номер: пусто");
        report.ShouldContain("Дата поступления: «32.13.2026» – не дата");
        report.ShouldContain("«10.11.2026» – этот день ещё не наступил");
        report.ShouldContain("Номер: длиннее 1000 знаков");
        report.ShouldContain("такой номер уже был выше");
        var open = await Appeal(town, 1);
        (open.Source, open.OutsideNumber, open.State, open.Kind).ShouldBe(("pos", "101", AppealState.Registered, AppealKind.Message));
        open.OutsideDate.ShouldBe(new DateOnly(2026, 11, 2));
        open.RegisteredAt.ShouldBe(new DateTimeOffset(2026, 11, 1, 21, 0, 0, TimeSpan.Zero));
        open.DueAt.ShouldBeInRange(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 11, 20, 21, 0, 0, TimeSpan.Zero));
        var ended = await Appeal(town, 2);
        (ended.State, ended.Rating).ShouldBe((AppealState.Closed, 4));
        ended.AnsweredAt.ShouldBe(new DateTimeOffset(2026, 11, 4, 21, 0, 0, TimeSpan.Zero));
        town.InGroup(clerk).Shown("Ещё").Text.ShouldContain("1");
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        var file = Exports.Csv([Exports.Pos, Exports.Message("1"), Exports.Message("2")]);
        await Loads(town, clerk, file);
        var before = await Appeal(town, 1);
        await Loads(town, clerk, file);
        clerk.Shown("Загружено").Text.ShouldContain("Новых 0, обновлено 0, без изменений 2");
        (await Appeal(town, 1)).Version.ShouldBe(before.Version);
        (await town.Look(store => store.LastNumber())).ShouldBe(2);
    }

    [Fact]
    [Clause("S0-9", "регламент работы с сообщениями и обращениями")]
    public async Task A_later_export_moves_what_is_its_own_and_keeps_what_was_done_here()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await Loads(town, clerk, Exports.Csv([Exports.Pos, Exports.Message("1"), Exports.Message("2"), Exports.Message("3")]));
        await clerk.Says("/assign 1 Кузнецов");
        await clerk.Says("/note 1 Звонили жителю");
        await clerk.Says("/assign 2 Кузнецов");

        await Loads(town, clerk, Exports.Csv(
        [
            Exports.Pos,
            Exports.Message("1", ("Дата планируемого завершения работ", "25.11.2026")),
            Exports.Message("2", ("Стадия", "Завершено"), ("Статус", "Отправлен ответ заявителю"),
                ("Дата фактического завершения работ", "06.11.2026")),
            Exports.Message("3", ("ФИО исполнителя", "Кузнецов П.И.")),
        ]));
        clerk.Shown("Загружено").Text.ShouldContain("обновлено 3");
        var mine = await Appeal(town, 1);
        (mine.State, mine.ExecutorId is not null).ShouldBe((AppealState.Assigned, true));
        (await town.Look(store => store.HistoryOf(mine.Id))).ShouldContain(line => line.Text == "Звонили жителю");
        mine.DueAt.ShouldBeGreaterThan(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero));
        (await Appeal(town, 2)).State.ShouldBe(AppealState.Closed);
        Report(town).ShouldContain("там закончено, а у нас было в работе");
        (await Appeal(town, 3)).ExecutorId.ShouldBe(mine.ExecutorId);
        executor.Listens();
    }

    [Fact]
    [Clause("S0-31", "Инцидент Менеджмент")]
    [Clause("S1-48", "ПОС, «Инцидент – менеджмент», иные")]
    [Clause("S2-13", "Инцидент Менеджмент")]
    [Clause("S3-43", "Инцидент – менеджмент")]
    public async Task Incidents_without_a_number_are_known_again_by_what_never_changes()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Loads(town, clerk, Exports.Csv([Exports.Incidents, Exports.Incident("Яма у школы"), Exports.Incident("Яма у бани")]));
        clerk.Shown("Загружено").Text.ShouldContain("Инцидент Менеджмент");
        await Loads(town, clerk, Exports.Xlsx(
            [Exports.Incidents, Exports.Incident("Яма у бани", ("Закрыт", "07.11.2026 12:00")), Exports.Incident("Яма у школы")]));
        clerk.Shown("Загружено").Text.ShouldContain("Новых 0, обновлено 1, без изменений 1");
        var closed = await Appeal(town, 2);
        (closed.State, closed.Text, closed.PlaceText, closed.Source).ShouldBe((AppealState.Closed, "Яма у бани", "Город, Ленина, 5", "im"));
    }

    [Fact]
    [Clause("S1-13", "жалобы, обращения, предложения")]
    public async Task What_was_filed_under_the_law_is_formal()
    {
        await using var town = await Town.Open();
        await Loads(town, town.Admin(), Exports.Csv([Exports.Pos, Exports.Message("1", ("Заявитель выбрал подачу по 59-ФЗ", "Да"))]));
        (await town.Look(store => store.FindAppealByNumber(1, AppealKind.Formal)))!.OutsideNumber.ShouldBe("1");
    }

    [Fact]
    public async Task A_column_that_an_export_lacks_takes_nothing_away()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Loads(town, clerk, Exports.Csv([Exports.Pos, Exports.Message("1", ("Оценка ответа заявителем", "5"))]));
        await Loads(town, clerk,
            Exports.Csv([["Номер", "Статус", "Дата поступления", "Стадия"], ["1", "Назначен исполнитель", "02.11.2026", "Исполнение"]]));
        clerk.Shown("Загружено").Text.ShouldContain("без изменений 1");
        (await Appeal(town, 1)).Rating.ShouldBe(5);
    }

    [Fact]
    public async Task It_is_stopped_and_goes_on_by_buttons_and_after_a_restart()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Sends(town, clerk, Exports.Csv([Exports.Pos, .. Enumerable.Range(1, 1200).Select(i => Exports.Message($"{i}"))]),
            "много.csv");
        await Step(town, clerk, "Загрузить", steps: 2);
        clerk.LastShown.Text.ShouldContain("Загружаю");
        await Step(town, clerk, "Остановить", steps: 0);
        await town.Settle();
        clerk.LastShown.Text.ShouldContain("остановлена: 500 из 1200");

        await Step(town, clerk, "Продолжить", steps: 2);
        await town.Restart();
        await town.Settle();
        clerk.Shown("Загружено").Text.ShouldContain("Новых 1200");
        (await town.Look(store => store.LastNumber())).ShouldBe(1200);
        Report(town).Split("\r\n").Length.ShouldBe(1202);
    }

    [Fact]
    public async Task Residents_are_served_between_two_batches()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Sends(town, clerk, Exports.Csv([Exports.Pos, .. Enumerable.Range(1, 1200).Select(i => Exports.Message($"{i}"))]),
            "много.csv");
        await Step(town, clerk, "Загрузить", steps: 2);
        var resident = town.Resident();
        await resident.Actor.Says("Яма на дороге, ул. Ленина, 5");
        await town.Reads();
        await Sends(town);
        resident.Hears(Said.Consent);
        await town.Settle();
        clerk.Shown("Загружено").Text.ShouldContain("Новых 1200");
    }

    [Fact]
    public async Task Two_files_are_loaded_one_after_the_other()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Sends(town, clerk, Exports.Csv([Exports.Pos, .. Enumerable.Range(1, 600).Select(i => Exports.Message($"{i}"))]),
            "первый.csv");
        await Step(town, clerk, "Загрузить", steps: 2);
        await clerk.User.SendsDocument("второй.csv", caption: "/import",
            bytes: Exports.Csv([Exports.Pos, Exports.Message("7000")]), chat: clerk.Chat);
        await town.Reads();
        await town.Importer.Step(CancellationToken.None);
        await Sends(town);
        await Step(town, clerk, "Загрузить", steps: 0);
        clerk.Shown("второй").Text.ShouldContain("ждёт своей очереди");
        await town.Settle();
        clerk.Shown("второй").Text.ShouldContain("Загружено");
        (await Appeal(town, 601)).OutsideNumber.ShouldBe("7000");
    }

    [Fact]
    public async Task Who_may_not_load_is_told_so_and_bad_files_have_their_sentence()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await executor.Says("/import");
        executor.Hears("вам недоступна");

        var clerk = town.Admin();
        await Sends(town, clerk, Encoding.UTF8.GetBytes("<html><table></table></html>"), "выгрузка.xls");
        clerk.LastShown.Text.ShouldContain("Это веб-страница");
        await Sends(town, clerk, Exports.Csv([Exports.Pos]), "пусто.csv");
        clerk.LastShown.Text.ShouldContain("под заголовком нет ни одной строки");
        await clerk.User.SendsDocument("большой.xlsx", size: 30_000_000, caption: "/import", chat: clerk.Chat);
        await town.Settle();
        clerk.LastShown.Text.ShouldContain("mcu import ФАЙЛ");
    }

    private static async Task Loads(Town town, Voice clerk, byte[] file)
    {
        await Sends(town, clerk, file, "выгрузка.csv");
        await clerk.Presses("Загрузить");
    }

    private static async Task Sends(Town town, Voice clerk, byte[] file, string name)
    {
        clerk.Listens();
        await clerk.User.SendsDocument(name, caption: "/import", bytes: file, chat: clerk.Chat);
        await town.Settle();
    }

    /// <summary>A button is pressed and only so many steps are made, as if the world stood still then.</summary>
    private static async Task Step(Town town, Voice clerk, string button, int steps)
    {
        await clerk.Actor.Presses(button);
        await town.Reads();
        for (var step = 0; step < steps; step++)
        {
            await town.Importer.Step(CancellationToken.None);
        }

        await Sends(town);
    }

    /// <summary>What waits is sent, and nothing else happens.</summary>
    private static async Task Sends(Town town)
    {
        for (var second = 0; second < 10; second++)
        {
            await town.Sends();
            town.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static string Report(Town town) =>
        Encoding.UTF8.GetString(town.Telegram.Sent.SelectMany(sent => sent.Files)
        .Last(file => file.Name.StartsWith("отчёт", StringComparison.Ordinal)).Bytes!);

    private static async Task<Appeal> Appeal(Town town, int number) => (await town.Look(store => store.FindAppealByNumber(number)))!;
}
