using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>A morning digest to the staff chat: new, due today, overdue, waiting for approval.</summary>
[Clause("S2-20", "анализ информации о поступающих сообщениях")]
public sealed class DigestTests
{
    [Clause("S1-42", "информационно-аналитическое и техническое обеспечение")]
    [Clause("S3-51", "информационно-аналитическое и техническое обеспечение")]
    [Fact]
    public async Task It_counts_what_is_new_due_today_overdue_and_waiting_for_approval()
    {
        await using var town = await Town.Open(regulation: Story.Term("2wd"));
        var (_, executor, _) = await town.InWork();
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await town.Comes("10.11.2026 10:00");
        await town.Registered("Нет света, ул. Мира, 12", id: 6);
        await town.Registered("Не горит фонарь, ул. Мира, 14", id: 7);
        var chat = town.InGroup(town.Admin());
        chat.Listens();
        await town.Comes("12.11.2026 09:01");
        chat.Hears("Без исполнителя: 2", "Срок сегодня: 2", "Просрочено: 1", "Ждут утверждения: 1");
        Said(town).ShouldBe(2);
    }

    [Fact]
    public async Task It_comes_once_on_a_working_day_and_not_before_its_hour()
    {
        await using var town = await Town.Open();
        await town.Registered();
        await town.Comes("09.11.2026 10:30");
        Said(town).ShouldBe(1);
        await town.Comes("10.11.2026 08:30");
        Said(town).ShouldBe(1);
        await town.Comes("10.11.2026 09:00");
        await town.Restart();
        await town.Comes("10.11.2026 11:00");
        Said(town).ShouldBe(2);
        await town.Comes("14.11.2026 10:00");
        Said(town).ShouldBe(2);
    }

    [Fact]
    public async Task A_clock_set_back_brings_no_second_digest_of_a_day_and_one_set_far_ahead_silences_none()
    {
        await using var town = await Town.Open();
        await town.Registered();
        await town.Comes("10.11.2026 10:00");
        await town.Comes("11.11.2026 10:00");
        Said(town).ShouldBe(2);
        await town.Comes("10.11.2026 10:00");
        await town.Comes("11.11.2026 10:00");
        Said(town).ShouldBe(2);
        await town.Comes("10.11.2027 10:00");
        await town.Comes("12.11.2026 10:00");
        Said(town).ShouldBe(4);
    }

    [Fact]
    public async Task A_town_without_appeals_is_left_in_peace()
    {
        await using var town = await Town.Open();
        await town.Comes("10.11.2026 10:00");
        town.Group.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("10.11.2026 09:30", "Доброе утро! Сегодня вторник", "Сводка на")]
    [InlineData("10.11.2026 16:05", "Сводка на 16:05. Сегодня вторник", "Доброе утро")]
    [InlineData("10.11.2026 00:14", "Сводка на 10 ноября, 00:14. Сегодня вторник", "Доброе утро")]
    public async Task Good_morning_is_said_in_the_morning_only(string when, string said, string unsaid)
    {
        await using var town = await Town.Open();
        await town.Registered();
        await town.Comes(when);
        var admin = town.Admin();
        await admin.Says("/digest");
        admin.Hears(said);
        admin.DoesNotHear(unsaid);
    }

    private static int Said(Town town) =>
        town.Group.Messages.Count(m => m.FromBot
        && (m.Text.Contains("Доброе утро", StringComparison.Ordinal) || m.Text.Contains("Сводка", StringComparison.OrdinalIgnoreCase)));
}
