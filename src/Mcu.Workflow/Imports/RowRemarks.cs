using System.Text.RegularExpressions;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Workflow.Imports;

/// <summary>What a spreadsheet has done to a row that can be taken nevertheless: its sender hears of it, cell by cell.</summary>
internal static partial class RowRemarks
{
    private const int Shown = 80;
    private static readonly string[] Dates = ["received", "planned", "finished"];

    /// <summary>Of these the mapper itself says what is wrong with them.</summary>
    private static readonly string[] Judged = ["number", "received"];

    public static IEnumerable<RowRemark> Of(TableHeader tableHeader, TableRow row, DayOrder order)
    {
        foreach (var column in tableHeader.Layout.Columns.Where(column => tableHeader.Has(column.Code) && !Judged.Contains(column.Code)))
        {
            if (OfCell(column, tableHeader.Cell(row, column.Code)) is { } remark)
            {
                yield return remark;
            }
        }

        foreach (var remark in order == DayOrder.Unclear ? OfOrder(tableHeader, row) : [])
        {
            yield return remark;
        }

        if (row.Cells.Count < tableHeader.Columns)
        {
            yield return new RowRemark("short");
        }

        if (Cut(string.Join("; ", tableHeader.Beside(row))) is { Length: > 0 } beside)
        {
            yield return new RowRemark("beside", ("words", beside));
        }

        if (row.OpenQuote)
        {
            yield return new RowRemark("quote");
        }
    }

    private static IEnumerable<RowRemark> OfOrder(TableHeader tableHeader, TableRow row)
    {
        foreach (var code in Dates.Where(code => CellDate.OrderOf(tableHeader.Cell(row, code)) == DayOrder.Unclear))
        {
            CellDate.TryRead(tableHeader.Cell(row, code), TimeZoneInfo.Utc, out var read);
            yield return new RowRemark("day-order", ("column", NameOf(tableHeader, code)),
                ("words", tableHeader.Text(row, code)), ("read", read));
        }
    }

    private static RowRemark? OfCell(Column column, object? cell) =>
        CellFault.Of(cell) is { } fault ? new RowRemark($"cell-{fault.Why}", ("column", column.Name), ("words", fault.Words))
        : column.Code == "house" && IsDate(cell) ? new RowRemark("house-date", ("column", column.Name), ("words", CellText.Of(cell)))
        : column.Code is "epgu" or "link" && RowNumber.Spoilt(cell) is not null
        ? new RowRemark("cell-rounded", ("column", column.Name), ("words", CellText.Of(cell)))
        : null;

    private static bool IsDate(object? cell) =>
        cell is DateTime || (cell is string { Length: < 20 } words && DateOfHouse().Fits(words.Trim()));

    private static string NameOf(TableHeader tableHeader, string code) =>
        tableHeader.Layout.Columns.First(column => column.Code == code).Name;

    private static string Cut(string words) => words.Length <= Shown ? words : words[..Shown] + "…";

    [GeneratedRegex(@"^(?:\d{1,2}[.-])?(?:янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[.-]\d{1,2})?$|^\d{2}\.\d{2}\.\d{4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedRegex.Milliseconds)]
    private static partial Regex DateOfHouse();
}
