using System.Globalization;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Bots.Tests.Commands;

public sealed class DutyDaysTests
{
    /// <summary>A Saturday.</summary>
    private static readonly DateOnly Today = new(2026, 12, 5);

    [Theory]
    [InlineData("07.12–14.12", "2026-12-07", "2026-12-14")]
    [InlineData("07.12-14.12", "2026-12-07", "2026-12-14")]
    [InlineData("07.12 – 14.12", "2026-12-07", "2026-12-14")]
    [InlineData("с 07.12 по 14.12", "2026-12-07", "2026-12-14")]
    [InlineData("с 7 по 14 декабря", "2026-12-07", "2026-12-14")]
    [InlineData("7–14 декабря", "2026-12-07", "2026-12-14")]
    [InlineData("2026-12-07 по 2026-12-14", "2026-12-07", "2026-12-14")]
    [InlineData("с завтра по пятницу", "2026-12-06", "2026-12-11")]
    [InlineData("28.12–08.01", "2026-12-28", "2027-01-08")]
    // Begun already: from today on.
    [InlineData("01.12–14.12", "2026-12-05", "2026-12-14")]
    [InlineData("до 14.12", "2026-12-05", "2026-12-14")]
    [InlineData("по 14 декабря", "2026-12-05", "2026-12-14")]
    [InlineData("с 07.12", "2026-12-07", null)]
    [InlineData("from 07.12", "2026-12-07", null)]
    [InlineData("from 07.12 to 14.12", "2026-12-07", "2026-12-14")]
    [InlineData("завтра", "2026-12-06", "2026-12-06")]
    public void The_first_and_the_last_day(string words, string from, string? to) =>
        Read(words).ShouldBe(new DutyDays(Date(from), to is null ? null : Date(to)));

    [Theory]
    [InlineData("")]
    [InlineData("на отпуск")]
    [InlineData("14.12–07.12")]
    [InlineData("31.11–05.12")]
    [InlineData("01.12.2026–04.12.2026")]
    [InlineData("01.12.2028–04.12.2028")]
    [InlineData("07.12–14.12 и ещё")]
    [InlineData("до 14.12 отпуск")]
    public void What_is_no_such_days_or_is_over(string words) => Read(words).ShouldBeNull();

    private static DutyDays? Read(string words) => DutyDays.Read(words, Today, (day, days) => day.AddDays(days));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
