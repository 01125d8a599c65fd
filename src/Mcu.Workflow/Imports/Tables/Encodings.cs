using System.Text;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// In which encoding a text file is written: by its mark, else UTF-8 where it is valid, else the one of the Russian ones in which it reads
/// best.
/// </summary>
internal static class Encodings
{
    private const int Looked = 1 << 20;

    /// <summary>Windows, of which Russian offices have most; then DOS, Unix and old Macintosh.</summary>
    private static readonly int[] Russian = [1251, 866, 20866, 10007];

    public static Encoding Windows => Page(1251);

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
            _ when IsWide(head, at: 1) => Encoding.Unicode,
            _ when IsWide(head, at: 0) => Encoding.BigEndianUnicode,
            _ when head.Contains((byte)0) => throw TableException.Because("imports.no.table"),
            _ => IsUtf8(head) ? Encoding.UTF8 : Best(bytes, length),
        };
    }

    /// <summary>
    /// Two bytes a letter without the mark: the delimiters and digits have a zero at one side, and the Russian letters a four.
    /// </summary>
    private static bool IsWide(ReadOnlySpan<byte> bytes, int at)
    {
        var (upper, zeros) = (0, 0);
        var looked = Math.Min(bytes.Length, 1 << 12) & ~1;
        for (var i = at; i < looked; i += 2)
        {
            upper += bytes[i] is 0 or 4 ? 1 : 0;
            zeros += bytes[i] == 0 && bytes[i ^ 1] is >= 9 and < 127 ? 1 : 0;
        }

        return looked >= 32 && zeros > 1 && upper * 20 >= looked * 9;
    }

    /// <summary>
    /// A few broken characters among many sound ones are still UTF-8; of Russian words in another encoding hardly one would be sound.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (broken, sound) = (text.Count(letter => letter == '\uFFFD'), text.Count(letter => letter is > '\u007F' and not '\uFFFD'));
        return broken * 10 <= sound;
    }

    /// <summary>In the wrong one Russian words are made of signs and of capitals within words.</summary>
    private static Encoding Best(byte[] bytes, int length)
    {
        var looked = Math.Min(length, 1 << 14);
        return Russian.Select(Page).MaxBy(page => Sense(page.GetString(bytes, 0, looked)))!;
    }

    private static int Sense(string text) =>
        text.Sum(letter => letter switch
        {
            'о' or 'е' or 'а' or 'и' or 'н' or 'т' or 'с' or 'р' => 3,
            >= 'а' and <= 'я' =>
        2,
            >= 'А' and <= 'Я' => 1,
            < '\u0080' or '№' or '«' or '»' or '–' => 0,
            _ => -2
        });

    private static Encoding Page(int number)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(number);
    }
}
