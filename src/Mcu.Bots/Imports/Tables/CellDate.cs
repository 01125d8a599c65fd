using System.Globalization;

namespace Mcu.Bots.Imports.Tables;

/// <summary>A date in whatever shape an export has it: a spreadsheet's own, its serial number, дд.мм.гггг, ISO; with or without a time.</summary>
internal static class CellDate
{
    // 1954 and 2173: numbers outside are something else.
    private const double LeastSerial = 20_000;
    private const double MostSerial = 100_000;

    private static readonly string[] Days = ["d.M.yyyy", "d.M.yy", "d/M/yyyy", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd"];
    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " H:mm:ss.FFF"];
    private static readonly string[] Shapes = [.. Days.SelectMany(day => Times.Select(time => day + time))];
    private static readonly string[] IsoShapes = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    /// <returns>False where something stands there that is no date; nothing at all is no date and no fault.</returns>
    public static bool TryRead(object? cell, TimeZoneInfo zone, out DateTime? local)
    {
        var text = CellText.Of(cell);
        local = cell switch
        {
            DateTime moment => moment,
            double serial => OfSerial(serial),
            _ when text.Length == 0 => null,
            _ => OfText(text, zone),
        };
        return local is not null || text.Length == 0;
    }

    private static DateTime? OfText(string text, TimeZoneInfo zone)
    {
        var plain = text.Replace(',', ' ').Replace("  ", " ", StringComparison.Ordinal).TrimEnd('.', 'г', ' ');
        if (DateTime.TryParseExact(plain, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local)
            || DateTime.TryParseExact(plain, IsoShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out local))
        {
            return InReach(local);
        }

        // With a zone of its own: 2026-11-09T10:00:00Z.
        if (plain.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, out var moment))
        {
            return InReach(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        }

        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) ? OfSerial(serial) : null;
    }

    private static DateTime? OfSerial(double serial) => serial is >= LeastSerial and <= MostSerial ? DateTime.FromOADate(serial) : null;

    /// <summary>Years such as 0026 or 2926 are slips.</summary>
    private static DateTime? InReach(DateTime local) => local.Year is >= 1990 and <= 2100 ? local : null;
}
