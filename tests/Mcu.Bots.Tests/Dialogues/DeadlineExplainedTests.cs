using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>The date: computed, rolled, marked, and explained in steps that a clerk can check by hand.</summary>
public sealed class DeadlineExplainedTests
{
    [Fact]
    public async Task The_steps_are_plain()
    {
        await using var town = await Town.Open();
        var resident = await town.Registered();
        resident.Hears("19 ноября");
        var admin = town.Admin();
        await admin.Says("/deadline 1");
        admin.Hears(
            "Начало срока: 9 ноября 2026 (понедельник), 10:0",
            "10 календарных дней", "первый – 10 ноября 2026, последний – 19 ноября 2026 (четверг)",
            "Срок истекает: 19 ноября 2026 (четверг), 17:00");
    }

    [Theory]
    [InlineData("previous-working-day", "13 ноября 2026", "Переносим срок назад")]
    [InlineData("next-working-day", "16 ноября 2026", "Переносим срок вперёд")]
    [InlineData("none", "14 ноября 2026", "срок не переносится")]
    public async Task A_last_day_on_a_day_off_rolls_as_the_regulation_says(string rolling, string date, string why)
    {
        await using var town = await Town.Open(regulation: Story.Term("5d", $"rolling: {rolling}"));
        (await town.Registered()).Hears(date[..^" 2026".Length]);
        var admin = town.Admin();
        await admin.Says("/deadline 1");
        admin.Hears("14 ноября 2026 (суббота) – нерабочий день", why, date);
    }

    [Fact]
    public async Task It_rolls_to_the_previous_working_day_unless_something_else_is_said()
    {
        await using var town = await Town.Open(regulation: Story.Term("5d"));
        (await town.Registered()).Hears("13 ноября");
    }

    [Fact]
    public async Task A_year_without_a_calendar_is_counted_by_weekends_and_marked_on_the_card()
    {
        await using var town = await Town.Open(regulation: Story.Term("450d"));
        await town.Registered();
        var clerk = town.InGroup(town.Admin());
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Календарь на год срока ещё не утверждён");
        await clerk.Says("/deadline 1");
        clerk.Hears("2 февраля 2028", "Производственный календарь на 2028 год не загружен");
    }

    [Fact]
    public async Task A_date_named_by_hand_in_such_a_year_is_marked_too()
    {
        await using var town = await Town.Open(regulation: Story.Term("400d"));
        var (_, executor, _) = await town.InWork();
        var clerk = town.InGroup(town.Admin());
        clerk.Card("МЦУ-2026-000001").Text.ShouldNotContain("не утверждён");
        await executor.SaysAndSends("/extend 1 01.02.2028 строим мост");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("не утверждён");
    }

    [Fact]
    public async Task A_date_set_by_hand_says_by_whom_and_why()
    {
        await using var town = await Town.Open();
        var (_, executor, _) = await town.InWork();
        await executor.SaysAndSends("/extend 1 25.12.2026 ждём асфальт");
        await executor.Says("/deadline 1");
        executor.Hears("25 декабря 2026", "Кузнецов", "ждём асфальт");
    }
}
