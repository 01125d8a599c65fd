using System.Globalization;
using Mcu.Tests;
using Mcu.Workflow.Appeals.Lists;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Tests.Commands;

public sealed class StatsTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 11);

    [Theory]
    [InlineData("", "2026-11-01", "2026-11-11")]
    [InlineData("месяц", "2026-11-01", "2026-11-11")]
    [InlineData("за месяц", "2026-11-01", "2026-11-11")]
    [InlineData("сегодня", "2026-11-11", "2026-11-11")]
    [InlineData("today", "2026-11-11", "2026-11-11")]
    [InlineData("вчера", "2026-11-10", "2026-11-10")]
    [InlineData("неделя", "2026-11-09", "2026-11-11")]
    [InlineData("за неделю", "2026-11-09", "2026-11-11")]
    [InlineData("прошлая неделя", "2026-11-02", "2026-11-08")]
    [InlineData("прошлый месяц", "2026-10-01", "2026-10-31")]
    [InlineData("квартал", "2026-10-01", "2026-11-11")]
    [InlineData("прошлый квартал", "2026-07-01", "2026-09-30")]
    [InlineData("год", "2026-01-01", "2026-11-11")]
    [InlineData("прошлый год", "2025-01-01", "2025-12-31")]
    [InlineData("с 01.10 по 31.10", "2026-10-01", "2026-10-31")]
    [InlineData("01.10 - 31.10", "2026-10-01", "2026-10-31")]
    [InlineData("с 1 декабря по 31 декабря", "2025-12-01", "2025-12-31")]
    [InlineData("с 01.01.2025 до 01.02.2025", "2025-01-01", "2025-02-01")]
    [InlineData("from 01.10 to 31.10", "2026-10-01", "2026-10-31")]
    [InlineData("01.10-31.10", "2026-10-01", "2026-10-31")]
    [InlineData("01.10.2026–31.10.2026", "2026-10-01", "2026-10-31")]
    [InlineData("2026-10-01 - 2026-10-31", "2026-10-01", "2026-10-31")]
    [InlineData("октябрь", "2026-10-01", "2026-10-31")]
    [InlineData("за октябрь", "2026-10-01", "2026-10-31")]
    [InlineData("в октябре", "2026-10-01", "2026-10-31")]
    [InlineData("october", "2026-10-01", "2026-10-31")]
    [InlineData("ноябрь", "2026-11-01", "2026-11-11")]
    [InlineData("декабрь", "2025-12-01", "2025-12-31")]
    [InlineData("февраль 2024", "2024-02-01", "2024-02-29")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2026 год", "2026-01-01", "2026-11-11")]
    [InlineData("09.11", "2026-11-09", "2026-11-09")]
    [InlineData("9 ноября", "2026-11-09", "2026-11-09")]
    [InlineData("с 1 по 9 ноября", "2026-11-01", "2026-11-09")]
    [InlineData("1–9 ноября", "2026-11-01", "2026-11-09")]
    public void A_period_is_read_as_people_name_it(string words, string from, string to)
    {
        var period = StatsPeriod.Read(words, Today).ShouldNotBeNull();
        period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(from);
        period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(to);
    }

    [Theory]
    [InlineData("век")]
    [InlineData("с 31.10 по 01.10")]
    [InlineData("с 01.10")]
    [InlineData("с 31.02 по 01.03")]
    [InlineData("месяц неделя год")]
    [InlineData("завтра")]
    [InlineData("с понедельника по пятницу")]
    [InlineData("7 дней")]
    [InlineData("31.02")]
    [InlineData("1")]
    public void What_is_no_period_is_not_read(string words) => StatsPeriod.Read(words, Today).ShouldBeNull();

    [Clause("S1-42", "информационно-аналитическое и техническое обеспечение")]
    [Clause("S3-51", "информационно-аналитическое и техническое обеспечение")]
    [Fact]
    public void The_figures_of_a_period_are_summed_up()
    {
        var sum = StatsSummary.Of([Answered(2, 5), Answered(4, 3), Answered(9, 10, stars: 4), Open()], Registered.AddDays(15));

        sum.Received.ShouldBe(4);
        sum.Answered.ShouldBe(3);
        sum.InTimePercent.ShouldBe(67);
        sum.MedianAnswer.ShouldBe(TimeSpan.FromDays(4));
        sum.Rating.ShouldBe(4);
    }

    [Fact]
    public void Nothing_divided_by_nothing_is_not_shown()
    {
        var sum = StatsSummary.Of([], Registered);
        (sum.InTimePercent, sum.MedianAnswer, sum.Rating).ShouldBe((null, null, null));
    }

    [Fact]
    public void One_three_days_late_without_an_answer_is_not_a_hundred_percent()
    {
        var sum = StatsSummary.Of([.. Enumerable.Repeat(Answered(2, 7), 5), Answered(0, 7) with { AnsweredAt = null },
            Answered(0, 7) with { AnsweredAt = null, NothingDue = true }], Registered.AddDays(10));
        (sum.InTime, sum.Due, sum.InTimePercent).ShouldBe((5, 6, 83));
    }

    [Theory]
    [InlineData("", "2026-11-01", "2026-11-30")]
    [InlineData("месяц", "2026-11-01", "2026-11-30")]
    [InlineData("год", null, null)]
    [InlineData("сегодня", null, null)]
    [InlineData("неделя", "2026-11-23", "2026-11-29")]
    [InlineData("прошлый месяц", null, null)]
    public void A_period_that_has_just_begun_is_shown_with_the_full_one_before_it(string words, string? from, string? to)
    {
        var before = StatsPeriod.Read(words, new DateOnly(2026, 12, 1)).ShouldNotBeNull().Before;
        (before?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            before?.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe((from, to));
    }

    private static readonly DateTimeOffset Registered = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static AppealFigures Open() => Answered(0, 30) with { AnsweredAt = null };

    private static AppealFigures Answered(int days, int term, int? stars = null)
    {
        return new AppealFigures(null, Registered, Registered.AddDays(term), Registered.AddDays(days), stars, 0);
    }
}
