using System.Text;
using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>A text as people see it, and its entities as the API writes them (null when there are none).</summary>
internal readonly record struct RichText(string Plain, byte[]? Entities);

/// <summary>Reads the HTML of <c>parse_mode=HTML</c> and refuses what the Bot API refuses.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Tags =
    [
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "code", "pre", "tg-emoji",
        "tg-time", "blockquote",
    ];

    private readonly string _source;
    private readonly StringBuilder _plain = new();
    private readonly Stack<HtmlTag> _open = new();
    private readonly List<HtmlEntity> _entities = [];

    private HtmlText(string source) => _source = source;

    public static RichText Read(string text, string? mode)
    {
        switch (mode?.ToUpperInvariant())
        {
            case "HTML" when text.AsSpan().IndexOfAny('<', '&') >= 0:
                return new HtmlText(text).Read();
            case null or "" or "HTML" or "MARKDOWN" or "MARKDOWNV2":
                return new RichText(text.Trim(), null);
            default:
                throw ApiError.Bad("unsupported parse_mode");
        }
    }

    private RichText Read()
    {
        for (var at = 0; at < _source.Length;)
        {
            at = _source[at] switch
            {
                '&' => HtmlEscapes.Read(_source, at, _plain),
                '<' when at + 1 < _source.Length && _source[at + 1] == '/' => Close(at),
                '<' => Open(at),
                _ => Copy(at),
            };
        }

        if (_open.TryPeek(out var left))
        {
            throw Refuse($"Can't find end tag corresponding to start tag \"{left.Name}\"");
        }

        return Trimmed();
    }

    private int Copy(int at)
    {
        _plain.Append(_source[at]);
        return at + 1;
    }

    private int Open(int at)
    {
        var end = _source.IndexOf('>', at);
        if (end < 0)
        {
            throw Refuse($"Unclosed start tag at byte offset {Bytes(at)}");
        }

        var inside = _source[(at + 1)..end];
        var space = inside.AsSpan().IndexOfAny(' ', '\n');
        var name = (space < 0 ? inside : inside[..space]).ToLowerInvariant();
        if (!Tags.Contains(name))
        {
            throw Refuse($"Unsupported start tag \"{name}\" at byte offset {Bytes(at)}");
        }

        _open.Push(new HtmlTag(name, space < 0 ? "" : inside[space..], _plain.Length));
        return end + 1;
    }

    private int Close(int at)
    {
        if (_open.Count == 0)
        {
            throw Refuse($"Unexpected end tag at byte offset {Bytes(at)}");
        }

        var end = _source.IndexOf('>', at);
        if (end < 0)
        {
            throw Refuse($"Unclosed end tag at byte offset {Bytes(at)}");
        }

        var name = _source[(at + 2)..end].Trim().ToLowerInvariant();
        var tag = _open.Pop();
        if (name.Length > 0 && name != tag.Name)
        {
            throw Refuse($"Unmatched end tag at byte offset {Bytes(at)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        }

        if (_plain.Length > tag.Start && tag.Entity(_plain) is { } entity)
        {
            _entities.Add(entity);
        }

        return end + 1;
    }

    // Spaces at the ends are cut off by the server, and the entities move with the text.
    private RichText Trimmed()
    {
        var all = _plain.ToString();
        var plain = all.Trim();
        var cut = all.Length - all.TrimStart().Length;
        var kept = _entities.Select(it => it.Within(cut, plain.Length)).Where(it => it.Length > 0)
            .OrderBy(it => it.Offset).ThenByDescending(it => it.Length).ToList();
        return new RichText(plain, kept.Count == 0 ? null : Json.Bytes(kept, Write));
    }

    private static void Write(Utf8JsonWriter json, List<HtmlEntity> entities)
    {
        json.WriteStartArray();
        foreach (var entity in entities)
        {
            entity.Write(json);
        }

        json.WriteEndArray();
    }

    private int Bytes(int at) => Encoding.UTF8.GetByteCount(_source.AsSpan(0, at));

    private static ApiError Refuse(string why) => ApiError.Bad("can't parse entities: " + why);
}
