using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Another topic before anybody is assigned: the dates follow it, and so does whoever routes.</summary>
public sealed class TopicRecountTests
{
    private const string ByUnit = """
        municipality: { name: Город }
        organisations:
          - code: administration
            name: Администрация города
            units: [roads, housing]
            posts:
              - { code: roads-engineer, name: инженер, unit: roads, roles: [executor] }
              - { code: housing-engineer, name: техник, unit: housing, roles: [executor] }
        path: { route: system }
        """;

    [Theory, InEveryMessenger]
    public async Task The_date_of_a_topic_put_right_is_its_own_and_the_resident_hears_it(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var resident = await town.Registered();
        var clerk = town.InGroup(town.Admin());
        resident.Listens();
        await clerk.Says("/topic 1 Пешеходные переходы");
        clerk.Hears("Срок пересчитан: 9 декабря 2026");
        resident.Hears("уточнили тему", "ответим до 9 декабря 2026");
        (await town.Appeal()).DueTerm.ShouldBe("30d");
        await clerk.Says("/deadline 1");
        clerk.Hears("30 календарных дней");

        await clerk.Says("/topic 1 Канализационные люки");
        clerk.Hears("Срок пересчитан: 19 ноября 2026");
        await clerk.Says("/assign 1 Кузнецов");
        resident.Listens();
        await clerk.Says("/topic 1 Пешеходные переходы");
        clerk.Hears("Срок прежний: 19 ноября 2026");
        resident.HearsNothing();
        await clerk.Says("/history 1");
        clerk.Hears("срок пересчитан по новой теме: до 19 ноября 2026");
    }

    [Fact]
    public async Task A_date_that_was_named_by_hand_stays()
    {
        await using var town = await Town.Open();
        await town.Registered();
        var clerk = town.Admin();
        await clerk.SaysAndSends("/extend 1 25.11.2026 ждём подрядчика");
        var due = (await town.Appeal()).DueAt;
        await clerk.Says("/topic 1 Пешеходные переходы");
        clerk.Hears("Срок прежний: 25 ноября 2026");
        (await town.Appeal()).DueAt.ShouldBe(due);
    }

    [Fact]
    public async Task A_date_that_would_have_passed_already_stays()
    {
        await using var town = await Town.Open();
        await town.Registered();
        var clerk = town.Admin();
        await clerk.Says("/topic 1 Пешеходные переходы");
        await town.Comes("25.11.2026 10:00");
        await clerk.Says("/topic 1 Канализационные люки");
        clerk.Hears("Срок прежний: 9 декабря 2026");
    }

    [Fact]
    public async Task Reminders_are_those_of_the_new_date_only()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        await town.Admin().Says("/topic 1 Пешеходные переходы");
        await town.Admin().Says("/assign 1 Кузнецов");
        executor.Listens();
        await town.Comes("20.11.2026 10:00");
        executor.DoesNotHear("срок ответа прошёл");
        (await town.Appeal()).MissedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_program_assigns_it_goes_to_the_unit_of_the_right_topic()
    {
        await using var town = await Town.Open(regulation: ByUnit);
        var technician = await town.Hire(2002, "Мария Чистова", "техник");
        await town.Registered();
        (await town.Appeal()).State.ShouldBe(AppealState.Registered);
        await town.Admin().Says("/topic 1 Протечки с кровли и проблемы с водостоком мкд");
        (await town.Appeal()).State.ShouldBe(AppealState.Assigned);
        technician.Card("МЦУ-2026-000001").Text.ShouldContain("Исполнитель: Чистова Мария");
    }
}
