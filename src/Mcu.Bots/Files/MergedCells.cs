using ExcelDataReader;

namespace Mcu.Bots.Files;

/// <summary>Of cells that were merged downwards only the first has a value, and people read it in every row of them.</summary>
internal sealed class MergedCells(IEnumerable<CellRange> ranges)
{
    private readonly Queue<CellRange> _coming = new(ranges.Where(range => range.ToRow > range.FromRow).OrderBy(range => range.FromRow));
    private readonly List<(CellRange Range, object? Value)> _open = [];

    /// <param name="row">Counted from 0; rows come in their order.</param>
    public void Fill(int row, object?[] cells)
    {
        _open.RemoveAll(open => open.Range.ToRow < row);
        foreach (var (range, value) in _open)
        {
            if (range.FromColumn < cells.Length)
            {
                cells[range.FromColumn] ??= value;
            }
        }

        while (_coming.TryPeek(out var next) && next.FromRow <= row)
        {
            _coming.Dequeue();
            _open.Add((next, next.FromColumn < cells.Length ? cells[next.FromColumn] : null));
        }
    }
}
