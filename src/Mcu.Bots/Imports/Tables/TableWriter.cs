using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mcu.Bots.Imports.Tables;

/// <summary>Rows of text into a file, one after another: the whole of it is never in memory.</summary>
internal abstract class TableWriter : IDisposable
{
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    /// <summary>The stream stays open.</summary>
    public static TableWriter Open(string format, Stream file) => format == Xlsx ? new SheetWriter(file) : new DelimitedWriter(file, begins: true);

    /// <summary>More rows of delimited text behind those that the file has.</summary>
    public static TableWriter GoOn(Stream file) => new DelimitedWriter(file, begins: file.Position == 0);

    public abstract void Row(IEnumerable<string> cells);

    public abstract void Dispose();

    /// <summary>Semicolons, as spreadsheets in Russian open them; what would be taken for a formula gets an apostrophe before it.</summary>
    private sealed class DelimitedWriter(Stream file, bool begins) : TableWriter
    {
        private readonly CsvWriter _writer = CsvWriter.Create(
            file, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = begins, ValidateFieldCount = false }, leaveOpen: true);

        public override void Row(IEnumerable<string> cells)
        {
            foreach (var cell in cells)
            {
                _writer.WriteField(CellText.Harmless(cell));
            }

            _writer.EndRecord();
        }

        public override void Dispose() => _writer.Dispose();
    }

    /// <summary>Every cell is a string of its own and never a formula.</summary>
    private sealed class SheetWriter : TableWriter
    {
        // A cell of a spreadsheet holds no more.
        private const int LongestCell = 32_767;
        private readonly SpreadsheetDocument _book;
        private readonly OpenXmlWriter _sheet;

        public SheetWriter(Stream file)
        {
            _book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
            var part = _book.AddWorkbookPart();
            var sheet = part.AddNewPart<WorksheetPart>();
            part.Workbook = new Workbook(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "1" }));
            _sheet = OpenXmlWriter.Create(sheet);
            _sheet.WriteStartElement(new Worksheet());
            _sheet.WriteStartElement(new SheetData());
        }

        public override void Row(IEnumerable<string> cells)
        {
            _sheet.WriteStartElement(new Row());
            foreach (var cell in cells)
            {
                var text = Fitting(cell);
                _sheet.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) });
            }

            _sheet.WriteEndElement();
        }

        public override void Dispose()
        {
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
            _sheet.Dispose();
            _book.Dispose();
        }

        private static string Fitting(string cell)
        {
            var text = cell.Length > LongestCell ? cell[..LongestCell] : cell;
            return text.All(System.Xml.XmlConvert.IsXmlChar) ? text : new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)]);
        }
    }
}
