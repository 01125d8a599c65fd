using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Mcu.Bots.Imports.Tables;

/// <summary>The first sheet of a workbook that has rows, .xlsx or .xls.</summary>
internal sealed class SheetReader : TableReader
{
    private static readonly ExcelReaderConfiguration InRussian = Configured();

    private readonly IExcelDataReader _reader;
    private int _line;

    private SheetReader(IExcelDataReader reader)
    {
        _reader = reader;
        while (reader.RowCount == 0 && reader.NextResult())
        {
            // An empty first sheet is passed over.
        }

        if (reader.RowCount == 0)
        {
            reader.Dispose();
            throw TableException.Because("imports.no.empty");
        }
    }

    public static SheetReader OpenNew(Stream file)
    {
        WorkbookBounds.Check(file);
        file.Position = 0;
        return Told(() => new SheetReader(ExcelReaderFactory.CreateOpenXmlReader(file, InRussian)));
    }

    public static SheetReader OpenOld(Stream file)
    {
        return Told(() => new SheetReader(ExcelReaderFactory.CreateReader(file, InRussian)));
    }

    public override void Dispose() => _reader.Dispose();

    protected override TableRow? Next() => Told(() =>
    {
        if (!_reader.Read())
        {
            return null;
        }

        _line++;
        var cells = new object?[Math.Min(_reader.FieldCount, MostColumns + 1)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = _reader.GetValue(i);
        }

        return new TableRow(_line, cells);
    });

    /// <summary>The configuration asks for an encoding of its own as soon as it is made: ours must be there before.</summary>
    private static ExcelReaderConfiguration Configured()
    {
        var windows = Encodings.Windows;
        return new ExcelReaderConfiguration { FallbackEncoding = windows };
    }

    /// <summary>What a broken workbook throws is many things, and all of them mean the same to its sender.</summary>
    private static T Told<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (InvalidPasswordException)
        {
            throw TableException.Because("imports.no.password");
        }
        catch (Exception fault) when (fault is not (TableException or OutOfMemoryException))
        {
            throw TableException.Because("imports.no.broken");
        }
    }
}
