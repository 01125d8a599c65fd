using System.Collections.Frozen;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>A row as it lies in the file.</summary>
/// <param name="Line">Its line in the file, counted from 1 as spreadsheets do.</param>
/// <param name="Cells">Text, number, date, yes or no, a fault (<see cref="CellFault"/>) or nothing.</param>
internal sealed record TableRow(int Line, IReadOnlyList<object?> Cells)
{
    /// <summary>A quote in it was never closed.</summary>
    public bool OpenQuote { get; init; }

    /// <summary>Not shown by the spreadsheet: a filter was left on.</summary>
    public bool Hidden { get; init; }

    /// <summary>Columns, counted from 0, that the spreadsheet does not show; the same for every row of a sheet.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = FrozenSet<int>.Empty;

    public bool Empty => Cells.All(cell => CellText.Of(cell).Length == 0 && cell is not CellFault);
}

/// <summary>A sheet of a workbook; a text file is one without a name.</summary>
internal sealed record SheetInfo(string Name, bool Hidden);

/// <summary>Rows of a file one after another, whatever its format: the whole of it is never in memory.</summary>
internal abstract class TableReader : IDisposable
{
    /// <summary>More columns than any export has: somebody saved a whole sheet with formatting.</summary>
    public const int MostColumns = 300;

    /// <summary>The sheet whose rows are read.</summary>
    public virtual SheetInfo Sheet { get; } = new("", Hidden: false);

    /// <summary>Goes to the beginning of a sheet, counted from 0.</summary>
    /// <returns>False where the file has no such sheet.</returns>
    public virtual bool Go(int sheet) => sheet == 0;

    /// <summary>Every row of the sheet that is not empty.</summary>
    /// <exception cref="TableException">The file is broken from here on.</exception>
    public IEnumerable<TableRow> Rows()
    {
        while (Next() is { } row)
        {
            if (row.Cells.Count > MostColumns && row.Cells.Skip(MostColumns).Any(cell => CellText.Of(cell).Length > 0))
            {
                throw TableException.Because("imports.no.wide", ("n", MostColumns));
            }

            if (!row.Empty)
            {
                yield return row;
            }
        }
    }

    public abstract void Dispose();

    /// <returns>Null at the end.</returns>
    protected abstract TableRow? Next();
}
