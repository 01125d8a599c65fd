using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Mcu.Bots.Channels;

/// <summary>Reads fields of foreign JSON without trusting their presence or their kind.</summary>
internal static class JsonFields
{
    public static JsonElement? Find(this JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
                && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in the name of a field: what stands before it cannot be found.
            return null;
        }
    }

    public static bool Has(this JsonElement json, string name) => json.Find(name) is not null;

    public static bool Truth(this JsonElement json, string name) => json.Find(name) is { ValueKind: JsonValueKind.True };

    public static long? Number(this JsonElement json, string name) =>
        json.Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static double? Degrees(this JsonElement json, string name) =>
        json.Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    public static string? Words(this JsonElement json, string name) =>
        json.Find(name) is { ValueKind: JsonValueKind.String } value ? Unquote(value) : null;

    /// <summary>The words that the value itself is; nothing where it is no string.</summary>
    public static string WordsOf(this JsonElement value) => value.ValueKind == JsonValueKind.String ? Unquote(value) : "";

    public static IEnumerable<JsonElement> Items(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    /// <exception cref="BrokenUpdateException">The field is missing or of another kind.</exception>
    public static long NeedNumber(this JsonElement json, string name) => json.Number(name) ?? throw new BrokenUpdateException(name);

    /// <inheritdoc cref="NeedNumber"/>
    public static JsonElement NeedObject(this JsonElement json, string name) =>
        json.Find(name) is { ValueKind: JsonValueKind.Object } value ? value : throw new BrokenUpdateException(name);

    /// <summary>
    /// The string reader throws at half a surrogate pair or a stray byte, and then one such letter would spoil the whole message.
    /// </summary>
    private static string Unquote(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)[1..^1]));
        }
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var itself => itself,
            });
            i += raw[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}

/// <summary>An update lacks a field that it cannot do without.</summary>
internal sealed class BrokenUpdateException(string field) : Exception($"{field} is missing or of the wrong kind");
