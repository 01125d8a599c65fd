using System.IO.Compression;
using System.Text;

namespace Mcu.Bots.Tests.Imports;

/// <summary>Workbooks written part by part, with what a spreadsheet leaves in them.</summary>
internal static class Workbooks
{
    /// <param name="Rows">The rows as XML, or cells of text.</param>
    /// <param name="After">What follows the rows: merged cells.</param>
    /// <param name="Before">What stands before them: how wide the columns are.</param>
    public sealed record SheetXml(string Name, string Rows, string State = "visible", string After = "", string Before = "");

    public static SheetXml Of(string name, IEnumerable<string[]> rows, string state = "visible", string after = "") =>
        new(name, string.Concat(rows.Select((row, at) => Row(at + 1, row.Select((text, column) => Cell(at + 1, column, text))))), state,
        after);

    public static string Row(int line, IEnumerable<string> cells, string more = "") =>
        $"<row r=\"{line}\" {more}>{string.Concat(cells)}</row>";

    public static string Cell(int line, int column, string text) =>
        text.Length == 0 ? "" : text[0] == '<' ? text.Replace("<c", $"<c r=\"{Place(line, column)}\"", StringComparison.Ordinal)
        : $"<c r=\"{Place(line, column)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    public static byte[] Xlsx(params SheetXml[] sheets)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part(zip, "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" state=\"{sheet.State}\" r:id=\"r{at + 1}\"/>"))}</sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"r{at + 1}\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"))}<Relationship Id=\"s\" Type=\"{Links}/styles\" Target=\"styles.xml\"/></Relationships>");
            Part(zip, "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0000000\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            for (var at = 0; at < sheets.Length; at++)
            {
                Part(zip, $"xl/worksheets/sheet{at + 1}.xml",
                    $"<worksheet xmlns=\"{Main}\">{sheets[at].Before}<sheetData>{sheets[at].Rows}</sheetData>{sheets[at].After}</worksheet>");
            }
        }

        return file.ToArray();
    }

    /// <summary>A packed file with these parts, whatever it is.</summary>
    public static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                Part(zip, name, text);
            }
        }

        return file.ToArray();
    }

    private static string Place(int line, int column) => $"{(char)('A' + column)}{line}";

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write(text);
    }
}
