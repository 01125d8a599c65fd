using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Imports;

/// <summary>The heading of a table: whose export it is, which column stands where.</summary>
internal sealed class TableHeader
{
    private readonly Dictionary<string, int> _places;
    private readonly HashSet<int> _named;

    private TableHeader(Layout layout, TableRow row, Dictionary<string, int> places)
    {
        (Layout, Line, _places) = (layout, row.Line, places);
        var names = row.Cells.Select((cell, at) => (Name: CellText.Of(cell), At: at)).Where(x => x.Name.Length > 0).ToList();
        _named = [.. names.Select(x => x.At)];
        Columns = names.Count == 0 ? 0 : names[^1].At + 1;
        var read = places.Values.Select(at => PlainName.Of(CellText.Of(row.Cells[at]))).ToHashSet(StringComparer.Ordinal);
        var others = names.Where(x => !places.ContainsValue(x.At)).ToList();
        Unknown = [.. others.Where(x => !read.Contains(PlainName.Of(x.Name))).Select(x => x.Name)];
        Hidden = [.. names.Where(x => places.ContainsValue(x.At) && row.HiddenColumns.Contains(x.At)).Select(x => x.Name)];
        Twice = [.. others.Where(x => read.Contains(PlainName.Of(x.Name))).Select(x => x.Name).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    public Layout Layout { get; }
    public int Line { get; }

    /// <summary>How many columns the table has.</summary>
    public int Columns { get; }

    /// <summary>How many of them we know.</summary>
    public int Known => _places.Count;

    /// <summary>Columns that we do not know: they are not read, and their sender hears so.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Names that a second column bears too: it is not read, and their sender hears so.</summary>
    public IReadOnlyList<string> Twice { get; }

    /// <summary>Columns that are read although the spreadsheet does not show them, and their sender hears so.</summary>
    public IReadOnlyList<string> Hidden { get; }

    public bool Has(string code) => _places.ContainsKey(code);

    /// <summary>Every column of the layout is there.</summary>
    public bool Complete => _places.Count == Layout.Columns.Count;

    public object? Cell(TableRow row, string code) => _places.TryGetValue(code, out var at) && at < row.Cells.Count ? row.Cells[at] : null;

    public string Text(TableRow row, string code) => CellText.Of(Cell(row, code));

    /// <summary>What stands in a row where the heading names no column.</summary>
    public IEnumerable<string> Beside(TableRow row) =>
        row.Cells.Where((_, at) => !_named.Contains(at)).Select(CellText.Of).Where(text => text.Length > 0);

    /// <summary>The cells of a row that stands under another heading of the same export, as if it stood under this one.</summary>
    public TableRow Moved(TableRow row, TableHeader from)
    {
        var cells = new object?[Columns];
        foreach (var (code, at) in _places)
        {
            cells[at] = from.Cell(row, code);
        }

        return row with { Cells = cells };
    }

    public bool SamePlaces(TableHeader other) => _places.Count == other._places.Count && !_places.Except(other._places).Any();

    /// <summary>The heading that a row is; null where columns that are needed are missing.</summary>
    /// <param name="nearest">The layout of which it has most, what is missing of it, and how many it has.</param>
    public static TableHeader? Read(TableRow row, IEnumerable<Layout> layouts,
        ref (Layout Layout, IReadOnlyList<string> Missing, int Found)? nearest)
    {
        foreach (var layout in layouts)
        {
            var places = PlacesOf(layout, row);
            var missing = layout.Columns.Where(column => column.Needed && !places.ContainsKey(column.Code))
                .Select(column => column.Name).ToList();
            if (missing.Count == 0)
            {
                return new TableHeader(layout, row, places);
            }

            nearest = places.Count > (nearest?.Found ?? 1) ? (layout, missing, places.Count) : nearest;
        }

        return null;
    }

    /// <summary>A row within the table that is the heading once more: of a second page, of a second table below.</summary>
    public TableHeader? Again(TableRow row)
    {
        (Layout, IReadOnlyList<string>, int)? nearest = null;

        // Where a date is to stand, stands a name: few rows are looked at closely.
        return Text(row, "received") is { Length: > 0 } words && char.IsLetter(words[0]) ? Read(row, [Layout], ref nearest) : null;
    }

    /// <summary>Of two columns with one name the first counts; a column's own name is better than another one that it may bear.</summary>
    private static Dictionary<string, int> PlacesOf(Layout layout, TableRow row)
    {
        var names = row.Cells.Select(cell => PlainName.Of(CellText.Of(cell))).ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in layout.Columns)
        {
            var at = names.FindIndex(name => name.Length > 0 && column.IsCalled(name));
            at = at >= 0 ? at : names.FindIndex(name => name.Length > 0 && column.Bears(name));
            if (at >= 0)
            {
                places[column.Code] = at;
            }
        }

        return places;
    }
}
