using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// The values of a section. Each method takes a fallback: with one the key may be left out, without one (null) its absence is a fault.
/// After a fault the value is a placeholder, for reading goes on to find the other faults.
/// </summary>
internal static class SectionValues
{
    private static readonly Dictionary<string, bool> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true,
        ["yes"] = true,
        ["on"] = true,
        ["да"] = true,
        ["false"] = false,
        ["no"] = false,
        ["off"] = false,
        ["нет"] = false,
    };

    public static string Text(this Section section, string key, string? fallback = null) =>
        section.Text(key, static value => !string.IsNullOrWhiteSpace(value), Expected.Text, fallback);

    public static string Text(this Section section, string key, Func<string, bool> right, string expected, string? fallback = null)
    {
        var value = section.Find(key);
        if (value is YamlScalarNode { Value: { } text } && right(text.Trim()))
        {
            return text.Trim();
        }

        if (value is not null || fallback is null)
        {
            section.Fault(key, value is null ? Expected.Key : expected);
        }

        return fallback ?? "";
    }

    public static string? OptionalText(this Section section, string key)
    {
        var text = section.Text(key, "");
        return text.Length == 0 ? null : text;
    }

    /// <summary>The address of a page, or null where none is named.</summary>
    public static string? Link(this Section section, string key)
    {
        var link = section.Text(key, Patterns.IsLink, Expected.Link, "");
        return link.Length == 0 ? null : link;
    }

    public static string Code(this Section section, string key) => section.Text(key, Patterns.IsCode, Expected.Code);

    public static string OneOf(this Section section, string key, IReadOnlyCollection<string> allowed, string? fallback) =>
        section.Text(key, value => allowed.Contains(value), Expected.OneOf(allowed, section.Typed(key)), fallback);

    /// <summary>What is written under a key; empty for a list, a section or nothing.</summary>
    public static string Typed(this Section section, string key) => (section.Find(key) as YamlScalarNode)?.Value?.Trim() ?? "";

    public static bool Flag(this Section section, string key, bool? fallback)
    {
        var text = section.Text(key, Flags.ContainsKey, Expected.Flag, fallback switch { null => null, true => "true", false => "false" });
        return Flags.GetValueOrDefault(text);
    }

    public static int Number(this Section section, string key, int least, int most, int? fallback)
    {
        var text = section.Text(key, value => IsBetween(value, least, most), Expected.Number(least, most),
            fallback?.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : least;
    }

    public static IReadOnlyList<string> Texts(this Section section, string key, IReadOnlyList<string>? fallback = null) =>
        section.Texts(key, static value => !string.IsNullOrWhiteSpace(value), _ => Expected.Text, fallback);

    public static IReadOnlyList<string> Texts(
        this Section section, string key, Func<string, bool> right, Func<string, string> expected, IReadOnlyList<string>? fallback = null)
    {
        if (fallback is not null && section.Find(key) is null)
        {
            return fallback;
        }

        var texts = new List<string>();
        foreach (var (item, place) in section.Items(key))
        {
            var text = (item as YamlScalarNode)?.Value?.Trim() ?? "";
            if (right(text))
            {
                texts.Add(text);
            }
            else
            {
                section.Problems.Add((int)item.Start.Line, place, expected(text));
            }
        }

        return texts;
    }

    /// <summary>The items of a list with the place of each, counted from one as people count.</summary>
    public static IEnumerable<(YamlNode Item, string Place)> Items(this Section section, string key)
    {
        var value = section.Find(key);
        if (value is YamlSequenceNode list)
        {
            return list.Children.Select((item, index) => (item, $"{section.PathOf(key)}[{index + 1}]"));
        }

        section.Fault(key, value is null ? Expected.Key : Expected.List);
        return [];
    }

    private static bool IsBetween(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
}
