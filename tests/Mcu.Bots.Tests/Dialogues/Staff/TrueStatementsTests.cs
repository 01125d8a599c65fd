using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Lists, figures and answers say what has happened, and no more.</summary>
public sealed class TrueStatementsTests
{
    [Fact]
    public async Task Nothing_overdue_is_no_praise_while_something_was_not_assigned_in_time()
    {
        await using var office = await Office.Open();
        await office.Town.Pass(TimeSpan.FromDays(2));
        await office.Clerk.Says("/overdue");
        office.Clerk.Hears("Ответы: просроченных нет", "Не назначены в срок: 1", "№ 1 ·");
        office.Clerk.DoesNotHear("Так держать");
    }

    [Fact]
    public async Task A_month_that_is_one_day_old_is_told_with_the_month_before_and_counts_who_has_no_answer()
    {
        await using var office = await Office.OnApproval();
        await office.Head.Presses("Утвердить");
        await office.Town.Registers(6, "Не горит фонарь, ул. Мира, 3");
        await office.Town.Comes("01.12.2026 00:14");
        var admin = office.Town.Admin();
        await admin.Says("/stats");
        admin.Hears("с 1 декабря 2026 по 1 декабря 2026", "Поступило: 0", "Полный предыдущий", "с 1 ноября 2026 по 30 ноября 2026",
            "Поступило: 2", "В срок: 1 из 2");
        await admin.Says("/digest");
        admin.Hears("Сводка на 1 декабря, 00:14");
        admin.DoesNotHear("Доброе утро");
    }

    [Fact]
    public async Task Whoever_asked_hears_that_the_question_was_not_delivered()
    {
        await using var office = await Office.InWork();
        office.Town.Telegram.BlockedBy(5);
        await office.Executor.SaysAndSends("/ask 1 С какой стороны дома?");
        office.Executor.Hears("вопрос записан. Отправляем жителю");
        office.Executor.DoesNotHear("отправлен жителю");
        await office.Town.Pass(TimeSpan.FromMinutes(1));
        office.Executor.Hears("житель этого не получил – он закрыл чат с нами", "С какой стороны дома?");
    }

    [Fact]
    public async Task Whoever_asks_a_resident_who_has_left_is_told_so_at_once()
    {
        await using var office = await Office.InWork();
        await office.Resident.User.Blocks();
        await office.Executor.SaysAndSends("/ask 1 С какой стороны дома?");
        office.Executor.Hears("сейчас житель не получает наши сообщения");
    }

    [Fact]
    public async Task Another_resident_s_appeal_is_not_added_to_by_a_made_up_button()
    {
        await using var office = await Office.Open();
        var other = await office.Town.Registers(6, "Не горит фонарь, ул. Мира, 3");
        var foreign = await office.Town.Appeal(2);
        await office.Resident.Says("Соседи тоже недовольны");
        var shown = office.Resident.LastShown;
        var mine = shown.Buttons.Single(button => button.Text == "Дополнить № 1").Data!;
        other.Listens();
        await office.Resident.PressesData(shown.MessageId, $"{mine[..mine.LastIndexOf(':')]}:{foreign.Id}");

        office.Resident.DoesNotHear("дополнение записано");
        other.HearsNothing();
        (await office.Town.Appeal(2)).Text.ShouldNotContain("недовольны");
        (await office.Town.Appeal(1)).Text.ShouldNotContain("недовольны");
    }

    [Fact]
    public async Task An_erased_appeal_is_offered_nowhere()
    {
        await using var office = await Office.InWork();
        var receipt = office.Resident.Shown("МЦУ-2026-000001").MessageId;
        await office.Resident.Says("/forget");
        await office.Resident.Presses("Удалить мои данные");
        var id = (await office.Town.Appeal(1)).Id;

        await office.Resident.Says("/my");
        office.Resident.DoesNotHear("№ 1");
        await office.Resident.Says("/status 1");
        office.Resident.DoesNotHear("№ 1 ·");
        await office.Resident.PressesData(receipt, $"status:{id}:");
        office.Resident.DoesNotHear("№ 1 ·");
        await office.Resident.Says("Нет света, ул. Мира, 12");
        office.Resident.DoesNotHear("Дополнить");
        office.Resident.LastShown.Buttons.ShouldNotContain(button => button.Text.Contains("Дополнить"));
        await office.Resident.Replies(receipt, "Яма стала глубже");
        (await office.Town.Appeal(1)).Text.ShouldNotContain("глубже");
    }
}
