using System.Buffers.Binary;
using System.Text;

namespace Mcu.Bots.Channels;

/// <summary>
/// Erases the place from what a camera writes about a picture (EXIF and XMP of JPEG, PNG, RIFF, HEIC, TIFF), in place: not one point of the
/// picture changes, nor its length, its turning and its date. What is damaged is left from there on as it is.
/// </summary>
internal static class PicturePlace
{
    private const int MostXmp = 1 << 20;
    private static readonly byte[] Exif = "Exif\0\0"u8.ToArray();
    private static readonly byte[] XmpBegins = "<x:xmpmeta"u8.ToArray();
    private static readonly byte[] XmpEnds = "</x:xmpmeta>"u8.ToArray();
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    public static void Erase(Span<byte> picture)
    {
        // Pictures may hold others, with words of their own: a preview, the parts of a panorama.
        ForEach(picture, Exif, static found => TiffPlace.Erase(found[Exif.Length..]));
        ForEach(picture, XmpBegins, EraseXmp);
        if (picture.StartsWith(Png))
        {
            Chunks(picture, 8, big: true, static (type, data) => EraseChunk(type, data));
        }
        else if (picture.StartsWith("RIFF"u8))
        {
            Chunks(picture, 12, big: false, static (type, data) => EraseChunk(type, data));
        }
        else
        {
            TiffPlace.Erase(picture);
        }
    }

    private delegate void Act(Span<byte> found);

    private delegate void ActOnChunk(string type, Span<byte> data);

    private static void ForEach(Span<byte> bytes, ReadOnlySpan<byte> mark, Act act)
    {
        for (var at = bytes.IndexOf(mark); at >= 0;)
        {
            act(bytes[at..]);
            var next = bytes[(at + mark.Length)..].IndexOf(mark);
            at = next < 0 ? -1 : at + mark.Length + next;
        }
    }

    /// <summary>Everything inside becomes spaces: its readers find an empty packet.</summary>
    private static void EraseXmp(Span<byte> found)
    {
        var within = found[..Math.Min(found.Length, MostXmp)];
        var end = within.IndexOf(XmpEnds);
        var begin = within.IndexOf((byte)'>') + 1;
        if (end > begin && begin > 0)
        {
            within[begin..end].Fill((byte)' ');
        }
    }

    /// <summary>PNG: length, type, data, sum. RIFF: type, length, data up to an even place.</summary>
    private static void Chunks(Span<byte> picture, int at, bool big, ActOnChunk act)
    {
        while (at + 8 <= picture.Length)
        {
            var head = picture.Slice(at, 8);
            var length = big ? BinaryPrimitives.ReadUInt32BigEndian(head) : BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (length > (uint)(picture.Length - at - 8) || (big && length + 4 > (uint)(picture.Length - at - 8)))
            {
                return;
            }

            var data = picture.Slice(at + 8, (int)length);
            var type = Encoding.ASCII.GetString(big ? head[4..] : head[..4]);
            act(type, data);
            at += 8 + (int)length + (big ? 4 : (int)(length & 1));
            if (big && type is "eXIf" or "iTXt" or "tEXt" or "zTXt")
            {
                BinaryPrimitives.WriteUInt32BigEndian(picture.Slice(at - 4, 4),
                    PngSum.Of(picture.Slice(at - 8 - (int)length, (int)length + 4)));
            }
        }
    }

    private static void EraseChunk(string type, Span<byte> data)
    {
        if (type is "eXIf" or "EXIF")
        {
            TiffPlace.Erase(data.StartsWith(Exif) ? data[Exif.Length..] : data);
        }
        else if (type is "tEXt" or "zTXt" or "iTXt" && (data.StartsWith("XML:com.adobe.xmp"u8) || data.StartsWith("Raw profile type"u8)))
        {
            // Packed words are not unpacked for this: they go.
            var words = data.IndexOf((byte)0);
            data[(words < 0 ? 0 : words)..].Clear();
        }
    }
}
