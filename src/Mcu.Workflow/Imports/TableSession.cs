using Mcu.Workflow.Imports.Tables;

namespace Mcu.Workflow.Imports;

/// <summary>A file that is being read: its heading, and the rows below it once each.</summary>
internal sealed class TableSession : IDisposable
{
    private readonly TableReader _reader;
    private readonly HeadingFinder _finder;
    private readonly IEnumerator<TableRow> _rows;
    private readonly int _sheet;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The heading of a second table below the first, where its columns stand otherwise.</summary>
    private TableHeader? _below;

    /// <exception cref="TableException">It is no export that we know.</exception>
    public TableSession(ITableFiles tables, Stream file)
    {
        try
        {
            _reader = tables.OpenReader(file);
            _finder = new HeadingFinder(_reader);
            (TableHeader, _rows, _sheet) = _finder.Find();
            Sheet = _reader.Sheet;
        }
        catch
        {
            _reader?.Dispose();
            file.Dispose();
            throw;
        }
    }

    public TableHeader TableHeader { get; private set; }

    public SheetInfo Sheet { get; }

    /// <summary>The first sheet is the only one, as far as anybody would know.</summary>
    public bool OnFirstSheet => _sheet == 0;

    /// <summary>After the last row: the other sheets with a table like this one. Nothing can be read any more.</summary>
    public IReadOnlyList<string> OtherSheets() => _finder.Others(_sheet, TableHeader.Layout);

    /// <summary>The next rows below a line.</summary>
    /// <param name="passed">What stands among them and is not loaded: a heading once more, a number that an earlier row of the file
    /// has.</param>
    public IReadOnlyList<TableRow> Next(int afterLine, int most, out IReadOnlyList<PassedRow> passed)
    {
        var (rows, others) = (new List<TableRow>(), new List<PassedRow>());
        while (rows.Count + others.Count < most && _rows.MoveNext())
        {
            var (row, why) = Judge(_rows.Current);
            if (row.Line <= afterLine || why is "")
            {
                continue;
            }

            if (why is null)
            {
                rows.Add(row);
            }
            else
            {
                others.Add(new PassedRow(row.Line, why == "heading" ? "" : RowNumber.Of(TableHeader, row), why));
            }
        }

        passed = others;
        return rows;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _reader.Dispose();
    }

    /// <returns>The row, and why it is not to be loaded; empty words where there is nothing to tell of it.</returns>
    private (TableRow Row, string? Why) Judge(TableRow read)
    {
        if (TableHeader.Again(read) is { } again)
        {
            return (read, Take(again) ? "" : "heading");
        }

        var row = _below is null ? read : TableHeader.Moved(read, _below);
        return (row, RowNumber.Of(TableHeader, row) is { Length: > 0 } number && !_seen.Add(number) ? "repeated" : null);
    }

    /// <returns>It is the second line of the heading itself: cells over both were merged.</returns>
    private bool Take(TableHeader again)
    {
        if (again.Line == TableHeader.Line + 1 && again.Known >= TableHeader.Known)
        {
            TableHeader = again;
            return true;
        }

        _below = again.SamePlaces(TableHeader) ? null : again;
        return false;
    }
}
