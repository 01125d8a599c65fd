using System.Text.RegularExpressions;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// The shapes in which people and programs write a date; in small letters, without what only decorates it (<see cref="Plain"/>).
/// </summary>
internal static partial class DateShapes
{
    private const RegexOptions Blind = RegexOptions.CultureInvariant;
    private const string Weekdays = "пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
    private const string Zones = "z|utc|gmt|msk|мск";

    /// <summary>Without weekdays, «г.», «в», quotes and brackets; compact and Java's own shapes are spelt out.</summary>
    public static string Plain(string text)
    {
        var plain = string.Concat(LookAlikeLetters.FoldMixed(text).ToLowerInvariant()
            .Where(sign => !"«»\"()[]".Contains(sign, StringComparison.Ordinal)).Select(sign => char.IsWhiteSpace(sign) ? ' ' : sign));
        plain = Weekday().Substitute(plain, " ").Trim();
        plain = Year().Substitute(plain, " ");
        plain = Hours().Substitute(plain, "${h}:${min}");
        plain = Between().Substitute(plain, "${point}");
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        plain = Compact().Substitute(plain, match =>
            $"{match.Groups["day"].Value} {match.Groups["h"].Value}:{match.Groups["min"].Value}:{(match.Groups["s"].Length > 0 ? match.Groups["s"].Value : "00")}{match.Groups["zone"].Value}");
        return Java().Substitute(plain, "${day} ${year} ${time} ${zone}").Trim(' ', ',', '.');
    }

    /// <summary>A day, and where a time follows it, the time and its zone.</summary>
    [GeneratedRegex(
        @"^(?<date>.{4,30}?)(?:(?:[ ,tт_]{1,3}(?:в )?|-(?=\d{1,2}:))(?<h>\d{1,2})[:.](?<min>\d{2})(?:[:.](?<s>\d{2})(?:[.,:]\d{1,9})?)? ?(?<half>[ap]\.?m\.?)?(?<zone> ?(?:" + Zones
        + @")? ?(?:[+-]\d{1,2}(?::?\d{2})?)? ?(?:" + Zones + @"|[a-z]{1,20}/[a-z_]{1,20})?)?)?$", Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Moment();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?<sign>[./ -])(?<b>\d{1,2})\k<sign>(?<y>\d{4}|\d{2})$", Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Figures();

    [GeneratedRegex(@"^(?<y>\d{4})(?:(?<sign>[./ -])(?<m>\d{1,2})\k<sign>(?<d>\d{1,2})|(?<m>\d{2})(?<d>\d{2}))$", Blind,
        BoundedRegex.Milliseconds)]
    public static partial Regex Iso();

    [GeneratedRegex(
        @"^(?:(?<d>\d{1,2})(?:st|nd|rd|th|-?го|-?е)?[ .-]{0,2}(?<m>[a-zа-я]{3,9})[ .,-]{0,3}(?<y>\d{4}|\d{2})|(?<m>[a-zа-я]{3,9})[ .]{1,2}(?<d>\d{1,2})(?:st|nd|rd|th)?[ ,]{1,2}(?<y>\d{4})|(?<y>\d{4})[ -](?<m>[a-zа-я]{3,9})\.?[ -](?<d>\d{1,2}))$",
        Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Named();

    [GeneratedRegex(@"^(?<y>\d{4})-?w(?<w>\d{2})(?:-?(?<d>[1-7]))?$", Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Week();

    [GeneratedRegex(@"(?<sign>[+-])(?<h>\d{1,2}):?(?<m>\d{2})?", Blind, BoundedRegex.Milliseconds)]
    public static partial Regex Offset();

    [GeneratedRegex(@"^(?:" + Weekdays + @")[.,]{0,2} |[ ,]{1,2}(?:" + Weekdays + @")\.?$", Blind, BoundedRegex.Milliseconds)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<=\d) ?(?:года|год|г)(?:\.|(?=[ ,]|$))", Blind, BoundedRegex.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<h>\d{1,2}) ?ч(?:ас|аса|асов)?\.? ?(?<min>\d{2}) ?м(?:ин|инут|инуты)?\.?", Blind, BoundedRegex.Milliseconds)]
    private static partial Regex Hours();

    /// <summary>Spaces around the points of a date.</summary>
    [GeneratedRegex(@"(?<=\d) {0,3}(?<point>[./]) {0,3}(?=\d)", Blind, BoundedRegex.Milliseconds)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<day>\d{8})[t ]?(?<h>\d{2})(?<min>\d{2})(?<s>\d{2})?(?<zone>z|[+-]\d{4})?$", Blind, BoundedRegex.Milliseconds)]
    private static partial Regex Compact();

    /// <summary>nov 09 10:15:00 msk 2026</summary>
    [GeneratedRegex(@"^(?<day>[a-z]{3} \d{1,2}) (?<time>\d{2}:\d{2}:\d{2}) (?<zone>[a-z]{1,4}) (?<year>\d{4})$", Blind,
        BoundedRegex.Milliseconds)]
    private static partial Regex Java();
}
