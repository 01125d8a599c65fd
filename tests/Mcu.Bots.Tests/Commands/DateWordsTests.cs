using System.Globalization;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Bots.Tests.Commands;

public sealed class DateWordsTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 9);

    private static readonly WorkClock Clock = new(
        ProductionCalendar.Official,
        WorkingHours.Parse(new Dictionary<DayOfWeek, string>
        {
            [DayOfWeek.Monday] = "09:00-18:00",
            [DayOfWeek.Tuesday] = "09:00-18:00",
            [DayOfWeek.Wednesday] = "09:00-18:00",
            [DayOfWeek.Thursday] = "09:00-18:00",
            [DayOfWeek.Friday] = "09:00-18:00",
        }),
        TimeZoneInfo.Utc);

    [Theory]
    [InlineData("25.11", "2026-11-25", "")]
    [InlineData("25.11 ждём поставку", "2026-11-25", "ждём поставку")]
    [InlineData("25.11, ждём поставку", "2026-11-25", "ждём поставку")]
    [InlineData("25.11. Ждём", "2026-11-25", "Ждём")]
    [InlineData("25.11 – ждём", "2026-11-25", "ждём")]
    [InlineData("25/11", "2026-11-25", "")]
    [InlineData("5.1 праздники", "2027-01-05", "праздники")]
    [InlineData("09.11", "2026-11-09", "")]
    [InlineData("08.11", "2027-11-08", "")]
    [InlineData("25.11.2026", "2026-11-25", "")]
    [InlineData("25.11.26 текст", "2026-11-25", "текст")]
    [InlineData("25.11.2026 г. текст", "2026-11-25", "текст")]
    [InlineData("25.11.2020", "2020-11-25", "")]
    [InlineData("2026-11-25 текст", "2026-11-25", "текст")]
    [InlineData("25 ноября", "2026-11-25", "")]
    [InlineData("25 ноября ждём", "2026-11-25", "ждём")]
    [InlineData("до 25 ноября ждём", "2026-11-25", "ждём")]
    [InlineData("3 мая", "2027-05-03", "")]
    [InlineData("3 марта 2027 года нужен кран", "2027-03-03", "нужен кран")]
    [InlineData("1 дек", "2026-12-01", "")]
    [InlineData("25 November the parts", "2026-11-25", "the parts")]
    [InlineData("сегодня", "2026-11-09", "")]
    [InlineData("Завтра доделаем", "2026-11-10", "доделаем")]
    [InlineData("послезавтра", "2026-11-11", "")]
    [InlineData("tomorrow", "2026-11-10", "")]
    [InlineData("через 3 дня", "2026-11-12", "")]
    [InlineData("через три дня кран", "2026-11-12", "кран")]
    [InlineData("через неделю", "2026-11-16", "")]
    [InlineData("через 2 недели", "2026-11-23", "")]
    [InlineData("через две недели", "2026-11-23", "")]
    [InlineData("через один день", "2026-11-10", "")]
    [InlineData("через месяц", "2026-12-09", "")]
    [InlineData("in 3 days", "2026-11-12", "")]
    [InlineData("in a week", "2026-11-16", "")]
    [InlineData("14 дней", "2026-11-23", "")]
    [InlineData("пятница", "2026-11-13", "")]
    [InlineData("в пятницу привезут", "2026-11-13", "привезут")]
    [InlineData("до пятницы", "2026-11-13", "")]
    [InlineData("пн", "2026-11-16", "")]
    [InlineData("во вторник", "2026-11-10", "")]
    [InlineData("Friday", "2026-11-13", "")]
    [InlineData("10wd", "2026-11-23", "")]
    [InlineData("10 рабочих дней", "2026-11-23", "")]
    [InlineData("через 10 рабочих дней ждём кран", "2026-11-23", "ждём кран")]
    [InlineData("1 рабочий день", "2026-11-10", "")]
    public void A_date_is_read_as_people_write_it(string words, string day, string rest)
    {
        var found = DateParser.Read(words, Today, Clock.AddWorkingDays).ShouldNotBeNull();
        found.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
        found.Rest.ShouldBe(rest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("причина")]
    [InlineData("31.02")]
    [InlineData("29.02.2027")]
    [InlineData("32.01")]
    [InlineData("25.13")]
    [InlineData("2026-02-30")]
    [InlineData("30 февраля")]
    [InlineData("17")]
    [InlineData("25 труб")]
    [InlineData("25 марок")]
    [InlineData("25.11.20266")]
    [InlineData("через 9999 месяцев и ещё 99999 дней завтра")]
    [InlineData("субботник")]
    public void What_is_no_date_is_not_read(string words)
    {
        var found = DateParser.Read(words, Today, Clock.AddWorkingDays);
        (found is null || found.Day.Year > 2100).ShouldBeTrue();
    }
}
