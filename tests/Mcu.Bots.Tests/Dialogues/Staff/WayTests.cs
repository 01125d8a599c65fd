using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>The first steps of an appeal's way: who registers, who routes, what the program routes by itself.</summary>
public sealed class WayTests
{
    private const string ByHand = """
        municipality: { name: Город }
        path:
          registration: { by: [role:coordinator] }
          route: { by: [role:head] }
        """;

    private const string BySystem = """
        municipality: { name: Город }
        organisations:
          - code: administration
            name: Администрация города
            units: [roads]
            posts:
              - { code: roads-engineer, name: инженер, unit: roads, roles: [executor] }
              - { code: roads-head, name: начальник дорожного отдела, unit: roads, roles: [unit-head, executor] }
        path:
          - when: { block: roads }
            route: system
          - route: system
        """;

    private const string ByHead = """
        municipality: { name: Город }
        organisations:
          - code: administration
            name: Администрация города
            units: [roads]
            posts:
              - { code: roads-engineer, name: инженер, unit: roads, roles: [executor] }
        path:
          - when: { source: pos }
            route: system
          - route: { by: [role:head] }
        """;

    [Theory, InEveryMessenger]
    [Clause("S1-43", "сбор и регистрация всех видов электронных обращений")]
    [Clause("S1-44", "передача обращений руководителю для назначения исполнителя")]
    public async Task The_registrar_registers_and_the_head_who_is_told_assigns(string messenger)
    {
        await using var town = await Town.Open(regulation: ByHand, messenger: messenger);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var registrar = await town.Hire(4001, "Вера Громова", "coordinator");
        head.Listens();
        var resident = await town.Registers();
        resident.Hears("Приняли, номер МЦУ-2026-000001");
        registrar.Card(Office.Number).Text.ShouldContain("Сейчас: ждёт регистрации");
        head.HearsNothing();

        await registrar.Presses("Зарегистрировать");
        registrar.SeesNote("зарегистрировано");
        resident.Hears("зарегистрировали");
        head.Card(Office.Number).Text.ShouldContain("Сейчас: ждёт назначения");
        await head.Presses("Назначить");
        await head.Presses("Кузнецов");
        executor.Hears(Office.Number);
        await registrar.Says("/history 1");
        registrar.Hears("принято, ждёт регистрации", "Громова Вера: зарегистрировано", "Белова Анна: назначено");
    }

    [Fact]
    public async Task What_is_only_received_is_not_assigned_and_others_read_whose_step_it_is()
    {
        await using var town = await Town.Open(regulation: ByHand);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var registrar = await town.Hire(4001, "Вера Громова", "coordinator");
        await town.Registers();
        await head.Says("/assign 1 Кузнецов");
        head.Hears("назначить исполнителя сейчас нельзя", "ждёт регистрации");
        var admin = town.Admin();
        await admin.Says("/admit 1");
        admin.Hears("по регламенту это делает координатор", "Громова Вера");
        await executor.Says("/admit 1");
        executor.Hears("вам недоступна");
        await admin.Says("/new");
        admin.Hears("№ 1");

        await registrar.Says("/admit 1");
        await registrar.Says("/assign 1 Кузнецов");
        registrar.Hears("по регламенту это делает руководитель МЦУ", "Белова Анна");
        await registrar.Says($"/answer 1 {Office.GoodAnswer}");
        registrar.Hears("по регламенту это делает руководитель МЦУ");
    }

    [Fact]
    public async Task The_registrar_may_decline_first()
    {
        await using var town = await Town.Open(regulation: ByHand);
        var registrar = await town.Hire(4001, "Вера Громова", "coordinator");
        var resident = await town.Registers();
        await registrar.Presses("Отклонить");
        await registrar.SaysAndSends("это не к нам");
        resident.Hears("это не к нам");
    }

    [Fact]
    public async Task Whoever_stands_in_for_the_head_routes_and_an_office_that_nobody_holds_stops_nothing()
    {
        await using var town = await Town.Open(regulation: ByHand);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var registrar = await town.Hire(4001, "Вера Громова", "coordinator");
        await town.Registers();
        await registrar.Says("/admit 1");
        await registrar.Says("/assign 1 Кузнецов");
        executor.Hears(Office.Number);

        await town.Hire(3001, "Анна Белова", "head");
        var deputy = await town.Hire(3002, "Олег Сомов", "coordinator");
        await town.Admin().Says("/substitute Белова Сомов 09.11–10.11");
        await town.Registers(residentId: 6);
        await registrar.Says("/admit 2");
        deputy.Card("МЦУ-2026-000002").Text.ShouldContain("ждёт назначения");
        await deputy.Says("/assign 2 Кузнецов");
        executor.Hears("МЦУ-2026-000002");
    }

    [Theory, InEveryMessenger]
    public async Task The_program_assigns_to_the_holder_of_the_topic_s_post_else_to_the_unit_s_head(string messenger)
    {
        await using var town = await Town.Open(regulation: BySystem, messenger: messenger);
        var head = await town.Hire(3001, "Анна Белова", "начальник дорожного отдела");
        await town.Registers();
        head.Card(Office.Number).Text.ShouldContain("Исполнитель: Белова Анна");
        var engineer = await town.Hire(2001, "Пётр Кузнецов", "инженер");
        await town.Registers(residentId: 6);
        engineer.Card("МЦУ-2026-000002").Text.ShouldContain("Исполнитель: Кузнецов Пётр");
        await engineer.Says("/history 2");
        engineer.Hears("программа: назначено – Кузнецов Пётр");
    }

    [Fact]
    public async Task Where_there_is_nobody_those_who_route_hear_why()
    {
        await using var town = await Town.Open(regulation: BySystem);
        var group = town.InGroup(town.Admin());
        await town.Registers();
        group.Hears("сам назначить исполнителя не могу", "в подразделении «Дороги» нет");
        group.Card(Office.Number).Buttons.ShouldContain(button => button.Text == "Назначить");
    }

    [Fact]
    [Clause("S1-46", "размещение ответов на электронных платформах и системах")]
    public async Task Whoever_the_regulation_names_places_the_answer_by_hand_and_nobody_else()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\npath: { placing: { by: [role:coordinator] } }");
        var coordinator = await office.Town.Hire(4001, "Вера Громова", "coordinator");
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        office.Resident.Listens();
        await office.Head.Presses("Утвердить");
        office.Resident.HearsNothing();
        await office.Clerk.Says("/place 1");
        office.Clerk.Hears("по регламенту это делает координатор", "Громова Вера");
        await coordinator.Presses("Размещено");
        office.Resident.Hears("заделаем до 20 ноября");
    }

    [Fact]
    public async Task The_registrar_corrects_topic_and_place_first()
    {
        await using var town = await Town.Open(regulation: ByHand);
        var registrar = await town.Hire(4001, "Вера Громова", "coordinator");
        await town.Registers();
        await registrar.Says("/topic 1 Пешеходные переходы");
        await registrar.Says("/correct 1 ул. Мира, 7");
        var card = registrar.Card(Office.Number).Text;
        card.ShouldNotContain("Ямы");
        card.ShouldContain("Где: ул. Мира, 7");
        await registrar.Says("/history 1");
        registrar.Hears("место: было «ул. Ленина, 5», стало «ул. Мира, 7»");
        await registrar.Says("/admit 1");
        var head = await town.Hire(3001, "Анна Белова", "head");
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await head.Says("/assign 1 Кузнецов");
        await registrar.Says("/correct 1 ул. Новая, 3");
        registrar.Hears("место исправляют, пока исполнитель не назначен");
    }

    [Fact]
    public async Task What_waits_for_the_head_to_route_passes_with_the_substitute()
    {
        await using var town = await Town.Open(regulation: ByHand);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Hire(3001, "Анна Белова", "head");
        var registrar = await town.Hire(4001, "Вера Громова", "coordinator");
        var deputy = await town.Hire(3002, "Олег Сомов", "executor", "roads");
        await town.Registers();
        await registrar.Says("/admit 1");
        deputy.Listens();
        await town.Admin().Says("/substitute Белова Сомов 09.11–10.11");
        deputy.Hears("ждёт назначения");
        await deputy.Says("/assign 1 Кузнецов");
        executor.Hears(Office.Number);
    }

    [Fact]
    public async Task What_comes_back_to_routing_comes_to_whoever_routes()
    {
        await using var town = await Town.Open(regulation: ByHead);
        var engineer = await town.Hire(2001, "Пётр Кузнецов", "инженер");
        var head = await town.Hire(3001, "Анна Белова", "head");
        await town.Registers();
        await head.Says("/assign 1 Кузнецов");
        head.Listens();
        await engineer.Says("/return 1 не моя дорога");
        head.Hears("не моя дорога", "Сейчас: ждёт назначения");
    }
}
