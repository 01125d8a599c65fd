using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web.Pages;

/// <summary>Finds the addresses in people's words. Only http and https become links: other schemes can run things.</summary>
internal static partial class LinkedText
{
    [GeneratedRegex(@"https?://[^\s<>""«»]+[^\s<>""«».,;:!?)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    public static IEnumerable<(string Text, string? Url)> Parts(string text)
    {
        var at = 0;
        foreach (Match found in Address().Matches(text))
        {
            if (found.Index > at)
            {
                yield return (text[at..found.Index], null);
            }

            at = found.Index + found.Length;
            var url = text[found.Index..at];
            yield return (url, IsSafe(url) ? url : null);
        }

        if (at < text.Length)
        {
            yield return (text[at..], null);
        }
    }

    public static bool IsSafe(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    public static string MapOf(Place place) =>
        string.Create(CultureInfo.InvariantCulture, $"https://yandex.ru/maps/?pt={place.Longitude:0.######},{place.Latitude:0.######}&z=17");
}
