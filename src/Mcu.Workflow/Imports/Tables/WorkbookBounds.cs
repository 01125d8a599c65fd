using System.IO.Compression;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// Looks through a packed workbook before anything of it is taken into memory: its reader holds the shared strings, the styles and each row
/// whole, and 888 KB unpack to gigabytes. What the archive says of its sizes is not believed: it is unpacked, counted and thrown away.
/// </summary>
internal static class WorkbookBounds
{
    /// <summary>What a workbook may hold unpacked; a month of a large city's messages holds a tenth of it.</summary>
    public const long MostUnpacked = 512L << 20;

    /// <summary>What is held in memory whole: the strings that cells share, and all that is no sheet.</summary>
    public const long MostHeld = 64L << 20;

    /// <summary>An export has a dozen.</summary>
    public const int MostEntries = 2000;

    private const string Sheets = "xl/worksheets/";

    /// <summary>The first bytes of a line of an archive's list.</summary>
    private static readonly byte[] ListLine = "PK\u0001\u0002"u8.ToArray();

    /// <summary>Leaves the file anywhere; refuses what is too much for a workbook, or is no archive.</summary>
    public static void Check(Stream file)
    {
        if (ListLines(file) > MostEntries)
        {
            throw TooMuch;
        }

        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            Check(zip);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw TableException.Because("imports.no.broken");
        }
    }

    public static TableException TooMuch => TableException.Because("imports.no.bomb");

    private static void Check(ZipArchive zip)
    {
        if (zip.Entries.Sum(entry => Math.Max(0, entry.Length)) > MostUnpacked)
        {
            throw TooMuch;
        }

        var (left, held) = (MostUnpacked, MostHeld);
        foreach (var entry in zip.Entries)
        {
            // Another archive or a picture inside is never opened.
            if (!entry.FullName.StartsWith("xl/media/", StringComparison.OrdinalIgnoreCase)
                && !entry.FullName.StartsWith("xl/embeddings/", StringComparison.OrdinalIgnoreCase))
            {
                var isSheet = entry.FullName.StartsWith(Sheets, StringComparison.OrdinalIgnoreCase);
                var read = Read(entry, isSheet ? left : Math.Min(left, held));
                (left, held) = (left - read, isSheet ? held : held - read);
            }
        }
    }

    /// <returns>How much it unpacks to.</returns>
    private static long Read(ZipArchiveEntry entry, long most)
    {
        var isMarkup = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        var markup = isMarkup ? new MarkupBounds() : null;
        using var bytes = entry.Open();
        var (buffer, all) = (new byte[1 << 16], 0L);
        for (var read = bytes.Read(buffer); read > 0; read = bytes.Read(buffer))
        {
            all += read;
            if (all > most || markup?.Exceeds(buffer.AsSpan(0, read)) == true)
            {
                throw TooMuch;
            }
        }

        return all;
    }

    /// <summary>The list of an archive is taken into memory whole as it is opened, so its lines are counted before.</summary>
    private static int ListLines(Stream file)
    {
        var (lines, at) = (0, 0);
        var buffer = new byte[1 << 16];
        file.Position = 0;
        for (var read = file.Read(buffer); read > 0 && lines <= MostEntries; read = file.Read(buffer))
        {
            foreach (var one in buffer.AsSpan(0, read))
            {
                at = one == ListLine[at] ? at + 1 : one == ListLine[0] ? 1 : 0;
                (lines, at) = at == ListLine.Length ? (lines + 1, 0) : (lines, at);
            }
        }

        return lines;
    }
}
