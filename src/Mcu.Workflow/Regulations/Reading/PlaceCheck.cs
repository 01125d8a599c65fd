using System.Globalization;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Holds the places of a phrase in the municipality's words against those of the shipped phrase: what is filled there stays the same.
/// </summary>
internal static class PlaceCheck
{
    // Shows whether a format can be used: places hold days and times, numbers, or words, which take no format.
    private static readonly IFormattable Sample = new DateTime(2026, 12, 31, 17, 0, 0, DateTimeKind.Unspecified);

    /// <returns>What was expected, or null when all is well.</returns>
    public static string? Look(Phrase shipped, Phrase own, CultureInfo culture)
    {
        var known = shipped.Places.ToLookup(place => place.Name, place => place.Format);
        foreach (var (name, format) in own.Places)
        {
            if (!known.Contains(name))
            {
                return $"места {{{name}}} здесь нет; {Can(known.Select(place => place.Key))}";
            }

            if (!Fits(format, known[name], culture))
            {
                return $"у места {{{name}}} такого вида нет; нужно {string.Join(" или ", known[name].Distinct().Select(was => Written(name, was)))}";
            }
        }

        var missing = known.Select(place => place.Key).Except(own.Places.Select(place => place.Name)).ToList();
        return missing.Count == 0
            ? null : $"в тексте не хватает {string.Join(", ", missing.Select(name => Written(name, known[name].First())))}";
    }

    /// <summary>A plural goes where a plural was, a format of a date where such a one was; and it is one that can be used.</summary>
    private static bool Fits(string? format, IEnumerable<string?> known, CultureInfo culture)
    {
        if (format is null)
        {
            return true;
        }

        if (IsPlural(format))
        {
            return known.Any(was => was is not null && IsPlural(was) && was.Split('|').Length == format.Split('|').Length);
        }

        try
        {
            return known.Any(was => was is not null && !IsPlural(was)) && Sample.ToString(format, culture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsPlural(string format) => format.Contains('|', StringComparison.Ordinal);

    private static string Can(IEnumerable<string> names) =>
        names.Any() ? $"можно {string.Join(", ", names.Select(name => $"{{{name}}}"))}" : "мест в этой фразе нет";

    private static string Written(string name, string? format) => format is null ? $"{{{name}}}" : $"{{{name}:{format}}}";
}
