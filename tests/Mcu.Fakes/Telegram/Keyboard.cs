using System.Text;
using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>A checked reply_markup: its buttons, and its JSON when it is shown back in messages (inline ones only).</summary>
internal sealed record Keyboard(IReadOnlyList<FakeButton> Buttons, byte[]? Inline)
{
    public static readonly Keyboard None = new([], null);

    private const int MaxButtons = 100;
    private const int MaxData = 64;

    public static Keyboard Read(Args args)
    {
        if (args.Tree("reply_markup") is not { } markup)
        {
            return None;
        }

        if (markup.TryGetProperty("inline_keyboard", out var inline))
        {
            var buttons = Rows(inline, "inline keyboard", Inlined);
            return buttons.Count == 0 ? None : new Keyboard(buttons, Encoding.UTF8.GetBytes(markup.GetRawText()));
        }

        return markup.TryGetProperty("keyboard", out var rows) ? new Keyboard(Rows(rows, "keyboard", Plain), null) : Other(markup);
    }

    private static Keyboard Other(JsonElement markup) =>
        markup.TryGetProperty("remove_keyboard", out _) || markup.TryGetProperty("force_reply", out _) || !markup.EnumerateObject().Any()
            ? None
            : throw ApiError.Bad("object expected as reply markup");

    private static List<FakeButton> Rows(JsonElement rows, string what, Func<JsonElement, FakeButton> read)
    {
        if (rows.ValueKind != JsonValueKind.Array)
        {
            throw ApiError.Bad($"field \"{what.Replace(' ', '_')}\" of the ReplyMarkup must be an Array of Arrays");
        }

        var buttons = new List<FakeButton>();
        foreach (var row in rows.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Array)
            {
                throw ApiError.Bad($"can't parse {what}: Array of Arrays expected");
            }

            buttons.AddRange(row.EnumerateArray().Select(read));
        }

        return buttons.Count <= MaxButtons ? buttons : throw ApiError.Bad("REPLY_MARKUP_TOO_LONG");
    }

    private static FakeButton Inlined(JsonElement button)
    {
        var text = Label(button, "inline keyboard button");
        var data = Field(button, "callback_data");
        if (data is not null && (data.Length == 0 || Encoding.UTF8.GetByteCount(data) > MaxData))
        {
            throw ApiError.Bad("BUTTON_DATA_INVALID");
        }

        var url = Field(button, "url");
        if (url is not null && !Uri.TryCreate(url.Contains("://", StringComparison.Ordinal)
            ? url : "http://" + url, UriKind.Absolute, out _))
        {
            throw ApiError.Bad("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }

        if (data is null && url is null && !button.EnumerateObject().Any(IsAction))
        {
            throw ApiError.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }

        return new FakeButton(text, data, url);
    }

    private static bool IsAction(JsonProperty field) =>
        field.Value.ValueKind != JsonValueKind.Null && field.Name is not ("text" or "style" or "icon_custom_emoji_id");

    private static FakeButton Plain(JsonElement button) => button.ValueKind == JsonValueKind.String
        ? new FakeButton(NotEmpty(button.GetString()!, "keyboard button"), Inline: false)
        : new FakeButton(Label(button, "keyboard button"), Inline: false);

    private static string Label(JsonElement button, string what)
    {
        if (button.ValueKind != JsonValueKind.Object)
        {
            throw ApiError.Bad($"can't parse {what}: must be an Object");
        }

        return NotEmpty(Field(button, "text") ?? throw ApiError.Bad($"can't parse {what}: Can't find field \"text\""), what);
    }

    private static string NotEmpty(string text, string what) =>
        string.IsNullOrWhiteSpace(text) ? throw ApiError.Bad($"{what} text must be non-empty") : text;

    private static string? Field(JsonElement button, string name)
    {
        if (!button.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw ApiError.Bad($"can't parse inline keyboard button: Field \"{name}\" must be of type String");
    }
}
