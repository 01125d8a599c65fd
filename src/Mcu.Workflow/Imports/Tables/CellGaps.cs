using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// Cells of a sheet that look empty and are not: an error, or a formula that a program wrote and no spreadsheet has worked out. The sheet
/// is looked through for them the first time that a cell without a value is met.
/// </summary>
internal sealed class CellGaps
{
    /// <summary>Of more nobody reads the remarks one by one.</summary>
    private const int Most = 200_000;

    public static readonly CellGaps None = new();

    private readonly Dictionary<(int Row, int Column), CellFault> _cells = [];

    /// <param name="row">Counted from 0, like the column.</param>
    public CellFault? At(int row, int column) => _cells.GetValueOrDefault((row, column));

    /// <summary>Leaves the stream where it was.</summary>
    public static CellGaps Of(Stream file, string sheet)
    {
        var at = file.Position;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return PartOf(zip, sheet) is { } part && MayHold(part) ? Read(part) : None;
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            return None;
        }
        finally
        {
            file.Position = at;
        }
    }

    private static ZipArchiveEntry? PartOf(ZipArchive zip, string sheet)
    {
        var id = Attribute(zip.GetEntry("xl/workbook.xml"), "sheet", "name", sheet, "id");
        return Attribute(zip.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship", "Id", id, "Target") is { } target
            ? zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target)
            : null;
    }

    /// <summary>The attribute of the element that has another one with this value.</summary>
    private static string? Attribute(ZipArchiveEntry? part, string element, string known, string? value, string wanted)
    {
        if (part is null || value is null)
        {
            return null;
        }

        using var xml = XmlReader.Create(part.Open());
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && Value(xml, known) == value)
            {
                return Value(xml, wanted);
            }
        }

        return null;
    }

    private static string? Value(XmlReader xml, string name)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return null;
    }

    /// <summary>A look at the bytes is many times faster than reading; most exports have no formula at all.</summary>
    private static bool MayHold(ZipArchiveEntry part)
    {
        using var bytes = part.Open();
        var buffer = new byte[1 << 16];
        for (var (kept, read) = (0, 0); (read = bytes.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf("t=\"e\""u8) >= 0 || seen.IndexOf("<f>"u8) >= 0 || seen.IndexOf("<f "u8) >= 0 || seen.IndexOf(":f>"u8) >= 0)
            {
                return true;
            }

            kept = Math.Min(4, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static CellGaps Read(ZipArchiveEntry part)
    {
        var (found, at, error, formula, value) = (new CellGaps(), "", false, false, false);
        using var xml = XmlReader.Create(part.Open());
        while (xml.Read() && found._cells.Count < Most)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "c"):
                    (at, error, formula, value) = (xml.GetAttribute("r") ?? "", xml.GetAttribute("t") == "e", false, false);
                    break;
                case (XmlNodeType.Element, "f"):
                    formula = true;
                    break;
                case (XmlNodeType.Element, "v"):
                    value = !xml.IsEmptyElement;
                    break;
                case (XmlNodeType.Text, _) when error && value && PlaceOf(at) is { } place:
                    found._cells[place] = new CellFault("error", xml.Value);
                    break;
                case (XmlNodeType.EndElement, "c") when formula && !value && PlaceOf(at) is { } place:
                    found._cells[place] = CellFault.Formula;
                    break;
                default:
                    break;
            }
        }

        return found;
    }

    /// <summary>«C12» as row 11, column 2.</summary>
    private static (int Row, int Column)? PlaceOf(string reference)
    {
        var (column, letters) = (0, 0);
        for (; letters < reference.Length && reference[letters] is >= 'A' and <= 'Z'; letters++)
        {
            column = (column * 26) + (reference[letters] - 'A' + 1);
        }

        return int.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row - 1, column - 1) : null;
    }
}
