using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Buttons under a message, within what the platform takes: ten of them, six rows of five.</summary>
internal static class VkKeyboard
{
    public const int MostButtons = 10;
    private const int MostRows = 6;
    private const int MostInRow = 5;
    private const int MostLabel = 40;

    /// <summary>The rows in groups of at most ten buttons; a message for each.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<Button>>> Pages(IReadOnlyList<IReadOnlyList<Button>> rows)
    {
        var pages = new List<List<IReadOnlyList<Button>>>();
        foreach (var row in rows.SelectMany(row => row.Chunk(MostInRow)))
        {
            if (pages.Count == 0 || pages[^1].Sum(r => r.Count) + row.Length > MostButtons)
            {
                pages.Add([]);
            }

            pages[^1].Add(row);
        }

        return pages;
    }

    /// <summary>The JSON of one page; without buttons one that takes away those that were there.</summary>
    public static string Json(IReadOnlyList<IReadOnlyList<Button>> page) =>
        JsonSerializer.Serialize(new Keyboard(OneTime: false, Inline: true, [.. Fit(page).Select(row => row.Select(One).ToArray())]),
        VkJson.Plain.Keyboard);

    /// <summary>What the button carried, as it comes back in a press.</summary>
    public static string? DataIn(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("b", out var data) && data.ValueKind == JsonValueKind.String
        ? data.GetString() : null;

    /// <summary>Neighbours share a row until there are few enough rows.</summary>
    private static List<Button[]> Fit(IReadOnlyList<IReadOnlyList<Button>> page)
    {
        var rows = page.Where(row => row.Count > 0).Select(row => row.ToArray()).ToList();
        while (rows.Count > MostRows)
        {
            var at = Enumerable.Range(0, rows.Count - 1).MinBy(i => rows[i].Length + rows[i + 1].Length);
            rows[at] = [.. rows[at], .. rows[at + 1]];
            rows.RemoveAt(at + 1);
        }

        return rows;
    }

    private static KeyboardButton One(Button button)
    {
        var label = LongText.Shortened(button.Text, MostLabel);
        return new KeyboardButton(button.Url is null
            ? new ButtonAction("callback", label,
            JsonSerializer.Serialize(new ButtonPayload(button.Data), VkJson.Plain.ButtonPayload), null)
            : new ButtonAction("open_link", label, null, button.Url));
    }
}

internal sealed record Keyboard(bool OneTime, bool Inline, IReadOnlyList<IReadOnlyList<KeyboardButton>> Buttons);
internal sealed record KeyboardButton(ButtonAction Action);
internal sealed record ButtonAction(string Type, string Label, string? Payload, string? Link);
internal sealed record ButtonPayload(string B);
internal sealed record Snackbar(string Type, string Text);
internal sealed record ReplyTo(long PeerId, IReadOnlyList<long> ConversationMessageIds, bool IsReply);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Keyboard))]
[JsonSerializable(typeof(ButtonPayload))]
[JsonSerializable(typeof(Snackbar))]
[JsonSerializable(typeof(ReplyTo))]
internal sealed partial class VkJson : JsonSerializerContext
{
    /// <summary>Cyrillic letters go as themselves: the platform counts bytes of a payload.</summary>
    public static readonly VkJson Plain = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
