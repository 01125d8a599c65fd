using System.Text;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// Rows of delimited text, also where quotes inside a cell were not doubled: "Магазин "Рассвет" шумит" is read whole. A quote that is never
/// closed is a sign like any other; it does not take the rest of the file for one cell.
/// </summary>
internal sealed class DelimitedRows(DelimitedLines lines, char delimiter)
{
    private const char Quote = '"';
    private const int Headings = 50;

    private string _line = "";
    private int _width;

    /// <param name="unclosed">A quote of the row was never closed.</param>
    /// <returns>The cells, or null at the end.</returns>
    public List<string>? Next(out int number, out bool unclosed)
    {
        (number, unclosed) = (0, false);
        if (lines.Take() is not { } first)
        {
            return null;
        }

        (_line, number) = (first, lines.Number);
        var cells = new List<string>(Math.Max(_width, 4));
        for (var at = 0; at <= _line.Length && cells.Count <= TableReader.MostColumns;)
        {
            at = Cell(cells, at, ref unclosed) + 1;
        }

        _width = number <= Headings ? Math.Max(_width, cells.Count) : _width;
        return cells;
    }

    /// <returns>Where the delimiter or the end of the line is.</returns>
    private int Cell(List<string> cells, int at, ref bool unclosed)
    {
        var start = Blank(_line, at);
        if (start < _line.Length && _line[start] == Quote)
        {
            if (Quoted(start + 1) is var (text, next, over))
            {
                for (; over > 0; over--)
                {
                    _line = lines.Take()!;
                }

                cells.Add(text);
                return next;
            }

            unclosed |= _line.AsSpan(start, End(start) - start).Count(Quote) % 2 > 0;
        }

        cells.Add(_line[at..End(at)]);
        return End(at);
    }

    private int End(int at) => _line.IndexOf(delimiter, at) is >= 0 and var end ? end : _line.Length;

    private int Blank(string line, int at)
    {
        while (at < line.Length && line[at] == ' ' && delimiter != ' ')
        {
            at++;
        }

        return at;
    }

    private bool Ends(string line, int at) => Blank(line, at) is var next && (next == line.Length || line[next] == delimiter);

    /// <summary>
    /// What stands from here to the quote that closes it, over how many more lines, and where the line goes on; null where none closes it.
    /// </summary>
    private (string Text, int Next, int Over)? Quoted(int at)
    {
        var (cell, line, over) = (new OpenCell(), _line, 0);
        while (true)
        {
            var quote = line.IndexOf(Quote, at);
            if (quote < 0)
            {
                cell.Text.Append(line, at, line.Length - at).Append('\n');
                if (NextLine(cell, over++) is not { } next)
                {
                    return null;
                }

                (line, at) = (next, 0);
                continue;
            }

            cell.Text.Append(line, at, quote - at);
            if (Closes(cell, line, at = quote + Run(line, quote), at - quote))
            {
                return (cell.Text.ToString(), Blank(line, at), over);
            }

            if (cell.Odd && (cell.Passed || (over > 0 && Opens(line, quote))))
            {
                return null;
            }
        }
    }

    /// <summary>The line on which a cell goes on; null where there is none, or the cell were too long.</summary>
    private string? NextLine(OpenCell cell, int over)
    {
        if (lines.Peek(over) is not { } next || cell.Text.Length + next.Length > DelimitedLines.Longest)
        {
            return null;
        }

        cell.Passed |= IsRow(next);
        return next;
    }

    /// <summary>Takes a run of quotes that ends here into the cell, or finds that it closes it.</summary>
    private bool Closes(OpenCell cell, string line, int at, int run)
    {
        var odd = run % 2 == 1;
        if (Ends(line, at) && (odd ? !(cell.Inner && GoesOn(line, at)) : cell.Inner))
        {
            cell.Text.Append(Quote, run / 2);
            return true;
        }

        cell.Text.Append(Quote, (run + 1) / 2);
        (cell.Odd, cell.Inner) = (cell.Odd | odd, cell.Inner ^ odd);
        return false;
    }

    private static int Run(string line, int quote)
    {
        var end = quote;
        while (end < line.Length && line[end] == Quote)
        {
            end++;
        }

        return end - quote;
    }

    /// <summary>A quote behind the delimiter may still belong to the same cell: "Магазин "Рассвет"; шумит".</summary>
    private bool GoesOn(string line, int at) => line.IndexOf(Quote, at) is >= 0 and var next && !Opens(line, next);

    private bool Opens(string line, int quote) =>
        line.AsSpan(0, quote).TrimEnd(' ') is var before && (before.IsEmpty || before[^1] == delimiter);

    /// <summary>As many cells as a row of its own would have.</summary>
    private bool IsRow(string line) => _width > 2 && line.AsSpan().Count(delimiter) >= _width - 1;

    /// <summary>A cell in quotes that is being read.</summary>
    private sealed class OpenCell
    {
        public StringBuilder Text { get; } = new();

        /// <summary>A quote within it was not doubled.</summary>
        public bool Odd { get; set; }

        /// <summary>One such quote waits for its pair.</summary>
        public bool Inner { get; set; }

        /// <summary>It has gone on over a line that looks like a row of its own.</summary>
        public bool Passed { get; set; }
    }
}
