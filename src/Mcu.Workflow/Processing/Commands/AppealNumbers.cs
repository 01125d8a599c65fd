using System.Globalization;
using System.Text.RegularExpressions;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>How people write an appeal's number: «17», «№ 17», «#17», «МЦУ-2026-000017».</summary>
internal static partial class AppealNumbers
{
    /// <summary>The number at the beginning of the words and what follows it; null when there is none.</summary>
    public static (string Number, string After)? Read(string words)
    {
        var match = Beginning().Find(words);
        return match.Success ? (match.Groups["number"].Value, words[match.Length..].Trim()) : null;
    }

    public static bool StartsWithNumber(string words) => Beginning().Fits(words);

    /// <summary>The short form: digits only.</summary>
    public static int? Short(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The digits that a number ends with: what was most likely meant by «МЦ-2026-000017».</summary>
    public static int Ending(string number)
    {
        var digits = number.AsSpan(number.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
    }

    [GeneratedRegex(@"^\s*(?:(?:№|#|N)\s*)?(?<number>\d{1,40}(?![/-]|[.,:]?\d)|[\p{L}]+[-/][\p{L}\d/-]*\d)(?=\s|$|[.,;:!?])[.,;:]?\s*",
        RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Beginning();
}
