using System.Text.RegularExpressions;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>
/// The notation of stems in the regulation: «мусор» fits every word that begins so, «=дым» only the whole word,
/// «открыт люк» words near one another in any order, «горит+дом» words side by side.
/// </summary>
public static partial class Stem
{
    /// <summary>What is said of a stem that is written wrongly.</summary>
    public const string Expected = "нужна основа слова (от 2 букв) или до 5 основ через пробел; целое слово со знаком «=»: =дым; вплотную – горит+дом";

    private static readonly char[] Gaps = [' ', '+'];

    /// <summary>Whether the stem is written rightly.</summary>
    public static bool IsRight(string written) => Shape().Fits(written);

    /// <summary>Lower case, and ё is е: residents write both.</summary>
    public static char Plain(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        return lower == 'ё' ? 'е' : lower;
    }

    /// <summary>The words of a stem, ready to be compared.</summary>
    internal static string[] WordsOf(string written) =>
        string.Concat(written.Select(Plain)).Split(Gaps, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether every gap between the words is a plus.</summary>
    internal static bool SideBySide(string written) =>
        written.Contains('+', StringComparison.Ordinal) && !written.Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex(@"^(=[\p{L}\d]+|[\p{L}\d]{2,})([ +](=[\p{L}\d]+|[\p{L}\d]{2,})){0,4}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, BoundedRegex.Milliseconds)]
    private static partial Regex Shape();
}
