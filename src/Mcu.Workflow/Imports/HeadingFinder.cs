using Mcu.Workflow.Imports.Tables;

namespace Mcu.Workflow.Imports;

/// <summary>Finds the table in a file: the first sheet that anybody sees with a heading that fits, else one that is hidden.</summary>
internal sealed class HeadingFinder(TableReader reader)
{
    private static readonly char[] Separators = [';', ',', '\t', '|'];
    /// <summary>Exports may begin with a title, what was asked for and the day they were made.</summary>
    private const int Looked = 50;
    private const int MostSheets = 100;

    private (Layout Layout, IReadOnlyList<string> Missing, int Found)? _nearest;
    private bool _inOneCell;

    /// <returns>The heading, the rows below it, and on which sheet it is.</returns>
    /// <exception cref="TableException">There is none; the columns that are missing are named.</exception>
    public (TableHeader Heading, IEnumerator<TableRow> Rows, int Sheet) Find()
    {
        int? hidden = null;
        for (var sheet = 0; sheet < MostSheets && reader.Go(sheet); sheet++)
        {
            if (hidden is not null && reader.Sheet.Hidden)
            {
                continue;
            }

            var rows = reader.Rows().GetEnumerator();
            if (On(rows) is { } tableHeader)
            {
                if (!reader.Sheet.Hidden)
                {
                    return (tableHeader, rows, sheet);
                }

                hidden = sheet;
            }

            rows.Dispose();
        }

        return hidden is { } last && reader.Go(last) && reader.Rows().GetEnumerator() is var below
            ? (On(below)!, below, last) : throw Missing();
    }

    /// <summary>The other sheets with such a table and rows in it: each is a file of its own.</summary>
    public IReadOnlyList<string> Others(int besides, Layout layout)
    {
        var others = new List<string>();
        for (var sheet = 0; sheet < MostSheets && reader.Go(sheet); sheet++)
        {
            using var rows = reader.Rows().GetEnumerator();
            if (sheet != besides && On(rows) is { } tableHeader && tableHeader.Layout == layout && rows.MoveNext())
            {
                others.Add(reader.Sheet.Name);
            }
        }

        return others;
    }

    private TableHeader? On(IEnumerator<TableRow> rows)
    {
        for (var i = 0; i < Looked && rows.MoveNext(); i++)
        {
            if (TableHeader.Read(rows.Current, Layout.All, ref _nearest) is { } tableHeader)
            {
                return tableHeader;
            }

            _inOneCell |= InOneCell(rows.Current);
        }

        return null;
    }

    /// <summary>A text file that was opened without being parted into columns, and saved so.</summary>
    private static bool InOneCell(TableRow row)
    {
        (Layout, IReadOnlyList<string>, int)? nearest = null;
        var words = row.Cells.Select(CellText.Of).Where(text => text.Length > 0).Take(2).ToList();
        return words is [{ Length: > 20 } only]
            && Separators.Any(sign => TableHeader.Read(new TableRow(row.Line, [.. only.Split(sign)]), Layout.All, ref nearest) is not null);
    }

    private TableException Missing() =>
        _inOneCell ? TableException.Because("imports.no.one-cell")
        : _nearest is { } near
            ? TableException.Because("imports.no.columns", ("source", near.Layout.Source),
            ("columns", string.Join(", ", near.Missing.Select(name => $"«{name}»"))))
            : TableException.Because("imports.no.heading");
}
