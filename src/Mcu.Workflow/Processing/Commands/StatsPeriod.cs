using System.Globalization;
using System.Text.RegularExpressions;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// A period as people name it: «сегодня», «неделя», «прошлый месяц», «октябрь», «квартал», «2025», «09.11», «с 01.10 по 31.10», «1–9
/// ноября».
/// Both days belong to it.
/// </summary>
internal sealed partial record StatsPeriod(DateOnly From, DateOnly To)
{
    /// <summary>A longer period that is not older says little.</summary>
    private const int JustBegun = 2;

    /// <summary>The full period before one that has just begun: a month is judged by more than its first day.</summary>
    public StatsPeriod? Before { get; private init; }

    private static readonly (string[] Stems, Func<DateOnly, DateOnly> Start, Func<DateOnly, DateOnly> Before)[] Named =
    [
        (["сегодня", "день", "today", "day"], day => day, start => start.AddDays(-1)),
        (["недел", "week"], day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), start => start.AddDays(-7)),
        (["месяц", "month"], day => new DateOnly(day.Year, day.Month, 1), start => start.AddMonths(-1)),
        (["квартал", "quarter"], day => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1), start => start.AddMonths(-3)),
        (["год", "year"], day => new DateOnly(day.Year, 1, 1), start => start.AddYears(-1)),
    ];

    private static readonly string[] Last = ["прошл", "последн", "last", "previous"];
    private static readonly string[] Edges = ["с", "со", "по", "до", "from", "to", "till", "until", "-", "–", "—"];

    /// <summary>No words mean this month; null when the words are no period.</summary>
    public static StatsPeriod? Read(string words, DateOnly today)
    {
        var parts = words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("за" or "в" or "for" or "in" or "this" or "the")).ToList();
        if (parts.Count == 0)
        {
            return Running(Named[2], today);
        }

        if (parts is ["вчера" or "yesterday"])
        {
            return new StatsPeriod(today.AddDays(-1), today.AddDays(-1));
        }

        var last = parts.Count == 2 && Begins(parts[0], Last);
        var named = Array.Find(Named, n => parts.Count == (last ? 2 : 1) && Begins(parts[^1], n.Stems));
        if (named.Stems is null)
        {
            var said = string.Join(' ', parts);
            return Month(said, today) ?? Year(said, today) ?? Between(said, today);
        }

        var start = named.Start(today);
        return last ? new StatsPeriod(named.Before(start), start.AddDays(-1)) : Running(named, today);
    }

    /// <summary>What goes on today; with the one before, where it is a longer one that has just begun.</summary>
    private static StatsPeriod Running(
        (string[] Stems, Func<DateOnly, DateOnly> Start, Func<DateOnly, DateOnly> Before) named, DateOnly today)
    {
        var start = named.Start(today);
        var before = named.Before(start);
        var young = today.DayNumber - start.DayNumber < JustBegun && start.DayNumber - before.DayNumber > 1;
        return new StatsPeriod(start, today) { Before = young ? new StatsPeriod(before, start.AddDays(-1)) : null };
    }

    /// <summary>«октябрь», «октябрь 2025»; the present month lasts until today.</summary>
    private static StatsPeriod? Month(string words, DateOnly today) => CalendarDate($"1 {words}", today) is { Rest: "", Day: var first }
        ? Until(first, first.AddMonths(1).AddDays(-1), today)
        : null;

    private static StatsPeriod? Year(string words, DateOnly today) => YearForm().Find(words) is { Success: true } match
        ? Whole(int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), today)
        : null;

    private static StatsPeriod Whole(int year, DateOnly today) => Until(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), today);

    private static StatsPeriod Until(DateOnly first, DateOnly last, DateOnly today) =>
        new(first, first <= today && today < last ? today : last);

    /// <summary>From one date to another, or one day.</summary>
    private static StatsPeriod? Between(string words, DateOnly today)
    {
        var apart = Apart(words);
        return CalendarDate(apart, today) is { Rest: "" } alone ? new StatsPeriod(alone.Day, alone.Day)
            : DateIn(apart, today) is { } from && DateIn(from.Rest, today) is { Rest: "" } to && from.Day <= to.Day
            ? new StatsPeriod(from.Day, to.Day)
            : null;
    }

    /// <summary>«1–9 ноября», «01.10-31.10» with both dates whole: «1 ноября - 9 ноября».</summary>
    public static string Apart(string words) =>
        DaysOfOneMonth().Substitute(Joined().Substitute(words, " - "), "${from} ${month} - ${to} ${month}");

    private static DateParser.Found? DateIn(string words, DateOnly today)
    {
        var parts = words.Split(' ', 2);
        return CalendarDate(parts.Length == 2 && Edges.Contains(parts[0]) ? parts[1] : words, today);
    }

    /// <summary>A date of the calendar, no «через 3 дня»; without a year it lies in the twelve months behind us.</summary>
    private static DateParser.Found? CalendarDate(string words, DateOnly today) =>
        DateForms.Dotted().Fits(words) || DateForms.Spelled().Fits(words) || DateForms.Iso().Fits(words)
            ? DateParser.Read(words, today.AddYears(-1).AddDays(1), (day, days) => day.AddDays(days))
            : null;

    [GeneratedRegex(@"^(?<y>20\d\d)(\s+(год\p{L}*|г\.?|year))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        BoundedRegex.Milliseconds)]
    private static partial Regex YearForm();

    /// <summary>«01.10-31.10».</summary>
    [GeneratedRegex(@"(?<=\d[./]\d+)\s*[-–—]\s*(?=\d{1,2}[./])", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Joined();

    /// <summary>«с 1 по 9 ноября», «1–9 ноября».</summary>
    [GeneratedRegex(
        @"^(с\s+|from\s+)?(?<from>\d{1,2})\s*(по|до|to|[-–—])\s*(?<to>\d{1,2})\s+(?<month>\p{L}.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, BoundedRegex.Milliseconds)]
    private static partial Regex DaysOfOneMonth();

    private static bool Begins(string word, string[] stems) => Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal));
}
