using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>
/// The dates beside that of the answer, of an appeal registered on Monday, 9 November, at 10:00: to be assigned within four working hours,
/// by 14:48, a first word to the resident on the next working day, and a control date.
/// </summary>
public sealed class TermsTests
{
    private static readonly string Rule = Story.Regulation("""
        deadlines:
          - route: 4wh
            firstReply: 1wd
            answer: 10d
            control: 7d
            afterInterim: 7wd
            extension: 10d
            reopened: 5d
        """);

    [Theory]
    [InEveryMessenger]
    public async Task What_nobody_routes_in_time_is_told_in_the_staff_chat_once(string messenger)
    {
        await using var town = await Town.Open(regulation: Rule, messenger: messenger);
        await town.Registered();
        var clerk = town.InGroup(town.Admin());
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Назначить до 9 ноября 2026, 14:48");
        await town.Comes("09.11.2026 13:30");
        town.Times(clerk, "назначить исполнителя нужно до").ShouldBe(0);
        await town.Comes("09.11.2026 13:49");
        await town.Comes("09.11.2026 14:00");
        town.Times(clerk, "назначить исполнителя нужно до 9 ноября, 14:48").ShouldBe(1);
        await town.Comes("09.11.2026 14:49");
        await town.Restart();
        await town.Comes("09.11.2026 15:30");
        town.Times(clerk, "исполнителя не назначили в срок").ShouldBe(1);
        await clerk.Says("/overdue");
        clerk.Hears("Просроченных нет", "Не назначены в срок: 1", "Ямы и выбоины");
        await clerk.Says("/history 1");
        clerk.Hears("исполнителя не назначили в срок – до 9 ноября, 14:48");
    }

    [Fact]
    public async Task The_first_assignment_keeps_the_date_and_a_return_does_not_set_it_again()
    {
        await using var town = await Town.Open(regulation: Rule);
        var (_, executor, _) = await town.InWork();
        var clerk = town.InGroup(town.Admin());
        clerk.Card("МЦУ-2026-000001").Text.ShouldNotContain("Назначить до");
        await executor.Says("/return 1 не наша улица");
        await town.Comes("10.11.2026 09:00");
        town.Times(clerk, "назначить исполнителя").ShouldBe(0);
        town.Times(clerk, "не назначили в срок").ShouldBe(0);
    }

    [Theory]
    [InlineData("/ask 1 Какой дом?")]
    [InlineData("/interim 1 18.11 Ждём асфальт")]
    public async Task The_first_word_to_the_resident_keeps_the_date_of_the_first_reply(string word)
    {
        await using var town = await Town.Open(regulation: Rule);
        var (_, executor, _) = await town.InWork();
        var clerk = town.InGroup(town.Admin());
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Первый ответ жителю – до 10 ноября 2026, 17:00");
        await executor.SaysAndSends(word);
        clerk.Card("МЦУ-2026-000001").Text.ShouldNotContain("Первый ответ жителю");
        await town.Comes("11.11.2026 08:01");
        town.Times(executor, "первого ответа").ShouldBe(0);
        town.Times(executor, "ещё не ответили").ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_first_word_the_executor_hears_of_it_an_hour_before_and_on_the_next_morning()
    {
        await using var town = await Town.Open(regulation: Rule);
        var (_, executor, head) = await town.InWork();
        await town.Comes("10.11.2026 15:55");
        town.Times(executor, "житель ждёт первого ответа").ShouldBe(0);
        await town.Comes("10.11.2026 16:01");
        town.Times(executor, "житель ждёт первого ответа до 10 ноября, 17:00").ShouldBe(1);
        await town.Comes("10.11.2026 20:00");
        town.Times(executor, "жителю ещё не ответили").ShouldBe(0);
        await town.Comes("11.11.2026 08:01");
        await town.Comes("11.11.2026 09:01");
        town.Times(executor, "жителю ещё не ответили").ShouldBe(1);
        town.Times(head, "ещё не ответили").ShouldBe(0);
        await executor.Says("/overdue");
        executor.Hears("Жителю не ответили в срок: 1");
    }

    [Fact]
    [Clause("S1-50", "в установленные руководителем МЦУ или администратором МЦУ сроки")]
    public async Task The_control_date_is_told_to_the_executor_and_the_head_and_moves_with_the_answers_date()
    {
        await using var town = await Town.Open(regulation: Rule);
        var (_, executor, head) = await town.InWork();
        await executor.SaysAndSends("/ask 1 Какой дом?");
        var clerk = town.InGroup(town.Admin());
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Контрольная дата: 16 ноября 2026, 17:00");
        await town.Comes("13.11.2026 08:01");
        town.Times(executor, "скоро контрольная дата – 16 ноября, 17:00").ShouldBe(1);
        town.Times(head, "скоро контрольная дата").ShouldBe(1);
        await town.Comes("17.11.2026 08:01");
        await town.Comes("17.11.2026 12:00");
        town.Times(executor, "контрольная дата прошла 16 ноября в 17:00").ShouldBe(1);
        town.Times(head, "контрольная дата прошла").ShouldBe(1);
        await executor.Says("/overdue");
        executor.Hears("Просроченных нет", "Прошла контрольная дата: 1");

        await executor.SaysAndSends("/extend 1 26.11 ждём асфальт");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Контрольная дата: 23 ноября 2026, 17:00");
        await executor.Says("/deadline 1");
        executor.Hears("Контрольная дата: 23 ноября", "Сдвинулась вслед за сроком");
        await town.Comes("24.11.2026 08:01");
        town.Times(executor, "контрольная дата прошла").ShouldBe(2);
    }

    [Fact]
    public async Task Each_date_is_explained_step_by_step()
    {
        await using var town = await Town.Open(regulation: Rule);
        await town.Registered();
        var admin = town.Admin();
        await admin.Says("/deadline 1");
        admin.Hears(
            "ответить до 19 ноября 2026", "Назначить до 9 ноября 2026, 14:48", "Срок – 4 ч 0 мин рабочего времени",
            "Первый ответ жителю – до 10 ноября 2026, 17:00", "Срок – 1 рабочий день",
            "Контрольная дата: 16 ноября 2026, 17:00", "Срок – 7 календарных дней");
    }

    [Fact]
    public async Task The_date_is_extended_no_further_than_the_rule_says_and_the_last_day_is_named()
    {
        await using var town = await Town.Open(regulation: Rule);
        var (_, executor, _) = await town.InWork();
        await executor.SaysAndSends("/extend 1 30.11 ждём асфальт");
        executor.Hears("Последний возможный день – 27 ноября 2026");
        await executor.Presses("Продлить");
        executor.LastShown.Buttons.Select(button => button.Text).ShouldBe(["23 ноября", "26 ноября", "Отмена"]);
        await executor.Presses("26 ноября");
        await executor.SaysAndSends("ждём асфальт");
        executor.Hears("новый срок – 26 ноября");
        // From the date that stands now, again by the rule.
        await executor.SaysAndSends("/extend 1 07.12 всё ещё ждём");
        executor.Hears("Последний возможный день – 4 декабря 2026");
    }

    [Fact]
    public async Task An_interim_answer_puts_the_final_one_off_no_further_than_the_rule_says()
    {
        await using var town = await Town.Open(regulation: Rule);
        var (_, executor, _) = await town.InWork();
        await executor.SaysAndSends("/interim 1 20.11 Заказали асфальт");
        executor.Hears("не позже 18 ноября 2026");
        await executor.SaysAndSends("/interim 1 18.11 Заказали асфальт");
        executor.Hears("18 ноября");
        (await town.Appeal()).Interims.ShouldBe(1);
    }
}
