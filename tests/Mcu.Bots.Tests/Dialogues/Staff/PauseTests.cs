using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>
/// The clock of the answer stands while the resident is asked, where the regulation says so; of an appeal registered on Monday, 9 November,
/// at 10:00.
/// </summary>
public sealed class PauseTests
{
    private const string Standing = "pauses: { resident: true }";

    [Theory]
    [InEveryMessenger]
    public async Task While_the_resident_is_asked_the_clock_stands_and_then_the_date_moves_by_what_was_waited(string messenger)
    {
        await using var town = await Town.Open(regulation: Story.Term("10d", Standing), messenger: messenger);
        var (resident, executor, _) = await town.InWork();
        var clerk = town.InGroup(town.Admin());
        await executor.SaysAndSends("/ask 1 Какой дом?");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Срок: 19 ноября 2026, 17:00 (срок стоит)");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Срок остановлен 9 ноября 2026, 10:0");
        await town.Comes("12.11.2026 12:00");
        await resident.Says("Дом 5");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Срок: 20 ноября 2026, 16:00 (осталось");
        clerk.Card("МЦУ-2026-000001").Text.ShouldNotContain("остановлен");
        await executor.Says("/deadline 1");
        executor.Hears("Срок истекает: 19 ноября 2026 (четверг), 17:00", "Сдвигаем на 3 дня",
            "Срок истекает: 20 ноября 2026 (пятница), 16:00");
        await executor.Says("/history 1");
        executor.Hears("программа: срок остановлен", "программа: срок идёт дальше – до 20 ноября 2026, 16:00");
    }

    [Fact]
    public async Task Nobody_is_reminded_and_nothing_is_late_while_it_stands_and_afterwards_the_reminders_are_of_the_new_date()
    {
        await using var town = await Town.Open(regulation: Story.Term("4wd", Standing));
        var (resident, executor, _) = await town.InWork();
        await executor.SaysAndSends("/ask 1 Какой дом?");
        await town.Comes("16.11.2026 09:00");
        town.Times(executor, "срок истёк").ShouldBe(0);
        town.Times(executor, "до срока один рабочий день").ShouldBe(0);
        await executor.Says("/overdue");
        executor.Hears("Просроченных нет");
        await resident.Says("Дом 5");
        // Five working days were waited: from Friday, the 13th, to Friday, the 20th.
        await executor.Says("/deadline 1");
        executor.Hears("ответить до 20 ноября 2026, 16:00", "Сдвигаем на 5 рабочих дней");
        await town.Comes("19.11.2026 08:01");
        town.Times(executor, "до срока один рабочий день").ShouldBe(1);
        await town.Comes("23.11.2026 08:01");
        town.Times(executor, "срок истёк 20 ноября в 16:00").ShouldBe(1);
        (await town.Appeal()).MissedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_term_in_hours_moves_by_the_working_time_waited_and_is_explained_after_a_restart()
    {
        await using var town = await Town.Open(regulation: Story.Term("9wh", Standing));
        var (resident, executor, _) = await town.InWork();
        await town.Comes("09.11.2026 11:00");
        await executor.SaysAndSends("/ask 1 Какой дом?");
        // An hour until lunch, and half an hour after it.
        await town.Comes("09.11.2026 13:18");
        await resident.Says("Дом 5");
        await town.Comes("09.11.2026 14:00");
        await executor.SaysAndSends("/ask 1 Какой подъезд?");
        await town.Comes("10.11.2026 08:30");
        await resident.Says("Второй");
        await town.Restart();
        await executor.Says("/deadline 1");
        executor.Hears("Сдвигаем на 1 ч 30 мин", "Сдвигаем на 3 ч 30 мин");
        await Counted(town);
    }

    [Theory]
    [InlineData("09.11.2026 16:30", "19 ноября 2026, 17:00", "Сдвигаем на 0 дней")]
    [InlineData("10.11.2026 00:10", "20 ноября 2026, 16:00", "Сдвигаем на 1 день")]
    [InlineData("11.11.2026 09:00", "20 ноября 2026, 16:00", "Сдвигаем на 2 дня")]
    [InlineData("13.11.2026 09:00", "23 ноября 2026, 17:00", "Сдвигаем на 4 дня")]
    public async Task Of_a_term_in_days_whole_days_are_waited_and_a_day_off_rolls_as_ever(string reply, string due, string why)
    {
        await using var town = await Town.Open(regulation: Story.Term("10d", Standing));
        var (resident, executor, _) = await town.InWork();
        await executor.SaysAndSends("/ask 1 Какой дом?");
        await town.Comes(reply);
        await resident.Says("Дом 5");
        await executor.Says("/deadline 1");
        executor.Hears($"ответить до {due}", why);
        await Counted(town);
    }

    [Fact]
    public async Task A_date_named_while_the_clock_stands_has_counted_with_the_waiting_until_then()
    {
        await using var town = await Town.Open(regulation: Story.Term("10d", Standing));
        var (resident, executor, _) = await town.InWork();
        await executor.SaysAndSends("/ask 1 Какой дом?");
        await town.Comes("11.11.2026 10:00");
        await executor.SaysAndSends("/extend 1 25.11 ждём ответа");
        await town.Comes("12.11.2026 10:00");
        await resident.Says("Дом 5");
        await executor.Says("/deadline 1");
        executor.Hears("ответить до 26 ноября 2026, 17:00", "Срок продлён вручную", "Сдвигаем на 1 день");
        await Counted(town);
    }

    [Fact]
    public async Task What_is_late_already_stays_late()
    {
        await using var town = await Town.Open(regulation: Story.Term("1wd", Standing));
        var (_, executor, _) = await town.InWork();
        await town.Comes("11.11.2026 09:00");
        await executor.SaysAndSends("/ask 1 Какой дом?");
        (await town.Appeal()).PausedAt.ShouldBeNull();
        await executor.Says("/overdue");
        executor.Hears("Просрочено: 1");
    }

    [Theory]
    [InlineData("pauses: { body: true }")]
    [InlineData("")]
    public async Task Unless_the_regulation_says_so_the_clock_never_stands(string pauses)
    {
        await using var town = await Town.Open(regulation: Story.Term("10d", pauses));
        var (_, executor, _) = await town.InWork();
        await executor.SaysAndSends("/ask 1 Какой дом?");
        var appeal = await town.Appeal();
        (appeal.State, appeal.PausedAt).ShouldBe((AppealState.Waiting, null));
    }

    [Fact]
    public async Task An_answer_without_the_residents_reply_lets_the_clock_go_on()
    {
        await using var town = await Town.Open(regulation: Story.Term("10d", Standing));
        var (_, executor, _) = await town.InWork();
        await executor.SaysAndSends("/ask 1 Какой дом?");
        await town.Comes("10.11.2026 09:00");
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        var appeal = await town.Appeal();
        (appeal.State, appeal.PausedAt, appeal.Pauses.Count).ShouldBe((AppealState.OnApproval, null, 1));
        await Counted(town);
    }

    /// <summary>The steps of the explanation, counted anew from the history, lead to the date that stands.</summary>
    private static async Task Counted(Town town)
    {
        var appeal = await town.Appeal();
        town.Services.GetRequiredService<AppealClock>().Explain(appeal).DueAt.ShouldBe(appeal.DueAt);
    }
}
