using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>A start tag whose end is still to come; <c>Start</c> is its place in the plain text.</summary>
internal sealed record HtmlTag(string Name, string Attributes, int Start)
{
    public HtmlEntity? Entity(StringBuilder plain)
    {
        var length = plain.Length - Start;
        var link = Attribute("href");
        var type = Name switch
        {
            "b" or "strong" => "bold",
            "i" or "em" => "italic",
            "u" or "ins" => "underline",
            "s" or "strike" or "del" => "strikethrough",
            "span" or "tg-spoiler" => "spoiler",
            "a" => "text_link",
            "tg-emoji" => "custom_emoji",
            "blockquote" => Attributes.Contains("expandable", StringComparison.Ordinal) ? "expandable_blockquote" : "blockquote",
            _ => Name,
        };

        // A link without an address is plain text; with an empty one too.
        return type == "text_link" && string.IsNullOrEmpty(link) ? null : new HtmlEntity(type, Start, length, link);
    }

    private string? Attribute(string name)
    {
        var at = Attributes.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = Attributes[(at + name.Length + 1)..].TrimStart();
        if (value.Length == 0)
        {
            return null;
        }

        var end = value[0] is '"' or '\'' ? value.IndexOf(value[0], 1) : value.IndexOf(' ', StringComparison.Ordinal);
        return WebUtility.HtmlDecode((end < 0 ? value : value[..end]).Trim('"', '\''));
    }
}

/// <summary>One entity of a text, in UTF-16 units, as the API counts.</summary>
internal sealed record HtmlEntity(string Type, int Offset, int Length, string? Url)
{
    public HtmlEntity Within(int cut, int length)
    {
        var start = Math.Max(0, Offset - cut);
        var end = Math.Min(length, Offset + Length - cut);
        return this with { Offset = start, Length = end - start };
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("offset", Offset);
        json.WriteNumber("length", Length);
        json.WriteString("type", Type);
        if (Url is not null)
        {
            json.WriteString("url", Url);
        }

        json.WriteEndObject();
    }
}

/// <summary>The four named escapes and the numeric ones; anything else stays as it is written, as with the real server.</summary>
internal static class HtmlEscapes
{
    public static int Read(string source, int at, StringBuilder plain)
    {
        var end = source.IndexOf(';', at);
        var decoded = end < 0 || end - at > 10 ? null : Decode(source[(at + 1)..end]);
        plain.Append(decoded ?? "&");
        return decoded is null ? at + 1 : end + 1;
    }

    private static string? Decode(string name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        ['#', 'x', .. var hex] => Character(hex, NumberStyles.HexNumber),
        ['#', .. var number] => Character(number, NumberStyles.None),
        _ => null,
    };

    private static string? Character(string code, NumberStyles style) =>
        int.TryParse(code, style, CultureInfo.InvariantCulture, out var value) && Rune.IsValid(value) ? new Rune(value).ToString() : null;
}
