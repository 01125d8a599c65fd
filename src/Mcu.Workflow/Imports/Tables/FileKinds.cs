using System.IO.Compression;
using System.Text;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// What a file is that is no table we can read; each kind has its sentence, <c>imports.no.{kind}</c>, which says what to do.
/// </summary>
internal static class FileKinds
{
    private const int OldLooked = 8 << 20;

    /// <summary>By its first bytes; null for a workbook, for text and for what nobody knows.</summary>
    public static string? OfBytes(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "pdf",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "doc",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [0x1F, 0x8B, ..]
            or [(byte)'P', (byte)'K', 5, 6, ..] => "archive",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] or [(byte)'I', (byte)'I', 42, 0, ..]
            or [(byte)'B', (byte)'M', _, _, _, _, 0, 0, ..] => "picture",
        _ => null,
    };

    /// <summary>By how a text begins.</summary>
    public static string? OfText(string beginning) =>
        beginning.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
        && !beginning.Contains("<html", StringComparison.OrdinalIgnoreCase) ? "xml"
        : beginning.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase) || beginning[0] == '<' ? "page"
        : (beginning[0] == '{' || beginning.StartsWith("[{", StringComparison.Ordinal))
        && beginning.Contains('"', StringComparison.Ordinal) && beginning.Contains(':', StringComparison.Ordinal) ? "json"
        : null;

    /// <summary>By what a packed file holds; null for a workbook.</summary>
    public static string? OfPacked(ZipArchive zip)
    {
        bool Has(string beginning) => zip.Entries.Any(entry => entry.FullName.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        return Has("xl/workbook") || Has("xl/worksheets/") ? null
            : Has("mimetype") && zip.GetEntry("mimetype") is { } mime ? OfOpenDocument(mime)
            : Has("Index/") || Has("Index.zip") ? Has("Index/Tables/") || Has("Index/CalculationEngine") ? "numbers" : "pages"
            : Has("word/") || Has("ppt/") ? "doc"
            : "archive";
    }

    /// <summary>Old office files are alike outside; inside they name what they hold.</summary>
    public static string? OfOld(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[(int)Math.Min(file.Length, OldLooked)];
        file.ReadExactly(bytes);
        file.Position = 0;
        bool Names(string part) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(part)) >= 0;
        return Names("EncryptedPackage") ? "password" : Names("Workbook") || Names("Book\0") ? null : Names("WordDocument")
            || Names("PowerPoint Document") || Names("__nameid_version") ? "doc" : null;
    }

    private static string OfOpenDocument(ZipArchiveEntry mime)
    {
        using var text = new StreamReader(mime.Open());
        var begin = new char[100];
        var kind = new string(begin, 0, text.ReadBlock(begin));
        return kind.Contains("spreadsheet", StringComparison.Ordinal) ? "ods" : kind.Contains("opendocument", StringComparison.Ordinal)
            ? "doc" : "archive";
    }
}
