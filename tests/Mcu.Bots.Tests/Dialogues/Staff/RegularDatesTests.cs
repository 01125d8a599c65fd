using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Figures by the 5th of the month after each quarter; the stand begins on Monday, 9 November 2026.</summary>
[Clause("S0-29", "S0-36", "S0-37", "S1-59", "S2-25", "S4-41")]
public sealed class RegularDatesTests
{
    private const string Quarterly = "municipality: { name: Город }\nregularDates:\n  - { code: figures, name: показатели МЦУ – руководителю ЦУР, every: quarter, day: 5, remindWorkingDays: 2, to: [head] }";

    [Fact]
    public async Task It_is_spoken_of_ahead_on_its_day_and_each_morning_after_it_until_done()
    {
        await using var town = await Town.Open(regulation: Quarterly);
        var head = await town.Hire(3001, "Анна Белова", "head");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");

        await town.Comes("25.12.2026 10:00");
        head.DoesNotHear("показатели");
        await town.Comes("28.12.2026 09:05");
        head.Hears("Скоро срок: показатели МЦУ – руководителю ЦУР – до 30 декабря");
        executor.DoesNotHear("показатели");
        head.Listens();
        await town.Comes("29.12.2026 10:00");
        await town.Restart();
        head.DoesNotHear("показатели");
        await town.Comes("30.12.2026 09:05");
        head.Hears("Сегодня срок: показатели");
        await town.Comes("11.01.2027 09:05");
        head.Hears("Срок прошёл 30 декабря: показатели");

        await head.Presses("Сделано");
        head.Hears("Отметили", "Следующий срок – 5 апреля 2027");
        head.Listens();
        await town.Comes("12.01.2027 10:00");
        head.DoesNotHear("показатели");
    }

    [Fact]
    public async Task Dates_lists_what_comes_and_only_whose_it_is_may_mark_it()
    {
        await using var town = await Town.Open(regulation: Quarterly);
        var head = await town.Hire(3001, "Анна Белова", "head");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");

        await executor.Says("/dates");
        executor.Hears("30 декабря 2026 – показатели МЦУ");
        await town.Comes("28.12.2026 09:05");
        await executor.Says("/dates");
        await executor.Presses("Сделано");
        executor.SeesNote("не ваша обязанность");
        await head.Says("/dates");
        await head.Presses("Сделано");
        head.Hears("Отметили");
        await head.Says("/dates");
        head.Hears("5 апреля 2027");
    }
}
