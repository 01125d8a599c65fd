using System.Text;

namespace Mcu.Bots.Channels;

/// <summary>The pieces of an answer that is no JSON as a whole: its list of updates, cut at the commas between them.</summary>
/// <param name="Head">The answer with an empty list.</param>
/// <param name="Closed">The end of the list was found.</param>
internal sealed record SplitAnswer(byte[] Head, IReadOnlyList<Range> Updates, bool Closed);

/// <summary>Cuts by brackets and quotes alone, so that what is wrong within one update stays within it.</summary>
internal static class UpdateSplitter
{
    /// <returns>Null where there is no such list.</returns>
    public static SplitAnswer? Split(ReadOnlySpan<byte> answer, string list)
    {
        if (StartOf(answer, list) is not { } start)
        {
            return null;
        }

        var updates = new List<Range>();
        for (var from = start; EndOf(answer, from) is { } end; from = end + 1)
        {
            Add(updates, answer, from..end);
            if (answer[end] == ']')
            {
                return new SplitAnswer([.. answer[..start], .. answer[end..]], updates, Closed: true);
            }
        }

        return new SplitAnswer([], updates, Closed: false);
    }

    /// <summary>The comma or the bracket behind the update that begins here; null where there is none.</summary>
    private static int? EndOf(ReadOnlySpan<byte> answer, int from)
    {
        var (depth, quoted) = (0, false);
        for (var i = from; i < answer.Length; i++)
        {
            switch (answer[i])
            {
                case (byte)'\\' when quoted:
                    i++;
                    break;
                case (byte)'"':
                    quoted = !quoted;
                    break;
                case (byte)',' or (byte)']' when !quoted && depth == 0:
                    return i;
                case (byte)'{' or (byte)'[' when !quoted:
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when !quoted:
                    depth--;
                    break;
            }
        }

        return null;
    }

    /// <summary>Behind the bracket that opens the list.</summary>
    private static int? StartOf(ReadOnlySpan<byte> answer, string list)
    {
        var name = Encoding.UTF8.GetBytes($"\"{list}\"");
        if (answer.IndexOf(name) is not (>= 0 and var at))
        {
            return null;
        }

        var rest = answer[(at + name.Length)..];
        var colon = rest.IndexOfAnyExcept(" \t\r\n"u8);
        if (colon < 0 || rest[colon] != ':')
        {
            return null;
        }

        var bracket = rest[(colon + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
        return bracket >= 0 && rest[colon + 1 + bracket] == '[' ? at + name.Length + colon + bracket + 2 : null;
    }

    private static void Add(List<Range> updates, ReadOnlySpan<byte> answer, Range part)
    {
        if (!answer[part].Trim(" \t\r\n"u8).IsEmpty)
        {
            updates.Add(part);
        }
    }
}
