using System.Text.Json;

namespace Mcu.Bots.Channels.Max;

/// <summary>A contact that somebody shared, as words: the name and the telephone number.</summary>
internal static class MaxContact
{
    public static string? Of(JsonElement? payload)
    {
        if (payload is not { } contact)
        {
            return null;
        }

        var card = Lines(contact.Words("vcf_info") ?? "");
        var name = card.GetValueOrDefault("FN") is { Length: > 0 } said ? said : contact.Find("max_info") is { } person
            ? MaxContent.NameOf(person) : null;
        string?[] parts = [name, card.GetValueOrDefault("TEL")];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The first line of each kind: <c>TEL;TYPE=cell:79001234567</c> is the value of TEL.</summary>
    private static Dictionary<string, string> Lines(string card)
    {
        var lines = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in card.Replace("\\r\\n", "\n", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                lines.TryAdd(line[..colon].Split(';')[0], line[(colon + 1)..]);
            }
        }

        return lines;
    }
}
