using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>A no of the platform: status, its word for the reason, and words for people.</summary>
internal sealed class MaxRefusal(int status, string code, string message, int? retryAfter = null) : Exception(message)
{
    public int Status => status;

    public static MaxRefusal Bad(string message) => new(400, "proto.payload", message);

    public static MaxRefusal NotReady() => new(400, "attachment.not.ready", "Key: errors.process.attachment.file.not.processed");

    public static MaxRefusal NotFound(string what) => new(404, "not.found", what + " not found");

    /// <summary>The person stopped the bot or threw the talk away.</summary>
    public static MaxRefusal Suspended() => new(403, "chat.denied", "error.dialog.suspended");

    public static MaxRefusal TooMany(int? seconds = null) => new(429, "too.many.requests", "Too many requests", seconds);

    public MaxReply Reply() => new(
        status,
        new JsonObject { ["code"] = code, ["message"] = Message }.ToJsonString(MaxJsonText.Readable),
        retryAfter?.ToString(CultureInfo.InvariantCulture));
}

/// <summary>An answer ready to be written.</summary>
internal sealed record MaxReply(int Status, string Body, string? RetryAfter = null, string ContentType = "application/json")
{
    /// <summary>What is no text.</summary>
    public byte[]? Bytes { get; init; }

    public static readonly MaxReply Success = Ok(new JsonObject { ["success"] = true });

    public static MaxReply Ok(JsonNode body) => new(200, body.ToJsonString(MaxJsonText.Readable));

    /// <summary>200 all the same, but nothing was done.</summary>
    public static MaxReply NotDone(string why) => Ok(new JsonObject { ["success"] = false, ["message"] = why });

    /// <summary>502 to 504 come from a front server and are pages, not JSON: clients must survive it.</summary>
    public static MaxReply ServerFault(int status) => status == 500
        ? new MaxRefusal(500, "internal.error", "Internal server error").Reply()
        : new(status, $"<html><body><h1>{status}</h1></body></html>", ContentType: "text/html");
}

internal static class MaxJsonText
{
    public static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
