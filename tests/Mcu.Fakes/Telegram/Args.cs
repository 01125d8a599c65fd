using System.Globalization;
using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>A file that came inside a multipart body.</summary>
internal sealed record Upload(string Name, string? Mime, byte[] Bytes);

/// <summary>The fields of one request, whatever the body was written in. Dispose gives the parsed buffer back.</summary>
internal sealed class Args(JsonDocument body, IReadOnlyDictionary<string, Upload>? uploads = null) : IDisposable
{
    public JsonElement Root { get; } = body.RootElement;

    public bool Has(string name) => Find(name) is not null || Upload(name) is not null;

    public string? Text(string name) => Find(name) is { } value
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
        : null;

    public long? Integer(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value => value.GetInt64(),
        { } value => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
    };

    public double? Number(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value => value.GetDouble(),
        { } value => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
    };

    public bool Flag(string name) => Find(name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } value => value.GetString() is "true" or "True" or "1" or "yes",
        _ => false,
    };

    /// <summary>An object or an array; one that is written as text (as in forms) is parsed here.</summary>
    public JsonElement? Tree(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } value => JsonElement.Parse(value.GetString()!),
        var value => value,
    };

    public Upload? Upload(string name) => uploads?.GetValueOrDefault(name);

    public void Dispose() => body.Dispose();

    private JsonElement? Find(string name) =>
        Root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
