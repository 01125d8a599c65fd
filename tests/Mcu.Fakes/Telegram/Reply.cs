using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Telegram;

/// <summary>An answer ready to be written: status and body.</summary>
internal readonly record struct Reply(int Status, byte[] Body, string ContentType = "application/json")
{
    public static readonly Reply True = Ok("true"u8.ToArray());

    public static Reply Ok(byte[] result) => Ok(result, static (json, raw) => json.WriteRawValue(raw, skipInputValidation: true));

    public static Reply Ok(Action<Utf8JsonWriter> result) => Ok(result, static (json, act) => act(json));

    public static Reply Ok<T>(T what, Action<Utf8JsonWriter, T> result) =>
        new(200, Json.Bytes((what, result), static (json, it) =>
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", true);
            json.WritePropertyName("result");
            it.result(json, it.what);
            json.WriteEndObject();
        }));

    /// <summary>As of a later version of the platform: forwarded from a kind of place that does not exist yet.</summary>
    public Reply WithUnknownOrigin()
    {
        var answer = JsonNode.Parse(Body)!;
        if (answer["result"] is JsonObject message)
        {
            message["forward_origin"] = new JsonObject { ["type"] = "hologram", ["date"] = 1_790_000_000 };
        }

        return this with { Body = JsonSerializer.SerializeToUtf8Bytes(answer) };
    }

    public static Reply Failed(ApiError error) => new(error.Code, Json.Bytes(error, static (json, e) => e.Write(json)));

    /// <summary>A 502 of the real service comes from its front server and is a page, not JSON: clients must survive it.</summary>
    public static Reply ServerFault(int status) => status == 500
        ? Failed(new ApiError(500, "Internal Server Error"))
        : new Reply(status, System.Text.Encoding.UTF8.GetBytes($"<html><body><h1>{status}</h1></body></html>"), "text/html");
}
