using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bots.Files;

/// <summary>The sheets of a workbook, .xlsx, .xlsb or .xls.</summary>
internal sealed class SheetReader : TableReader
{
    private static readonly ExcelReaderConfiguration InRussian = Configured();

    private readonly IExcelDataReader _reader;
    private readonly Func<string, CellGaps> _gapsOf;
    private CellGaps? _gaps;
    private MergedCells? _merged;
    private FrozenSet<int>? _hidden;
    private int _sheet;
    private int _line;

    private SheetReader(IExcelDataReader reader, Func<string, CellGaps> gapsOf)
    {
        (_reader, _gapsOf) = (reader, gapsOf);
        if (reader.ResultsCount <= 1 && reader.RowCount == 0)
        {
            reader.Dispose();
            throw TableException.Because("imports.no.empty");
        }
    }

    public override SheetInfo Sheet =>
        new(_reader.Name ?? "", _reader.VisibleState is { } state && !state.Equals("visible", StringComparison.OrdinalIgnoreCase));

    public static SheetReader OpenNew(Stream file)
    {
        WorkbookBounds.Check(file);
        RefuseOthers(file);
        file.Position = 0;
        return Told(() => new SheetReader(ExcelReaderFactory.CreateOpenXmlReader(file, InRussian), sheet => CellGaps.Of(file, sheet)));
    }

    public static SheetReader OpenOld(Stream file)
    {
        if (FileKinds.OfOld(file) is { } kind)
        {
            throw TableException.Because($"imports.no.{kind}");
        }

        return Told(() => new SheetReader(ExcelReaderFactory.CreateReader(file, InRussian), _ => CellGaps.None));
    }

    public override void Dispose() => _reader.Dispose();

    public override bool Go(int sheet) => Told(() =>
    {
        if (sheet < _sheet || (sheet == _sheet && _line > 0))
        {
            _reader.Reset();
            _sheet = 0;
        }

        while (_sheet < sheet)
        {
            if (!_reader.NextResult())
            {
                return false;
            }

            _sheet++;
        }

        (_line, _merged, _gaps, _hidden) = (0, null, null, null);
        return true;
    });

    protected override TableRow? Next() => Told(() =>
    {
        if (!_reader.Read())
        {
            return null;
        }

        _merged ??= new MergedCells(_reader.MergeCells ?? []);
        _hidden ??= Enumerable.Range(0, Math.Min(_reader.FieldCount, MostColumns))
            .Where(at => _reader.GetColumnWidth(at) == 0).ToFrozenSet();
        _line++;
        var cells = new object?[Math.Min(_reader.FieldCount, MostColumns + 1)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Cell(i);
        }

        _merged.Fill(_line - 1, cells);
        return new TableRow(_line, cells) { Hidden = _reader.RowHeight == 0, HiddenColumns = _hidden };
    });

    private object? Cell(int at) => _reader.GetValue(at) switch
    {
        null => (_gaps ??= _gapsOf(_reader.Name)).At(_line - 1, at),
        double number => Shown(number, _reader.GetNumberFormatString(at)),
        var value => value,
    };

    /// <summary>What a number means only by its format: 0004512 and 80%.</summary>
    private static object Shown(double number, string? format) =>
        format is { Length: > 1 } && format.All(sign => sign == '0') && number >= 0 && number == Math.Floor(number)
        ? number.ToString(format, CultureInfo.InvariantCulture)
        : format is not null && format.EndsWith('%') ? (number * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%"
        : number;

    private static void RefuseOthers(Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (FileKinds.OfPacked(zip) is { } kind)
        {
            throw TableException.Because($"imports.no.{kind}");
        }
    }

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
