using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>What stands in a cell, as words.</summary>
internal static partial class CellText
{
    /// <summary>With these a spreadsheet begins a formula.</summary>
    private const string Formula = "=+-@\t\r";
    private const int LongestGuard = 1000;

    private static readonly string[] Nothing = ["-", "–", "—", "−", "нет данных", "не указано", "(пусто)", "null", "(null)", "none",
        "nan", "n/a", "н/д"];

    /// <summary>What nobody types and no document can hold; the rest of it is known by <see cref="VisibleText"/>.</summary>
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u00AD\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFC\uFFFE\uFFFF");

    /// <summary>
    /// As a person reads it; a lone dash is nothing, and neither is what a spreadsheet could not work out (<see cref="CellFault"/>).
    /// </summary>
    public static string Of(object? cell)
    {
        var text = cell switch
        {
            null or CellFault => "",
            string words => Words(words),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture),
            double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            bool yes => yes ? "ИСТИНА" : "ЛОЖЬ",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };
        return Nothing.Contains(text, StringComparer.OrdinalIgnoreCase) || CellFault.IsError(text) ? "" : text;
    }

    /// <summary>What would be taken for a formula in a text file gets an apostrophe before it; a lone dash is left.</summary>
    public static string Harmless(string text) =>
        text.Length > 1 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Words(string words)
    {
        var seen = words.AsSpan().ContainsAny(Unseen)
            ? VisibleText.Of(words).Replace("\uFFFE", "", StringComparison.Ordinal).Replace("\uFFFF", "", StringComparison.Ordinal) : words;
        return Unguarded(seen.Trim());
    }

    /// <summary>Spreadsheets keep numbers such as 0004512 whole as ="0004512" or '0004512: the guard is no part of them.</summary>
    private static string Unguarded(string text)
    {
        if (text.Length > 2 && text[0] == '\'' && (Formula.Contains(text[1], StringComparison.Ordinal) || !text.AsSpan(1).Contains('\'')))
        {
            return text[1..];
        }

        return text.Length is > 3 and < LongestGuard && text[0] == '=' && Guard().Find(text) is { Success: true } guard
            ? guard.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal).Trim()
            : text;
    }

    [GeneratedRegex("""^=\s{0,3}(?:[TТ]\()?"(?<text>(?:[^"]|"")*)"\)?$""", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Guard();
}
