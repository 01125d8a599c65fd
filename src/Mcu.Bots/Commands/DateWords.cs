using System.Globalization;
using System.Text.RegularExpressions;

namespace Mcu.Bots.Commands;

/// <summary>
/// A date as people write it, at the beginning of their words: «25.11», «25.11.2026», «2026-11-25», «25 ноября», «завтра», «через неделю»,
/// «через 3 дня», «пятница», «10 рабочих дней», «10wd». A year left out is guessed forwards from today.
/// </summary>
internal static partial class DateWords
{
    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];
    private static readonly string[] LongWeekdays = ["воскресень", "понедельник", "вторник", "сред", "четверг", "пятниц", "суббот"];
    private static readonly string[] Counts = ["", "одн", "дв", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];

    /// <param name="addWorkingDays">The working day so many working days after a day.</param>
    /// <returns>The day and what follows it; null when the words begin with no date, or with one that does not exist.</returns>
    public static Found? Read(string words, DateOnly today, Func<DateOnly, int, DateOnly> addWorkingDays)
    {
        var text = Preposition().Replace(words.Trim(), "");
        return Try(Iso(), text, m => Date(Number(m, "y"), Number(m, "m"), Number(m, "d")))
            ?? Try(Dotted(), text, m => Guess(today, Number(m, "d"), Number(m, "m"), Year(m)))
            ?? Try(Spelled(), text, m => Guess(today, Number(m, "d"), MonthOf(m.Groups["m"].Value), Year(m)))
            ?? Try(Named(), text, m => today.AddDays(DaysTo(m.Value)))
            ?? Try(Working(), text, m => Safely(() => addWorkingDays(today, Count(m))))
            ?? Try(After(), text, m => Safely(() => Later(today, Count(m), m.Groups["unit"].Value.ToLowerInvariant())))
            ?? Try(Weekday(), text, m => NextWeekday(today, m.Groups["w"].Value.ToLowerInvariant()));
    }

    private static Found? Try(Regex form, string text, Func<Match, DateOnly?> read)
    {
        var match = form.Match(text);
        return match.Success && read(match) is { } day ? new Found(day, text[match.Length..].TrimStart(' ', ',', ';', ':', '.', '-', '–', '—').Trim()) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int? Year(Match match) => match.Groups["y"] is { Success: true, Value: var text }
        ? int.Parse(text, CultureInfo.InvariantCulture) is var year && year < 100 ? year + 2000 : year
        : null;

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly? Guess(DateOnly today, int day, int month, int? year) =>
        year is { } said ? Date(said, month, day) : Date(today.Year, month, day) is { } near && near >= today ? near : Date(today.Year + 1, month, day);

    private static int MonthOf(string word)
    {
        var lower = word.ToLowerInvariant();
        var month = Array.FindLastIndex(Months, stem => lower.StartsWith(stem, StringComparison.Ordinal) && (stem != "ма" || lower is "май" or "мая" or "маю" or "мае"));
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
        unit[0] is 'н' or 'w' ? today.AddDays(7 * count) : unit[0] == 'м' || unit.StartsWith("mo", StringComparison.Ordinal) ? today.AddMonths(count) : today.AddDays(count);

    private static DateOnly? NextWeekday(DateOnly today, string word)
    {
        var english = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
        var wanted = english >= 0 ? english : Math.Max(Array.IndexOf(Weekdays, word), Array.FindIndex(LongWeekdays, stem => word.StartsWith(stem, StringComparison.Ordinal)));
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

    private const RegexOptions Blind = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string End = @"(?=[\s,;:]|[.–—-](\s|$)|$)";

    private const string MonthForms =
        "янв(ар[яьюе])?|фев(рал[яьюе])?|мар(т[ауе]?)?|апр(ел[яьюе])?|ма[йяюе]|июн[яьюе]?|июл[яьюе]?|авг(уст[ауе]?)?|сент?(ябр[яьюе])?|окт(ябр[яьюе])?|нояб?(р[яьюе])?|дек(абр[яьюе])?";

    private const string EnglishMonthForms =
        "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";

    [GeneratedRegex(@"^(до|к|на|во?|by|on|until)\s+", Blind)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})" + End, Blind)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>\d{1,2})[./](?<m>\d{1,2})([./](?<y>\d{4}|\d{2}))?(\s*г(ода|\.)?)?" + End, Blind)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<d>\d{1,2})\s+(?<m>" + MonthForms + "|" + EnglishMonthForms + @")\.?(\s+(?<y>\d{4})(\s*г(ода|\.)?)?)?" + End, Blind)]
    private static partial Regex Spelled();

    [GeneratedRegex(@"^(сегодня|завтра|послезавтра|today|tomorrow)" + End, Blind)]
    private static partial Regex Named();

    [GeneratedRegex(@"^((через|in)\s+)?(?<n>\d{1,4}|дв\p{L}+|три|четыре|пять|шесть|семь|восемь|девять|десять)\s*(wd|рабоч\p{L}+\s+д(ень|ня|ней)|working\s+days?|р\.?\s?д\.?)" + End, Blind)]
    private static partial Regex Working();

    [GeneratedRegex(@"^((через|in)\s+(?<n>\d{1,4}|одн[уи]|один|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|a|one)\s+(?<unit>день|дня|дней|недел[юиь]|месяц\p{L}*|days?|weeks?|months?)|(через|in)\s+(?<unit>неделю|месяц)|(?<n>\d{1,4})\s*(?<unit>d|день|дня|дней|недел[яюиь]|месяц\p{L}*))" + End, Blind)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<w>пн|вт|ср|чт|пт|сб|вс|понедельник\p{L}?|вторник\p{L}?|сред[аеуы]|четверг\p{L}?|пятниц[аеуы]|суббот[аеуы]|воскресень[еяю]|monday|tuesday|wednesday|thursday|friday|saturday|sunday)" + End, Blind)]
    private static partial Regex Weekday();

    /// <param name="Rest">What follows the date.</param>
    internal sealed record Found(DateOnly Day, string Rest);
}
