using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Mcu.Workflow;

/// <summary>
/// The only way in which the program asks a regular expression anything: what people write must not hold the program up. Every expression
/// has
/// <see cref="Milliseconds"/> as its limit, many matches in one text have it together, and whoever runs into it has found nothing.
/// </summary>
public static class BoundedRegex
{
    /// <summary>The limit of a look; an ordinary one takes a thousandth of it.</summary>
    public const int Milliseconds = 250;

    /// <summary>For the forms of settings and such, which are asked once: no backtracking at all.</summary>
    public static bool IsOfForm(string text, string pattern) =>
        new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).IsMatch(text);

    public static bool Fits(this Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The first match; one without success where there is none or the time was up.</summary>
    public static Match Find(this Regex pattern, string text)
    {
        try
        {
            return pattern.Match(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return Match.Empty;
        }
    }

    /// <summary>All matches, or those that were found before the time was up.</summary>
    public static IReadOnlyList<Match> FindAll(this Regex pattern, string text)
    {
        var (all, began) = (new List<Match>(), Stopwatch.GetTimestamp());
        try
        {
            for (var match = pattern.Match(text); match.Success
                && Stopwatch.GetElapsedTime(began).TotalMilliseconds < Milliseconds; match = match.NextMatch())
            {
                all.Add(match);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What was found stands.
        }

        return all;
    }

    /// <summary>The text with every match replaced. <paramref name="with"/> says by what.</summary>
    public static string Substitute(this Regex pattern, string text, Func<Match, string> with)
    {
        var (result, at) = (new System.Text.StringBuilder(text.Length), 0);
        foreach (var match in pattern.FindAll(text))
        {
            result.Append(text, at, match.Index - at).Append(with(match));
            at = match.Index + match.Length;
        }

        return at == 0 && result.Length == 0 ? text : result.Append(text, at, text.Length - at).ToString();
    }

    /// <inheritdoc cref="Substitute(Regex, string, Func{Match, string})"/>
    /// <param name="pattern">What is looked for.</param>
    /// <param name="text">Where it is looked for.</param>
    /// <param name="with">As <see cref="Regex.Replace(string, string)"/> reads it: <c>$1</c>, <c>${name}</c>.</param>
    public static string Substitute(this Regex pattern, string text, string with) =>
        pattern.Substitute(text, with.Contains('$', StringComparison.Ordinal) ? match => match.Result(with) : _ => with);

    /// <summary>What stands between the matches.</summary>
    public static IReadOnlyList<string> Parts(this Regex pattern, string text)
    {
        var (parts, at) = (new List<string>(), 0);
        foreach (var match in pattern.FindAll(text))
        {
            parts.Add(text[at..match.Index]);
            at = match.Index + match.Length;
        }

        parts.Add(text[at..]);
        return parts;
    }
}
