using System.Globalization;

namespace Mcu.Bots.Imports.Tables;

/// <summary>What stands in a cell, as words.</summary>
internal static class CellText
{
    /// <summary>With these a spreadsheet begins a formula.</summary>
    private const string Formula = "=+-@\t\r";
    private static readonly string[] Nothing = ["-", "–", "—", "−", "нет данных", "null", "n/a"];

    /// <summary>As a person reads it; a lone dash is nothing.</summary>
    public static string Of(object? cell)
    {
        var text = cell switch
        {
            null => "",
            string words => WithoutMark(words.Trim()),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture),
            double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };
        return Nothing.Contains(text, StringComparer.OrdinalIgnoreCase) ? "" : text;
    }

    /// <summary>What would be taken for a formula in a text file gets an apostrophe before it; a lone dash is left.</summary>
    public static string Harmless(string text) => text.Length > 1 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string WithoutMark(string text) => text.Length > 2 && text[0] == '\'' && Formula.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
}
