using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Figures by the 5th of the month after each quarter; the stand begins on Monday, 9 November 2026.</summary>
[Clause("S0-29", "сводной ежемесячной информации")]
[Clause("S0-37", "сводной ежемесячной отчетности")]
[Clause("S2-25", "ежеквартально до 05 числа месяца, следующего за отчётным")]
public sealed class RegularDatesTests
{
    private const string Quarterly = "municipality: { name: Город }\nregularDates:\n  - { code: figures, name: показатели МЦУ – руководителю ЦУР, every: quarter, day: 5, remindWorkingDays: 2, to: [head] }";

    [Fact]
    [Clause("S1-59", "ежемесячный отчет о рассмотренных обращениях по форме, установленной руководителем МЦУ")]
    [Clause("S4-41", "составление и предоставление отчетности по обратной связи на ПОС")]
    public async Task It_is_spoken_of_ahead_on_its_day_and_each_morning_after_it_until_done()
    {
        await using var town = await Town.Open(regulation: Quarterly);
        var head = await town.Hire(3001, "Анна Белова", "head");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");

        await town.Comes("28.12.2026 09:05");
        head.DoesNotHear("Скоро срок");
        await town.Comes("29.12.2026 09:05");
        head.Hears("Скоро срок: показатели МЦУ – руководителю ЦУР – до 11 января");
        executor.DoesNotHear("показатели");
        head.Listens();
        await town.Comes("30.12.2026 16:00");
        await town.Restart();
        head.DoesNotHear("показатели");
        await town.Comes("11.01.2027 09:05");
        head.Hears("Сегодня срок: показатели");
        await town.Comes("12.01.2027 09:05");
        head.Hears("Срок прошёл 11 января: показатели");

        await head.Presses("Сделано");
        head.Hears("Отметили", "Следующий срок – 5 апреля 2027");
        head.Listens();
        await town.Comes("13.01.2027 10:00");
        head.DoesNotHear("показатели");
    }

    [Fact]
    public async Task In_December_the_head_hears_once_that_5_January_is_a_day_off_and_the_first_working_day_counts()
    {
        await using var town = await Town.Open(regulation: Quarterly);
        var head = await town.Hire(3001, "Анна Белова", "head");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");

        await town.Comes("25.12.2026 10:00");
        head.DoesNotHear("показатели");
        await town.Comes("28.12.2026 09:05");
        head.Hears("показатели МЦУ – руководителю ЦУР: 5 января и все дни до него", "Срок в программе – 11 января; согласуйте этот день");
        executor.DoesNotHear("показатели");
        head.Listens();
        await town.Restart();
        await town.Comes("29.12.2026 09:05");
        head.DoesNotHear("согласуйте");
    }

    [Fact]
    public async Task Of_a_date_that_is_kept_nobody_hears_that_it_has_moved()
    {
        await using var town = await Town.Open(regulation: Quarterly);
        var head = await town.Hire(3001, "Анна Белова", "head");

        await town.Comes("31.03.2027 09:05");
        await town.Comes("01.04.2027 09:05");
        head.Hears("Скоро срок: показатели МЦУ – руководителю ЦУР – до 5 апреля");
        head.DoesNotHear("5 апреля и все дни");
    }

    [Fact]
    public async Task Dates_lists_what_comes_and_only_whose_it_is_may_mark_it()
    {
        await using var town = await Town.Open(regulation: Quarterly);
        var head = await town.Hire(3001, "Анна Белова", "head");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");

        await executor.Says("/dates");
        executor.Hears("11 января 2027 – показатели МЦУ");
        await town.Comes("30.12.2026 09:05");
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
