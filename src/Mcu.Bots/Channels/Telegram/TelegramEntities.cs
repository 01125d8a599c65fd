using System.Text.Json;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>The marks of a text: of them only addresses behind words say what the words do not.</summary>
internal static class TelegramEntities
{
    /// <summary>The words of a field with the addresses after the words that they lie behind.</summary>
    public static string? WordsWithAddresses(JsonElement carrier, string field, string entities) =>
        carrier.Words(field) is { } text ? LinkExpander.WithAddresses(text, Links(carrier.Find(entities))) : null;

    private static IEnumerable<LinkFragment> Links(JsonElement? entities) =>
        from entity in entities?.Items() ?? []
        where entity.Words("type") == "text_link"
        select new LinkFragment(entity.Number("offset") ?? -1, entity.Number("length") ?? 0, entity.Words("url") ?? "");
}
