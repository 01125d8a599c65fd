using Mcu.Bots.Imports.Tables;

namespace Mcu.Bots.Imports;

/// <summary>A file that is being read: its heading, and the rows below it once each.</summary>
internal sealed class OpenTable : IDisposable
{
    private readonly TableReader _reader;
    private readonly IEnumerator<TableRow> _rows;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <exception cref="TableException">It is no export that we know.</exception>
    public OpenTable(Stream file)
    {
        try
        {
            _reader = TableReader.Open(file);
            _rows = _reader.Rows().GetEnumerator();
            Heading = Heading.Find(_rows);
        }
        catch
        {
            _reader?.Dispose();
            file.Dispose();
            throw;
        }
    }

    public Heading Heading { get; }

    /// <summary>The next rows below a line.</summary>
    /// <param name="repeated">Those among them whose number an earlier row of the file has: they would be taken twice.</param>
    public IReadOnlyList<TableRow> Next(int afterLine, int most, out IReadOnlyList<TableRow> repeated)
    {
        var (rows, twice) = (new List<TableRow>(), new List<TableRow>());
        while (rows.Count + twice.Count < most && _rows.MoveNext())
        {
            var row = _rows.Current;
            var fresh = RowMapper.NumberOf(Heading, row) is not { Length: > 0 } number || _seen.Add(number);
            if (row.Line > afterLine)
            {
                (fresh ? rows : twice).Add(row);
            }
        }

        repeated = twice;
        return rows;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _reader.Dispose();
    }
}
