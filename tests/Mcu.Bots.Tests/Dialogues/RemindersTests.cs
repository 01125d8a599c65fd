using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>
/// Reminders of a term of six working days given on Monday, 9 November, 10:00: half of it is over on Thursday at 13:24,
/// a working day is left on Monday, 16 November, two working hours on Tuesday at 15:00, and it ends on Tuesday at 17:00.
/// </summary>
[Clause("S1-16", "контроль сроков рассмотрения")]
[Clause("S3-19", "контроль сроков и качества обработки")]
[Clause("S4-21", "сроки и качество")]
public sealed class RemindersTests
{
    private const string Half = "прошла половина срока";
    private const string Day = "до срока один рабочий день";
    private const string Hours = "срок истекает 17 ноября в 17:00";
    private const string Missed = "срок истёк";
    private const string Overdue = "просрочено на";

    [Fact]
    public async Task Each_comes_in_its_time_to_its_people_and_once()
    {
        await using var town = await Begun();
        var (executor, unitHead, head) = People(town);

        await town.Comes("12.11.2026 13:20");
        Counts(town, executor, 0, 0, 0, 0);
        await town.Comes("12.11.2026 13:30");
        await town.Comes("12.11.2026 14:00");
        Counts(town, executor, 1, 0, 0, 0);
        Counts(town, unitHead, 0, 0, 0, 0);

        await town.Comes("16.11.2026 07:55");
        Counts(town, executor, 1, 0, 0, 0);
        await town.Comes("16.11.2026 08:01");
        Counts(town, executor, 1, 1, 0, 0);

        await town.Comes("17.11.2026 14:55");
        Counts(town, executor, 1, 1, 0, 0);
        await town.Comes("17.11.2026 15:01");
        Counts(town, executor, 1, 1, 1, 0);
        Counts(town, unitHead, 0, 0, 1, 0);
        Counts(town, head, 0, 0, 0, 0);

        await town.Comes("17.11.2026 20:00");
        Counts(town, executor, 1, 1, 1, 0);
        await town.Comes("18.11.2026 08:01");
        await town.Comes("18.11.2026 12:00");
        Counts(town, executor, 1, 1, 1, 1);
        Counts(town, unitHead, 0, 0, 1, 1);
        Counts(town, head, 0, 0, 0, 1);
        await executor.Says("/history 1");
        executor.Hears("напомнили: половина срока", "сообщили, что срок истёк");
    }

    [Clause("S0-40", "руководителю МЦУ организовать работу")]
    [Clause("S2-21", "контроль сроков и качества")]
    [Clause("S4-37", "руководство")]
    [Fact]
    public async Task While_it_is_overdue_every_working_morning_and_from_the_third_the_head_of_the_centre_too()
    {
        await using var town = await Begun();
        var (executor, unitHead, head) = People(town);
        await town.Comes("18.11.2026 08:01");
        foreach (var (moment, mornings) in ((string, int)[])
            [("19.11.2026 08:01", 1), ("19.11.2026 16:00", 1), ("20.11.2026 08:01", 2), ("21.11.2026 10:00", 2), ("22.11.2026 10:00", 2),
            ("23.11.2026 07:00", 2), ("23.11.2026 08:01", 3)])
        {
            await town.Comes(moment);
            town.Times(executor, Overdue).ShouldBe(mornings, moment);
            town.Times(unitHead, Overdue).ShouldBe(mornings, moment);
            town.Times(head, Overdue).ShouldBe(Math.Max(0, mornings - 2), moment);
        }
    }

    [Fact]
    public async Task A_restart_repeats_nothing()
    {
        await using var town = await Begun();
        var (executor, _, _) = People(town);
        foreach (var moment in (string[])["12.11.2026 14:00", "16.11.2026 09:00", "17.11.2026 15:30", "18.11.2026 08:30"])
        {
            await town.Comes(moment);
            await town.Restart();
            await town.Pass(TimeSpan.FromMinutes(1));
        }

        Counts(town, executor, 1, 1, 1, 1);
    }

    [Fact]
    public async Task A_jump_over_days_says_the_last_thing_only()
    {
        await using var town = await Begun();
        var (executor, _, head) = People(town);
        await town.Comes("25.11.2026 10:00");
        Counts(town, executor, 0, 0, 0, 1);
        Counts(town, head, 0, 0, 0, 1);
        await town.Comes("25.11.2026 16:00");
        Counts(town, executor, 0, 0, 0, 1);
        await town.Comes("26.11.2026 08:01");
        town.Times(executor, Overdue).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_week_of_standing_still_each_of_eighty_appeals_is_spoken_of_once()
    {
        await using var town = await Town.Open(regulation: Story.Term("6wd"));
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        for (var i = 0; i < 80; i++)
        {
            await town.Registered(id: 100 + i);
            await town.Admin().Says($"/assign {i + 1} Кузнецову");
        }

        await town.Comes("25.11.2026 10:00");
        await town.Comes("25.11.2026 10:30");
        Counts(town, executor, 0, 0, 0, 80);
    }

    [Fact]
    public async Task Where_nobody_hears_of_the_miss_the_overdue_mornings_come_all_the_same()
    {
        await using var town = await Town.Open(regulation: Story.Term("6wd", "reminders:\n  missed: { to: [] }"));
        var (_, executor, _) = await town.InWork();
        await town.Comes("18.11.2026 08:01");
        await town.Comes("19.11.2026 08:01");
        (town.Times(executor, Missed), town.Times(executor, Overdue)).ShouldBe((0, 2));
    }

    [Fact]
    public async Task A_clock_set_back_repeats_nothing()
    {
        await using var town = await Begun();
        var (executor, _, _) = People(town);
        await town.Comes("12.11.2026 14:00");
        await town.Comes("16.11.2026 08:30");
        await town.Comes("17.11.2026 15:30");
        await town.Comes("18.11.2026 09:30");
        Counts(town, executor, 1, 1, 1, 1);

        await town.Comes("12.11.2026 14:00");
        await town.Comes("13.11.2026 10:00");
        await town.Comes("16.11.2026 09:30");
        await town.Comes("17.11.2026 15:30");
        await town.Comes("18.11.2026 09:30");
        Counts(town, executor, 1, 1, 1, 1);
        town.Times(executor, Overdue).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_is_reminded_at_night_or_on_a_day_off()
    {
        await using var town = await Begun();
        var (executor, unitHead, head) = People(town);
        await town.Comes("14.11.2026 12:00");
        await town.Comes("18.11.2026 03:00");
        foreach (var person in (Voice[])[executor, unitHead, head])
        {
            Counts(town, person, 0, 0, 0, 0);
        }
    }

    [Fact]
    public async Task Answered_in_time_nobody_is_reminded_any_more()
    {
        await using var town = await Begun();
        var (executor, unitHead, _) = People(town);
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await unitHead.Says("/approve 1");
        await town.Comes("12.11.2026 14:00");
        await town.Comes("18.11.2026 09:00");
        Counts(town, executor, 0, 0, 0, 0);
    }

    [Fact]
    public async Task What_nobody_has_taken_is_reminded_of_in_the_staff_chat()
    {
        await using var town = await Town.Open(regulation: Story.Term("6wd"));
        await town.Registered();
        var chat = town.InGroup(town.Admin());
        await town.Comes("12.11.2026 14:00");
        chat.Hears(Half);
    }

    private static async Task<Town> Begun()
    {
        var town = await Town.Open(regulation: Story.Term("6wd"));
        await town.Hire(2500, "Игорь Дорогин", "unit-head", "roads");
        await town.InWork();
        return town;
    }

    private static (Voice Executor, Voice UnitHead, Voice Head) People(Town town) =>
        (town.Clerk(2001, "Пётр Кузнецов"), town.Clerk(2500, "Игорь Дорогин"), town.Clerk(3001, "Анна Белова"));

    private static void Counts(Town town, Voice person, int half, int day, int hours, int missed) =>
        (town.Times(person, Half), town.Times(person, Day), town.Times(person, Hours),
        town.Times(person, Missed)).ShouldBe((half, day, hours, missed));
}
