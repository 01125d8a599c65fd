using System.Buffers.Binary;

namespace Mcu.Bots.Channels;

/// <summary>The lists of EXIF: the one of the place is emptied, with all that its lines point to.</summary>
internal static class TiffPlace
{
    private const ushort PlaceList = 0x8825;
    private const int LineLength = 12;
    private const int MostLists = 8;
    private const int MostLines = 200;

    /// <summary>The lengths of the kinds of values, from 1 on.</summary>
    private static readonly int[] Lengths = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

    public static void Erase(Span<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return;
        }

        var big = tiff[0] == 'M';
        var list = Number(tiff, 4, big);
        for (var lists = 0; lists < MostLists && list is >= 8 and < int.MaxValue && list + 2 <= tiff.Length; lists++)
        {
            list = Look(tiff, (int)list, big);
        }
    }

    /// <returns>Where the next list is; 0 after the last.</returns>
    private static uint Look(Span<byte> tiff, int at, bool big)
    {
        var lines = Math.Min((int)Short(tiff, at, big), MostLines);
        for (var line = 0; line < lines; line++)
        {
            var from = at + 2 + (line * LineLength);
            if (from + LineLength > tiff.Length)
            {
                return 0;
            }

            if (Short(tiff, from, big) == PlaceList && Number(tiff, from + 8, big) is var place and < int.MaxValue)
            {
                EraseList(tiff, (int)place, big);
            }
        }

        var next = at + 2 + (lines * LineLength);
        return next + 4 <= tiff.Length ? Number(tiff, next, big) : 0;
    }

    private static void EraseList(Span<byte> tiff, int at, bool big)
    {
        if (at < 8 || at > tiff.Length - 2)
        {
            return;
        }

        var lines = Math.Min((int)Short(tiff, at, big), MostLines);
        for (var from = at + 2; lines > 0 && from + LineLength <= tiff.Length; from += LineLength, lines--)
        {
            EraseValue(tiff, from, big);
            tiff.Slice(from, LineLength).Clear();
        }

        tiff.Slice(at, 2).Clear();
    }

    /// <summary>What is longer than four bytes lies elsewhere.</summary>
    private static void EraseValue(Span<byte> tiff, int line, bool big)
    {
        var kind = Short(tiff, line + 2, big);
        var length = kind < Lengths.Length ? Number(tiff, line + 4, big) * (long)Lengths[kind] : 0;
        var at = Number(tiff, line + 8, big);
        if (length > 4 && at >= 8 && at + length <= tiff.Length)
        {
            tiff.Slice((int)at, (int)length).Clear();
        }
    }

    private static ushort Short(ReadOnlySpan<byte> tiff, int at, bool big) =>
        big ? BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]);

    private static uint Number(ReadOnlySpan<byte> tiff, int at, bool big) =>
        big ? BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]);
}
