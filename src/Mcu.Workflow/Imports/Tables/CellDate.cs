using System.Globalization;
using Mcu.Workflow.Imports.Model;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// A date in whatever shape an export has it: a spreadsheet's own, its serial number, or words (<see cref="DateWords"/>).
/// </summary>
internal static class CellDate
{
    // 1954 and 2173: numbers outside are something else.
    private const double LeastSerial = 20_000;
    private const double MostSerial = 100_000;

    /// <summary>What programs write where there is no date.</summary>
    private static readonly string[] Never = ["00.00.0000", "0000-00-00", "00.01.1900", "01.01.0001", "0001-01-01",
        "31.12.9999", "9999-12-31"];

    /// <returns>False where something stands there that is no date; nothing at all is no date and no fault.</returns>
    public static bool TryRead(object? cell, TimeZoneInfo zone, out DateTime? local, DayOrder order = DayOrder.Unclear)
    {
        var text = CellText.Of(cell);
        var nothing = text.Length == 0 || cell is DateTime { Year: < 1900 } or DateTime { Year: > 9998 }
            || Never.Any(never => text.StartsWith(never, StringComparison.Ordinal));
        local = cell switch
        {
            _ when nothing => null,
            DateTime moment => InReach(moment),
            double serial => OfSerial(serial),
            _ => OfText(text, zone, order),
        };
        return local is not null || nothing;
    }

    /// <summary>What a cell says of the order of day and month; null where it is no date that could be read either way.</summary>
    public static DayOrder? OrderOf(object? cell) => cell is string words ? DateWords.OrderOf(CellText.Of(words)) : null;

    private static DateTime? OfText(string text, TimeZoneInfo zone, DayOrder order)
    {
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
            && OfSerial(serial) is { } day)
        {
            return day;
        }

        return DateWords.Read(text, zone, order) is { } local ? InReach(local) : null;
    }

    private static DateTime? OfSerial(double serial) => serial is >= LeastSerial and <= MostSerial ? DateTime.FromOADate(serial) : null;

    /// <summary>Years such as 0026 or 2926 are slips.</summary>
    private static DateTime? InReach(DateTime local) => local.Year is >= 1990 and <= 2100 ? local : null;
}
