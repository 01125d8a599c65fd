using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Telegram;

internal static class UpdateJson
{
    public static byte[] Wrap(long id, string kind, Action<Utf8JsonWriter> write) =>
        Json.Bytes((id, kind, write), static (json, it) =>
        {
            json.WriteStartObject();
            json.WriteNumber("update_id", it.id);
            json.WritePropertyName(it.kind);
            it.write(json);
            json.WriteEndObject();
        });

    /// <summary>A raw update keeps the number it has, gets one when it has none, and goes out as it is when it is no JSON at all.</summary>
    public static (long Id, byte[] Body) Numbered(string text, long next)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonObject update && !update.ContainsKey("update_id"))
            {
                update["update_id"] = next;
                return (next, Encoding.UTF8.GetBytes(update.ToJsonString()));
            }

            using var parsed = JsonDocument.Parse(text);
            var own = parsed.RootElement.ValueKind == JsonValueKind.Object
                && parsed.RootElement.GetProperty("update_id") is { ValueKind: JsonValueKind.Number } number
                && number.TryGetInt64(out var id) ? id : next;
            return (own, Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            return (next, Encoding.UTF8.GetBytes(text));
        }
    }
}
