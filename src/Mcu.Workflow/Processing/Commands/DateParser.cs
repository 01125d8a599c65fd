using System.Globalization;
using System.Text.RegularExpressions;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// A date as people write it, at the beginning of their words: «25.11», «25.11.2026», «2026-11-25», «25 ноября», «завтра», «через неделю»,
/// «через 3 дня», «пятница», «10 рабочих дней», «10wd». A year left out is guessed forwards from today.
/// </summary>
internal static class DateParser
{
    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];
    private static readonly string[] LongWeekdays = ["воскресень", "понедельник", "вторник", "сред", "четверг", "пятниц", "суббот"];
    private static readonly string[] Counts = ["", "од", "дв", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];

    /// <param name="addWorkingDays">The working day so many working days after a day.</param>
    /// <returns>The day and what follows it; null when the words begin with no date, or with one that does not exist.</returns>
    public static Found? Read(string words, DateOnly today, Func<DateOnly, int, DateOnly> addWorkingDays)
    {
        var text = DateForms.Preposition().Substitute(words.Trim(), "");
        return Try(DateForms.Iso(), text, m => Date(Number(m, "y"), Number(m, "m"), Number(m, "d")))
            ?? Try(DateForms.Dotted(), text, m => Guess(today, Number(m, "d"), Number(m, "m"), Year(m)))
            ?? Try(DateForms.Spelled(), text, m => Guess(today, Number(m, "d"), MonthOf(m.Groups["m"].Value), Year(m)))
            ?? Try(DateForms.Named(), text, m => today.AddDays(DaysTo(m.Value)))
            ?? Try(DateForms.Working(), text, m => Safely(() => addWorkingDays(today, Count(m))))
            ?? Try(DateForms.After(), text, m => Safely(() => Later(today, Count(m), m.Groups["unit"].Value.ToLowerInvariant())))
            ?? Try(DateForms.Weekday(), text, m => NextWeekday(today, m.Groups["w"].Value.ToLowerInvariant()));
    }

    private static Found? Try(Regex form, string text, Func<Match, DateOnly?> read)
    {
        var match = form.Find(text);
        return match.Success && read(match) is { } day
            ? new Found(day, text[match.Length..].TrimStart(' ', ',', ';', ':', '.', '-', '–', '—').Trim())
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int? Year(Match match) => match.Groups["y"] is { Success: true, Value: var text }
        ? int.Parse(text, CultureInfo.InvariantCulture) is var year && year < 100 ? year + 2000 : year
        : null;

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
        ? new DateOnly(year, month, day) : null;

    private static DateOnly? Guess(DateOnly today, int day, int month, int? year) =>
        year is { } said ? Date(said, month, day) : Date(today.Year, month, day) is { } near && near >= today
        ? near : Date(today.Year + 1, month, day);

    private static int MonthOf(string word)
    {
        var lower = word.ToLowerInvariant();
        var month = Array.FindIndex(Months, stem => lower.StartsWith(stem, StringComparison.Ordinal));
        return 1 + (month >= 0 ? month : Array.FindIndex(EnglishMonths, stem => lower.StartsWith(stem, StringComparison.Ordinal)));
    }

    private static int DaysTo(string word) => word.ToLowerInvariant() switch { "завтра" or "tomorrow" => 1, "послезавтра" => 2, _ => 0 };

    private static int Count(Match match)
    {
        var text = match.Groups["n"].Value.ToLowerInvariant();
        return text.Length == 0 || text is "a" or "one" ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Array.FindLastIndex(Counts, stem => stem.Length > 0 && text.StartsWith(stem, StringComparison.Ordinal));
    }

    private static DateOnly Later(DateOnly today, int count, string unit) =>
        unit[0] is 'н' or 'w' ? today.AddDays(7 * count)
        : unit[0] == 'м' || unit.StartsWith("mo", StringComparison.Ordinal) ? today.AddMonths(count)
        : today.AddDays(count);

    private static DateOnly? NextWeekday(DateOnly today, string word)
    {
        var english = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.DayNames,
            name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
        var russian = Math.Max(Array.IndexOf(Weekdays, word),
            Array.FindIndex(LongWeekdays, stem => word.StartsWith(stem, StringComparison.Ordinal)));
        var wanted = Math.Max(english, russian);
        return wanted < 0 ? null : today.AddDays(((wanted - (int)today.DayOfWeek + 6) % 7) + 1);
    }

    /// <summary>Counts so large that no calendar holds them are no dates.</summary>
    private static DateOnly? Safely(Func<DateOnly> count)
    {
        try
        {
            return count();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <param name="Rest">What follows the date.</param>
    internal sealed record Found(DateOnly Day, string Rest);
}
