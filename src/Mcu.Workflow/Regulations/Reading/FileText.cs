using System.Text;
using System.Text.Unicode;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// The words of a file, or what keeps them from being read. Read as something else they would come out as «���», and nobody would be told.
/// </summary>
internal static class FileText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Null when it is not UTF-8, or was spoilt when it was saved (the fault is then in the list).</summary>
    public static string? Decode(byte[] file, ProblemList problems)
    {
        if (FirstLine(file, line => !Utf8.IsValid(line) || line.Contains((byte)0)) is { } wrong)
        {
            problems.Add(wrong, "", Expected.Utf8);
            return null;
        }

        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        if (!text.Contains(Replacement, StringComparison.Ordinal))
        {
            return text;
        }

        problems.Add(text[..text.IndexOf(Replacement, StringComparison.Ordinal)].Count(sign => sign == '\n') + 1, "", Expected.Spoilt);
        return null;
    }

    private static int? FirstLine(byte[] file, LineTest isWrong)
    {
        var number = 0;
        foreach (var line in file.AsSpan().Split((byte)'\n'))
        {
            number++;
            if (isWrong(file.AsSpan()[line]))
            {
                return number;
            }
        }

        return null;
    }

    private delegate bool LineTest(ReadOnlySpan<byte> line);
}
