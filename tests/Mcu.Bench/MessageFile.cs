using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Mcu.Bench;

/// <summary>
/// Reads the column <c>text</c> (else the last one) of a table with a header: tabs, or commas in a file named .csv; gzipped or not;
/// a field in quotes may hold separators, line feeds and doubled quotes.
/// </summary>
internal static class MessageFile
{
    /// <summary>What the messenger takes in one message.</summary>
    private const int Most = 4096;

    public static IEnumerable<string> Read(string path) => Read(path, "text").Select(row => row.Text);

    /// <summary>The messages with what stands in another column beside each.</summary>
    public static IEnumerable<(string Text, string Label)> Read(string path, string labels)
    {
        var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        using var file = File.OpenRead(path);
        using Stream bytes = plain.Length < path.Length ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(bytes, Encoding.UTF8);
        var rows = Rows(reader, plain.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ',' : '\t').GetEnumerator();
        if (!rows.MoveNext())
        {
            yield break;
        }

        var column = rows.Current.IndexOf("text") is var named and >= 0 ? named : rows.Current.Count - 1;
        var label = Math.Max(0, rows.Current.IndexOf(labels));
        while (rows.MoveNext())
        {
            if (rows.Current.Count > column && Clean(rows.Current[column]) is { Length: > 0 } text)
            {
                yield return (text, rows.Current[label]);
            }
        }
    }

    /// <summary>Texts gathered by web forms carry tags that nobody types in a messenger.</summary>
    private static string Clean(string text)
    {
        var words = WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]{1,2000}>", " ")).Replace('\u00a0', ' ').Trim();
        return words.Length > Most ? words[..Most] : words;
    }

    private static IEnumerable<List<string>> Rows(TextReader reader, char separator)
    {
        var (row, field, quoted) = (new List<string>(), new StringBuilder(), false);
        while (reader.Read() is var next and >= 0)
        {
            var letter = (char)next;
            if (letter == '"' && quoted && reader.Peek() == '"')
            {
                field.Append((char)reader.Read());
            }
            else if (letter == '"' && (quoted || field.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && (letter == separator || letter == '\n'))
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (letter == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                field.Append(letter);
            }
        }

        if (field.Length > 0 || row.Count > 0)
        {
            row.Add(field.ToString());
            yield return row;
        }
    }
}
