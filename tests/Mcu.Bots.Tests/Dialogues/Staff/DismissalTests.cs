using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Somebody left the town hall: their doors close at once, and the same messenger may be let in again.</summary>
public sealed class DismissalTests
{
    [Clause("S0-42", "администрирование системы")]
    [Fact]
    public async Task Who_was_dismissed_can_do_nothing_any_more_and_their_work_is_named()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        var admin = town.Admin();
        await admin.Says("/assign 1 Кузнецов");

        await admin.Says("уволить Кузнецова");
        admin.Hears("доступ закрыт", "1 обращение");
        await executor.Says("/overdue");
        executor.Hears("для сотрудников");
        executor.Listens();
        await admin.Says("/note 1 личное");
        await admin.Says("/close 1 проверка");
        executor.HearsNothing();

        await town.Hire(2001, "Пётр Кузнецов", "executor", "housing");
        await executor.Says("/overdue");
        executor.DoesNotHear("для сотрудников");
    }

    [Fact]
    public async Task What_the_leaver_held_is_listed_with_buttons_that_give_it_to_others()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var other = await town.Hire(2002, "Вера Дорогова", "executor", "roads");
        await town.Registered(id: 5);
        await town.Registered(id: 6);
        await town.Registered(id: 7);
        var admin = town.Admin();
        await admin.Says("/assign 1 Кузнецов");
        await admin.Says("/assign 3 Кузнецов");
        await admin.Says("/assign 2 Дорогова");

        await admin.Says("уволить Кузнецова");
        admin.Hears("Осталось 2 обращения в работе", "№ 1 ·", "№ 3 ·");
        admin.DoesNotHear("№ 2 ·");
        await admin.Presses("№ 3");
        admin.Hears("сейчас исполнитель – Кузнецов");
        await admin.Presses("Дорогова В.");
        other.Hears("МЦУ-2026-000003");
    }

    [Fact]
    public async Task More_than_a_page_of_the_leaver_s_appeals_can_be_leafed_through()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var admin = town.Admin();
        for (var number = 1; number <= 11; number++)
        {
            await town.Registered(id: 10 + number);
            await admin.Says($"/assign {number} Кузнецов");
        }

        await admin.Says("уволить Кузнецова");
        admin.LastShown.Buttons.Count.ShouldBe(11);
        await admin.Presses("→");
        admin.LastShown.Buttons.Select(b => b.Text).ShouldBe(["№ 11", "←"]);
    }

    [Fact]
    public async Task What_somebody_who_left_still_holds_is_seen_by_the_head_among_what_waits_to_be_assigned()
    {
        await using var town = await Town.Open();
        var (_, _, head) = await town.InWork();
        await head.Says("/new");
        head.Hears("все назначены");
        await town.Admin().Says("уволить Кузнецова");

        await head.Says("/new");
        head.Hears("Без исполнителя: 1", "№ 1 ·", "Кузнецов Пётр (больше не работает)");
        await head.Says("/digest");
        head.Hears("Без исполнителя: 1");
        await head.Presses("№ 1");
        head.Hears("Исполнитель: Кузнецов Пётр (больше не работает)");
    }

    [Fact]
    public async Task What_somebody_who_left_holds_is_overdue_in_the_unit_of_its_topic()
    {
        await using var town = await Town.Open();
        var (_, _, head) = await town.InWork();
        await town.Admin().Says("уволить Кузнецова");
        await town.Pass(TimeSpan.FromDays(35));
        await head.Says("/overdue Дороги");
        head.Hears("Просрочено (Дороги): 1");
        await head.Says("/overdue ЖКХ");
        head.Hears("Просроченных (ЖКХ) нет");
    }

    [Fact]
    public async Task Not_solved_after_the_executor_left_comes_back_to_the_staff_chat_to_be_assigned()
    {
        await using var town = await Town.Open();
        var (resident, executor, head) = await town.Answered();
        var chat = town.InGroup(town.Admin());
        await town.Admin().Says("уволить Кузнецова");
        executor.Listens();
        head.Listens();
        chat.Listens();
        await resident.Presses("Не решён");
        await resident.Says("Яма на месте");

        chat.Hears("возобновлено, исполнителя нет", "Яма на месте");
        chat.LastShown.Text.ShouldContain("Сейчас: ждёт назначения. Исполнитель: не назначен");
        chat.LastShown.Buttons.Select(b => b.Text).ShouldContain("Назначить");
        head.Hears("возобновлено", "больше не работает");
        executor.HearsNothing();
        await head.Says("/new");
        head.Hears("Без исполнителя: 1");
    }

    [Fact]
    public async Task Nobody_closes_the_door_behind_themselves()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/dismiss Смирнова");
        admin.Hears("другого администратора");
    }
}
