using System.Text;
using CsvHelper;

namespace Mcu.Bots.Imports.Tables;

/// <summary>A text file of delimited values: the delimiter and the encoding are found out.</summary>
internal sealed class DelimitedReader : TableReader
{
    /// <summary>A quote that is never closed would take the rest of the file for one cell.</summary>
    private const int LongestRow = 1 << 20;
    private const int Looked = 1 << 12;

    private readonly CsvReader _reader;
    private long _line;

    private DelimitedReader(Stream file, Encoding encoding) => _reader = CsvReader.Create(file, new CsvReaderOptions
    {
        HasHeader = false,
        Encoding = encoding,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        IncludeValuesInExceptions = false,
    });

    public static DelimitedReader OpenText(Stream file)
    {
        var encoding = Encodings.Guess(file);
        var beginning = Beginning(file, encoding).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (beginning.Length == 0)
        {
            throw TableException.Because("imports.no.empty");
        }

        return beginning[0] == '<' ? throw TableException.Because("imports.no.page") : new DelimitedReader(file, encoding);
    }

    public override void Dispose() => _reader.Dispose();

    protected override TableRow? Next()
    {
        try
        {
            if (!_reader.Read())
            {
                return null;
            }
        }
        catch (CsvFormatException)
        {
            throw TableException.Because("imports.no.quote", ("line", _line + 1));
        }

        _line = _reader.LineNumber;
        var cells = new object?[Math.Min(_reader.FieldCount, MostColumns + 1)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = _reader.GetString(i);
        }

        return new TableRow(checked((int)_line), cells);
    }

    private static string Beginning(Stream file, Encoding encoding)
    {
        var bytes = new byte[Looked];
        var length = file.ReadAtLeast(bytes, Looked, throwOnEndOfStream: false);
        file.Position = 0;
        return encoding.GetString(bytes, 0, length);
    }
}
