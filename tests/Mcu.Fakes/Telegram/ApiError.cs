using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>A refusal of the Bot API: its code, its words and its <c>parameters</c>.</summary>
internal sealed class ApiError(int code, string description, int? retryAfter = null, long? migrateTo = null) : Exception(description)
{
    public int Code { get; } = code;

    public int? RetryAfter { get; } = retryAfter;

    public static ApiError Bad(string what) => new(400, "Bad Request: " + what);

    public static ApiError Forbidden(string what) => new(403, "Forbidden: " + what);

    public static ApiError Conflict(string what) => new(409, "Conflict: " + what);

    public static ApiError TooMany(int seconds) => new(429, $"Too Many Requests: retry after {seconds}", retryAfter: seconds);

    public static ApiError Migrated(long to) => new(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateTo: to);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("ok", false);
        json.WriteNumber("error_code", Code);
        json.WriteString("description", Message);
        WriteParameters(json);
        json.WriteEndObject();
    }

    private void WriteParameters(Utf8JsonWriter json)
    {
        if (RetryAfter is null && migrateTo is null)
        {
            return;
        }

        json.WriteStartObject("parameters");
        if (RetryAfter is { } wait)
        {
            json.WriteNumber("retry_after", wait);
        }

        if (migrateTo is { } to)
        {
            json.WriteNumber("migrate_to_chat_id", to);
        }

        json.WriteEndObject();
    }
}
