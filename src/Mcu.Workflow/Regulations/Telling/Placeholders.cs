using System.Text.RegularExpressions;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>
/// What was left in a file as it came with the example. Nothing of it is a fault, the program works with it, and residents would read
/// somebody else's name, or no address and no telephone at all.
/// </summary>
public static partial class Placeholders
{
    /// <summary>Numbers of all the country, such as 112 and 104: no dispatcher of the municipality's own is among them.</summary>
    private const int LongestCommonNumber = 3;

    /// <summary>A line for each thing to fill in; empty when nothing is left.</summary>
    /// <param name="yaml">The file as it is written: what is marked as an example is marked in its comments.</param>
    public static IReadOnlyList<string> Lines(Regulation regulation, string yaml, Phrasebook texts)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(texts);
        return [.. OfResidents(regulation).Select(key => texts.Say($"regulation.placeholder.{key}")), .. OfLines(yaml, texts)];
    }

    private static IEnumerable<string> OfResidents(Regulation regulation)
    {
        var (town, shipped) = (regulation.Municipality, Regulation.Default);
        var own = new (string Key, bool Left)[]
        {
            ("name", IsOurs(town.Name) || IsOurs(town.NameGenitive)),
            ("genitive", town.NameGenitive is null),
            ("address", town.Address is null),
            ("phone", town.Phone is null),
            ("operator", regulation.Consent.Text == shipped.Consent.Text),
            ("emergency", regulation.EmergencyRoutes.Count > 0 && regulation.EmergencyRoutes.All(HasCommonNumbersOnly)),
        };
        return own.Where(thing => thing.Left).Select(thing => thing.Key);
    }

    private static IEnumerable<string> OfLines(string yaml, Phrasebook texts)
    {
        var lines = yaml.Split('\n').Index().ToList();
        var marked = lines.Where(line => Example().Fits(line.Item)).Select(line => line.Index + 1).ToList();
        if (marked.Count > 0)
        {
            yield return texts.Say("regulation.placeholder.example", ("lines", string.Join(", ", marked)));
        }

        var samples = lines.Where(line => !line.Item.TrimStart().StartsWith('#') && Sample().Fits(line.Item)).ToList();
        foreach (var (index, line) in samples)
        {
            yield return texts.Say("regulation.placeholder.sample", ("line", index + 1), ("text", Sample().Find(line).Value));
        }
    }

    private static bool IsOurs(string? name) => name?.StartsWith("Наш", StringComparison.OrdinalIgnoreCase) ?? false;

    private static bool HasCommonNumbersOnly(EmergencyRoute route) =>
        route.Phones.All(phone => phone.Number.Count(char.IsAsciiDigit) <= LongestCommonNumber);

    /// <summary>«пример», «примерно» is another word and «например» gives one.</summary>
    [GeneratedRegex(@"(?<!\p{L})пример(?!н)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Example();

    /// <summary>Addresses and telephones that are nobody's.</summary>
    [GeneratedRegex(@"example\.(?:ru|com|org)|(?<!\p{L})г\. Наш\b|\b0{1,3}-00-00\b|ИНН 0{10}", RegexOptions.CultureInvariant,
        BoundedRegex.Milliseconds)]
    private static partial Regex Sample();
}
