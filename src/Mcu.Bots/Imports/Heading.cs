using Mcu.Bots.Imports.Tables;
using Mcu.Workflow.Imports;

namespace Mcu.Bots.Imports;

/// <summary>The heading of a table: whose export it is, which column stands where.</summary>
internal sealed class Heading
{
    /// <summary>Exports may begin with a title and the day they were made.</summary>
    private const int Looked = 20;

    private readonly Dictionary<string, int> _places;

    private Heading(Layout layout, TableRow row, Dictionary<string, int> places)
    {
        (Layout, Line, _places) = (layout, row.Line, places);
        Unknown = [.. row.Cells.Select((cell, at) => (Name: CellText.Of(cell), at)).Where(x => x.Name.Length > 0 && !places.ContainsValue(x.at)).Select(x => x.Name)];
    }

    public Layout Layout { get; }
    public int Line { get; }

    /// <summary>Columns that we do not know: they are not read, and their sender hears so.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public bool Has(string code) => _places.ContainsKey(code);

    /// <summary>Every column of the layout is there.</summary>
    public bool Complete => _places.Count == Layout.Columns.Count;

    public object? Cell(TableRow row, string code) => _places.TryGetValue(code, out var at) && at < row.Cells.Count ? row.Cells[at] : null;

    public string Text(TableRow row, string code) => CellText.Of(Cell(row, code));

    /// <summary>Takes rows until the heading is found.</summary>
    /// <exception cref="TableException">There is none; the columns that are missing are named.</exception>
    public static Heading Find(IEnumerator<TableRow> rows)
    {
        (Layout Layout, List<string> Missing, int Found)? nearest = null;
        for (var i = 0; i < Looked && rows.MoveNext(); i++)
        {
            foreach (var layout in Layout.All)
            {
                var places = PlacesOf(layout, rows.Current);
                var missing = layout.Columns.Where(column => column.Needed && !places.ContainsKey(column.Code)).Select(column => column.Name).ToList();
                if (missing.Count == 0)
                {
                    return new Heading(layout, rows.Current, places);
                }

                nearest = places.Count > (nearest?.Found ?? 1) ? (layout, missing, places.Count) : nearest;
            }
        }

        throw nearest is { } near
            ? TableException.Because("imports.no.columns", ("source", near.Layout.Source), ("columns", string.Join(", ", near.Missing.Select(name => $"«{name}»"))))
            : TableException.Because("imports.no.heading");
    }

    /// <summary>Of two columns with one name the first counts.</summary>
    private static Dictionary<string, int> PlacesOf(Layout layout, TableRow row)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < row.Cells.Count; at++)
        {
            var plain = PlainName.Of(CellText.Of(row.Cells[at]));
            if (plain.Length > 0 && layout.Columns.FirstOrDefault(column => column.Bears(plain)) is { } column)
            {
                places.TryAdd(column.Code, at);
            }
        }

        return places;
    }
}
