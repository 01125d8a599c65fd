using System.Globalization;
using System.Text;

namespace Mcu.Workflow.Localization;

/// <summary>
/// A phrase with named places: <c>{name}</c>, <c>{date:d MMMM}</c> with a format, <c>{n:час|часа|часов}</c> with the plural form
/// (the number and the right word). Written once, read many times: the text is cut into pieces when it is loaded.
/// </summary>
internal sealed class Phrase
{
    private readonly List<Piece> _pieces = [];

    public Phrase(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                _pieces.Add(new Piece(text[at..], null, null));
                return;
            }

            var place = text[(open + 1)..close].Split(':', 2);
            _pieces.Add(new Piece(text[at..open], place[0], place.Length > 1 ? place[1] : null));
            at = close + 1;
        }
    }

    /// <summary>Names of the places, for the test that holds the languages against each other.</summary>
    public IEnumerable<string> Names => _pieces.Where(p => p.Name is not null).Select(p => p.Name!);

    /// <summary>The places with their formats, for who writes the phrase in other words.</summary>
    public IEnumerable<(string Name, string? Format)> Places => _pieces.Where(p => p.Name is not null).Select(p => (p.Name!, p.Format));

    public string Fill(IReadOnlyList<(string Name, object? Value)> args, CultureInfo culture)
    {
        if (_pieces is [{ Name: null } only])
        {
            return only.Before;
        }

        var text = new StringBuilder();
        foreach (var piece in _pieces)
        {
            text.Append(piece.Before);
            if (piece.Name is not null)
            {
                text.Append(Show(Find(args, piece.Name), piece.Format, culture));
            }
        }

        return text.ToString();
    }

    private static object? Find(IReadOnlyList<(string Name, object? Value)> args, string name)
    {
        foreach (var arg in args)
        {
            if (string.Equals(arg.Name, name, StringComparison.Ordinal))
            {
                return arg.Value;
            }
        }

        throw new ArgumentException($"The phrase needs an argument named {name}.", nameof(args));
    }

    private static string Show(object? value, string? format, CultureInfo culture)
    {
        if (format?.Contains('|', StringComparison.Ordinal) == true)
        {
            var number = Convert.ToInt64(value, culture);
            return $"{number.ToString(culture)} {Plural.Pick(number, format.Split('|'))}";
        }

        return value is IFormattable formattable ? formattable.ToString(format, culture) : value?.ToString() ?? "";
    }

    private readonly record struct Piece(string Before, string? Name, string? Format);
}

internal static class Plural
{
    /// <summary>Three forms go by the Russian rule (1 час, 2 часа, 5 часов), two by the English one (1 hour, 2 hours).</summary>
    public static string Pick(long number, string[] forms)
    {
        var n = Math.Abs(number);
        if (forms.Length == 2)
        {
            return n == 1 ? forms[0] : forms[1];
        }

        return (n % 100, n % 10) switch
        {
            ( >= 11 and <= 14, _) => forms[2],
            (_, 1) => forms[0],
            (_, >= 2 and <= 4) => forms[1],
            _ => forms[2],
        };
    }
}
