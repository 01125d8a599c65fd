using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web.Pages;

/// <summary>
/// Finds the addresses and telephones in people's words. Only http and https become links: other schemes can run things; a telephone is
/// dialled by a press.
/// </summary>
internal static partial class LinkedText
{
    [GeneratedRegex(@"https?://[^\s<>""«»]+[^\s<>""«».,;:!?)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        BoundedRegex.Milliseconds)]
    private static partial Regex Address();

    /// <summary>Emergency numbers that are no number of a house or an appeal, and whole numbers of ten digits after +7 or 8.</summary>
    [GeneratedRegex(
        @"(?<![\d№.,/+-][ \u00a0]?|д\. ?|дом )(?:112|10[1-4]|(?:\+7|8)[ \u00a0-]?\(?\d{3}\)?[ \u00a0-]?\d{3}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2})(?![\d/-])",
        RegexOptions.CultureInvariant,
        BoundedRegex.Milliseconds)]
    private static partial Regex Telephone();

    public static IEnumerable<(string Text, string? Url)> Parts(string text)
    {
        var at = 0;
        foreach (var found in Address().FindAll(text).Concat(Telephone().FindAll(text)).OrderBy(match => match.Index))
        {
            if (found.Index < at)
            {
                continue;
            }

            if (found.Index > at)
            {
                yield return (text[at..found.Index], null);
            }

            at = found.Index + found.Length;
            var url = text[found.Index..at];
            yield return (url, IsSafe(url) ? url : DialOf(url));
        }

        if (at < text.Length)
        {
            yield return (text[at..], null);
        }
    }

    /// <summary>Digits and a plus only: nothing else of the text gets into the link.</summary>
    private static string? DialOf(string text) =>
        char.IsDigit(text[0]) || text[0] == '+'
        ? $"tel:{string.Concat(text.Where(letter => char.IsAsciiDigit(letter) || letter == '+'))}" : null;

    public static bool IsSafe(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    public static string MapOf(Place place) =>
        string.Create(CultureInfo.InvariantCulture,
        $"https://yandex.ru/maps/?pt={place.Longitude:0.######},{place.Latitude:0.######}&z=17");
}
