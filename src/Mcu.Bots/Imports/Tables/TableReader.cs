namespace Mcu.Bots.Imports.Tables;

/// <summary>A row as it lies in the file.</summary>
/// <param name="Line">Its line in the file, counted from 1 as spreadsheets do.</param>
/// <param name="Cells">Text, number, date or nothing.</param>
internal sealed record TableRow(int Line, IReadOnlyList<object?> Cells)
{
    public bool Empty => Cells.All(cell => CellText.Of(cell).Length == 0);
}

/// <summary>Rows of a file one after another, whatever its format: the whole of it is never in memory.</summary>
internal abstract class TableReader : IDisposable
{
    /// <summary>More columns than any export has: somebody saved a whole sheet with formatting.</summary>
    public const int MostColumns = 300;

    private const int HeadBytes = 8;

    /// <summary>Finds out what the file is by what it holds, not by its name. The stream must be seekable and is closed with the reader.</summary>
    /// <exception cref="TableException">It is no table.</exception>
    public static TableReader Open(Stream file)
    {
        var head = new byte[HeadBytes];
        var length = file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        file.Position = 0;
        return head.AsSpan(0, length) switch
        {
            [] => throw TableException.Because("imports.no.empty"),
            [(byte)'P', (byte)'K', 3, 4, ..] => SheetReader.OpenNew(file),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => SheetReader.OpenOld(file),
            _ => DelimitedReader.OpenText(file),
        };
    }

    /// <summary>Every row that is not empty.</summary>
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
