using System.Text.Json;

namespace Mcu.Bots.Channels;

/// <summary>
/// Reads the JSON of a platform as deep as people can nest what they pass on; everything that a platform sends goes through here.
/// </summary>
internal static class PlatformJson
{
    /// <summary>
    /// The reader of .NET stops at 64 levels, and forwards within forwards have more: 45 of them, two levels each, are known. It keeps its
    /// place on the heap and not on the stack, so a generous bound costs nothing.
    /// </summary>
    public const int MostDepth = 1000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MostDepth };

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> text) => JsonElement.Parse(text, Options);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static JsonElement Parse(string text) => JsonElement.Parse(text, Options);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static async Task<JsonElement> Read(HttpContent content, CancellationToken stop) =>
        Parse(await content.ReadAsByteArrayAsync(stop));

    /// <summary>Null where it is no JSON.</summary>
    public static JsonElement? TryParse(ReadOnlySpan<byte> text)
    {
        try
        {
            return Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
