using System.Text;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>The lines of a text file, with a look at those that come: a cell may go on over several of them.</summary>
internal sealed class DelimitedLines(TextReader text) : IDisposable
{
    /// <summary>A line, or a cell of several, is no longer than that: somebody sent something else.</summary>
    public const int Longest = 1 << 20;

    private readonly List<string> _ahead = [];

    /// <summary>Of the line that was taken last, counted from 1.</summary>
    public int Number { get; private set; }

    public string? Take()
    {
        if (Peek(0) is not { } line)
        {
            return null;
        }

        _ahead.RemoveAt(0);
        Number++;
        return line;
    }

    /// <summary>The line that is so many lines away, or null behind the end.</summary>
    public string? Peek(int away)
    {
        while (_ahead.Count <= away && Read() is { } line)
        {
            _ahead.Add(line);
        }

        return away < _ahead.Count ? _ahead[away] : null;
    }

    public void Dispose() => text.Dispose();

    private string? Read()
    {
        var line = new StringBuilder();
        var sign = text.Read();
        if (sign < 0)
        {
            return null;
        }

        for (; sign >= 0 && sign is not ('\n' or '\r'); sign = text.Read())
        {
            if (line.Append((char)sign).Length > Longest)
            {
                throw TableException.Because("imports.no.quote", ("line", Number + _ahead.Count + 1));
            }
        }

        if (sign == '\r' && text.Peek() == '\n')
        {
            _ = text.Read();
        }

        return line.ToString();
    }
}
