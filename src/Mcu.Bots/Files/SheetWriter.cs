using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bots.Files;

/// <summary>Every cell is a string of its own and never a formula.</summary>
internal sealed class SheetWriter : TableWriter
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
            _sheet.WriteElement(new Cell
            {
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })
            });
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
