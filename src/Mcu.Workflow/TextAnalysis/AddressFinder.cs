using System.Text.RegularExpressions;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>Finds the place that a message is about. A flat is left out: it is personal and never needed to find a house.</summary>
public static class AddressFinder
{
    // An address stands near the beginning; patterns over a long text would only cost time.
    private const int LongestLook = 4000;

    /// <summary>
    /// The fragment that looks like an address, the most exact one first: a street with a house, a bare name with a number, a street, a
    /// village.
    /// </summary>
    public static string? Find(string text)
    {
        var look = text.Length > LongestLook ? text[..LongestLook] : text;
        return Look(AddressPatterns.HouseBeforeStreet(), look)
            ?? Look(AddressPatterns.StreetWithHouse(), look)
            ?? Look(AddressPatterns.NumberedLine(), look)
            ?? Look(AddressPatterns.NameBeforeType(), look)
            ?? LookBare(look)
            ?? Look(AddressPatterns.WithoutCapital(), look)
            ?? Look(AddressPatterns.Crossing(), look)
            ?? Look(AddressPatterns.Street(), look)
            ?? Look(AddressPatterns.Settlement(), look)
            ?? Look(AddressPatterns.English(), look);
    }

    private static string? Look(Regex pattern, string text)
    {
        var match = pattern.Find(text);
        return match.Success ? Tidy(match.Groups["place"].Value) : null;
    }

    // «Ленина 5» has no word that says it is a street; what it is not must be looked at harder.
    private static string? LookBare(string text)
    {
        foreach (Match match in AddressPatterns.Bare().FindAll(text))
        {
            if (!AddressPatterns.NoStreet().Fits(match.Groups["name"].Value))
            {
                return Tidy(match.Groups["place"].Value);
            }
        }

        return null;
    }

    private static string Tidy(string found) =>
        AddressPatterns.Opening().Substitute(AddressPatterns.Spaces().Substitute(found, " ").Trim(' ', ',', '.', ';', ':', '-'), "");
}
