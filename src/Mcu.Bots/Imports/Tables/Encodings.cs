using System.Text;

namespace Mcu.Bots.Imports.Tables;

/// <summary>In which encoding a text file is written: by its mark, else UTF-8 where it is valid, else the Windows one of Russian offices.</summary>
internal static class Encodings
{
    private const int Looked = 1 << 20;

    public static Encoding Windows
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1251);
        }
    }

    /// <summary>Leaves the stream where it began.</summary>
    public static Encoding Guess(Stream file)
    {
        var bytes = new byte[Looked];
        var length = file.ReadAtLeast(bytes, Looked, throwOnEndOfStream: false);
        file.Position = 0;
        var head = bytes.AsSpan(0, length);
        return head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ when head.Contains((byte)0) => throw TableException.Because("imports.no.table"),
            _ => IsUtf8(head) ? Encoding.UTF8 : Windows,
        };
    }

    /// <summary>A few broken characters among many sound ones are still UTF-8; of Russian words in another encoding hardly one would be sound.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (broken, sound) = (text.Count(letter => letter == '\uFFFD'), text.Count(letter => letter is > '\u007F' and not '\uFFFD'));
        return broken * 10 <= sound;
    }
}
