using System.Text;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>A text file of delimited values: the delimiter and the encoding are found out.</summary>
internal sealed class DelimitedReader : TableReader
{
    private const int Looked = 1 << 12;
    private const int LinesLooked = 30;

    private readonly DelimitedLines _lines;
    private readonly DelimitedRows _rows;

    private DelimitedReader(Stream file, Encoding encoding)
    {
        _lines = new DelimitedLines(new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16));
        var said = Delimiter.Said(_lines.Peek(0));
        if (said is not null)
        {
            _lines.Take();
        }

        _rows = new DelimitedRows(_lines, said
            ?? Delimiter.Guess([.. Enumerable.Range(0, LinesLooked).Select(_lines.Peek).OfType<string>()]));
    }

    public static DelimitedReader OpenText(Stream file)
    {
        var encoding = Encodings.Guess(file);
        var beginning = Beginning(file, encoding).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (beginning.Length == 0)
        {
            throw TableException.Because("imports.no.empty");
        }

        return FileKinds.OfText(beginning) is { } kind
            ? throw TableException.Because($"imports.no.{kind}") : new DelimitedReader(file, encoding);
    }

    public override void Dispose() => _lines.Dispose();

    protected override TableRow? Next() =>
        _rows.Next(out var line, out var unclosed) is { } cells ? new TableRow(line, cells) { OpenQuote = unclosed } : null;

    private static string Beginning(Stream file, Encoding encoding)
    {
        var bytes = new byte[Looked];
        var length = file.ReadAtLeast(bytes, Looked, throwOnEndOfStream: false);
        file.Position = 0;
        return encoding.GetString(bytes, 0, length);
    }
}
