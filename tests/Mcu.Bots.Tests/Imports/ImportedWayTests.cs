using System.Text;
using Mcu.Bots.Tests.Dialogues;
using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Imports;

/// <summary>
/// An appeal of another system from its export to the answer that somebody put in there by hand, in every messenger where the staff may be.
/// </summary>
public sealed class ImportedWayTests
{
    private const string City = "municipality: { name: Город }\n";

    [Theory, InEveryMessenger(OfOthers = true)]
    [Clause("S0-9", "регламент работы с сообщениями и обращениями")]
    [Clause("S2-14", "система ПОС")]
    [Clause("S1-48", "ПОС, «Инцидент – менеджмент», иные")]
    public async Task A_message_of_another_system_is_answered_here_and_placed_there_by_hand(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (executor, head, clerk) =
            (await town.Hire(2001, "Пётр Кузнецов", "executor", "roads"), await town.Hire(3001, "Анна Белова", "head"), town.Admin());
        await clerk.Says("/import");
        clerk.Hears("Пришлите файл");
        await clerk.SendsDocument("Выгрузка.xlsx", Exports.Xlsx([Exports.Pos, Exports.Message("10771"), Exports.Message("10772")]));
        clerk.LastShown.Text.ShouldContain("Похоже на выгрузку ПОС: 2 строки");
        await clerk.Presses("Загрузить");
        clerk.Shown("Загружено").Text.ShouldContain("Новых 2");
        Received(town, "отчёт").ShouldContain("10771;принята;МЦУ-2026-000001");
        await town.InGroup(clerk).Presses("Показать");
        town.InGroup(clerk).Card(Office.Number).Text.ShouldContain("Яма на дороге");

        await clerk.Says("/assign 1 Кузнецову");
        await executor.Presses("Принять");
        await executor.Says($"/answer 1 {Office.GoodAnswer}");
        clerk.Listens();
        await head.Says("/approve 1");
        clerk.Hears(Office.GoodAnswer, "отправьте сами", "10771");
        await clerk.Presses("Отправлено");
        await clerk.Says("https://pos.gosuslugi.ru/lkp/10771");
        (await town.Appeal()).State.ShouldBe(AppealState.Answered);
        await clerk.Says("/history 1");
        clerk.Hears("https://pos.gosuslugi.ru/lkp/10771");

        await clerk.Says("/export пос 2026 csv");
        var rows = Received(town, "ПОС").Split("\r\n");
        rows.Single(row => row.StartsWith("10771;", StringComparison.Ordinal)).ShouldContain("Завершено;Отправлен ответ заявителю");
        rows.Single(row => row.StartsWith("10771;", StringComparison.Ordinal)).ShouldContain(Office.GoodAnswer);
        rows.Single(row => row.StartsWith("10772;", StringComparison.Ordinal)).ShouldContain("Исполнение;Назначен исполнитель");
    }

    [Fact]
    public async Task When_the_next_export_says_that_it_is_ended_there_it_closes_without_a_remark()
    {
        await using var office = await Town.Open();
        var (executor, head, clerk) =
            (await office.Hire(2001, "Пётр Кузнецов", "executor", "roads"), await office.Hire(3001, "Анна Белова", "head"), office.Admin());
        await Loads(clerk, Exports.Message("1"), Exports.Message("2"));
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        await executor.Says($"/answer 1 {Office.GoodAnswer}");
        await head.Says("/approve 1");
        await clerk.Says("/sent 1 ПОС, 10.11.2026");
        (await office.Appeal()).State.ShouldBe(AppealState.Answered);
        await clerk.Says("/assign 2 Кузнецову");

        (string, string)[] ended = [("Стадия", "Завершено"), ("Статус", "Отправлен ответ заявителю"),
            ("Дата фактического завершения работ", "09.11.2026")];
        await Loads(clerk, Exports.Message("1", ended), Exports.Message("2", ended));
        (await office.Appeal()).State.ShouldBe(AppealState.Closed);
        clerk.Shown("Загружено").Text.ShouldContain("обновлено 2");
        var report = Received(office, "отчёт").Split("\r\n");
        report.Single(row => row.StartsWith("2;1;", StringComparison.Ordinal)).ShouldNotContain("у нас");
        report.Single(row => row.StartsWith("3;2;", StringComparison.Ordinal)).ShouldContain("а у нас было в работе");
    }

    [Fact]
    public async Task Where_the_program_routes_the_executor_hears_once_of_the_whole_file()
    {
        const string regulation = City + """
            organisations:
              - { code: administration, name: Администрация города, units: [roads], posts: [{ code: engineer, name: инженер, unit: roads, roles: [executor] }] }
            path: [{ when: { source: pos }, route: system }, {}]
            """;
        await using var town = await Town.Open(regulation: regulation);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "engineer");
        executor.Listens();
        await Loads(town.Admin(), [.. Enumerable.Range(1, 40)
            .Select(i => Exports.Message($"{i}", ("Факт", "Ямы и выбоины на дорогах"))), Exports.Message("41", ("Факт", "Невиданное"))]);
        executor.Hears("Загружена выгрузка ПОС", "40 сообщений");
        executor.DoesNotHear("МЦУ-2026-");
        town.Messenger.Sent.Count(sent => sent.Text.Contains("Загружена выгрузка", StringComparison.Ordinal)).ShouldBe(1);
        (await town.Appeal(40)).State.ShouldBe(AppealState.Assigned);
        (await town.Appeal(41)).State.ShouldBe(AppealState.Registered);
        town.InGroup(town.Admin()).Shown("Ещё").Text.ShouldContain("1");
        await executor.Says("/mine");
        executor.Hears("№ 1 ");
    }

    [Fact]
    public async Task Whoever_the_regulation_names_for_routing_hears_how_much_waits()
    {
        await using var town = await Town.Open(regulation: City
            + "path: [{ when: { source: pos }, route: { by: [role:coordinator] } }, {}]");
        var coordinator = await town.Hire(2001, "Пётр Кузнецов", "coordinator");
        coordinator.Listens();
        await Loads(town.Admin(), Exports.Message("1"), Exports.Message("2"));
        coordinator.Hears("Оттуда ждут назначения: 2 сообщения");
        town.Admin().Listens();
        await coordinator.Says("/new");
        coordinator.Hears("№ 1 ", "№ 2 ");
    }

    [Fact]
    [Clause("S0-31", "Инцидент Менеджмент")]
    [Clause("S2-13", "Инцидент Менеджмент")]
    [Clause("S3-43", "Инцидент – менеджмент")]
    public async Task Incidents_come_from_their_export_with_a_clock_of_hours_and_go_back_in_their_columns()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await clerk.SendsDocument("инциденты.csv",
            Exports.Csv([Exports.Incidents, Exports.Incident("Яма у школы", ("ID", "500"))]), "/import");
        clerk.LastShown.Text.ShouldContain("Инцидент Менеджмент");
        await clerk.Presses("Загрузить");
        var incident = await town.Appeal();
        (incident.Source, incident.OutsideNumber, incident.State).ShouldBe(("im", "500", AppealState.Registered));
        (incident.DueAt - incident.RegisteredAt).ShouldBeLessThan(TimeSpan.FromDays(5));
        await clerk.Says("/export им 2026 csv");
        Received(town, "Инцидент").ShouldContain("500;");
    }

    [Fact]
    public async Task What_was_filed_by_the_law_there_stands_among_the_formal_appeals_here()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Loads(clerk, Exports.Message("1", ("Заявитель выбрал подачу по 59-ФЗ", "Да")), Exports.Message("2"));
        await clerk.Says("/appeals");
        clerk.Hears("Официальные обращения (59-ФЗ) в работе: 1", "ОГ-2026-000001");
        await clerk.Says("/new");
        clerk.Hears("Без исполнителя: 1", "официальных обращений (59-ФЗ): 1");
    }

    private static async Task Loads(Voice clerk, params string[][] rows)
    {
        await clerk.SendsDocument("выгрузка.csv", Exports.Csv([Exports.Pos, .. rows]), "/import");
        await clerk.Presses("Загрузить");
    }

    private static string Received(Town town, string name) => Encoding.UTF8.GetString(
        town.Messenger.Sent.SelectMany(sent => sent.Files).Last(file => file.Name.StartsWith(name, StringComparison.Ordinal)).Bytes!);
}
