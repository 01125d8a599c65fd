using System.Text.RegularExpressions;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>The forms of a date that <see cref="DateParser"/> reads, each at the beginning of the words.</summary>
internal static partial class DateForms
{
    private const RegexOptions Blind = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A date ends where a word ends; «25.11.» at the end of a sentence too.</summary>
    private const string End = @"(?=[\s,;:]|[.–—-](\s|$)|$)";
    private const string Year = @"(\s*г(ода|\.)?)?";

    private const string Months =
        "янв(ар[яьюе])?|фев(рал[яьюе])?|мар(т[ауе]?)?|апр(ел[яьюе])?|ма[йяюе]|июн[яьюе]?|июл[яьюе]?|авг(уст[ауе]?)?|" +
        "сент?(ябр[яьюе])?|окт(ябр[яьюе])?|нояб?(р[яьюе])?|дек(абр[яьюе])?|" +
        "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";

    private const string Counts = @"\d{1,4}|один|одн[уи]|дв[аеу]\p{L}*|три|четыре|пять|шесть|семь|восемь|девять|десять|a|one";
    private const string WorkingDays = @"wd|рабоч\p{L}+\s+д(ень|ня|ней)|working\s+days?|р\.?\s?д\.?";
    private const string Units = @"день|дня|дней|недел[яюиь]|месяц\p{L}*|days?|weeks?|months?";

    private const string Weekdays =
        @"пн|вт|ср|чт|пт|сб|вс|понедельник\p{L}?|вторник\p{L}?|сред[аеуы]|четверг\p{L}?|пятниц[аеуы]|суббот[аеуы]|воскресень[еяю]|" +
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    [GeneratedRegex(@"^(до|к|на|во?|by|on|until)\s+", Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Preposition();

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})" + End, Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>\d{1,2})[./](?<m>\d{1,2})([./](?<y>\d{4}|\d{2}))?" + Year + End, Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Dotted();

    [GeneratedRegex(@"^(?<d>\d{1,2})\s+(?<m>" + Months + @")\.?(\s+(?<y>\d{4})" + Year + ")?" + End, Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Spelled();

    [GeneratedRegex("^(сегодня|завтра|послезавтра|today|tomorrow)" + End, Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Named();

    [GeneratedRegex(@"^((через|in)\s+)?(?<n>" + Counts + @")\s*(" + WorkingDays + ")" + End, Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Working();

    /// <summary>«через 3 дня», «через неделю», «14 дней».</summary>
    [GeneratedRegex(@"^((через|in)\s+((?<n>" + Counts + @")\s+)?(?<unit>" + Units + @")|(?<n>\d{1,4})\s*(?<unit>d|" + Units + "))"
        + End, Blind, BoundedRegex.Milliseconds)]
    public static partial Regex After();

    [GeneratedRegex("^(?<w>" + Weekdays + ")" + End, Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Weekday();
}
