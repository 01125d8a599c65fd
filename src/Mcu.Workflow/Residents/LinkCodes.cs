using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Mcu.Workflow.Residents;

/// <summary>
/// Codes such as K7QM2-XABCD that join a resident's channels. Five signs and five, where a code of the staff has four and four: one is
/// never taken for the other. Each half begins with a letter, so that a telephone number is none.
/// </summary>
internal static partial class LinkCodes
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string Signs = "23456789" + Letters;

    public static string New() => $"{Half()}-{Half()}";

    /// <summary>
    /// The code in what a person sent or a link carried: «k7qm2-xabcd», «код K7QM2-XABCD», «/link K7QM2-XABCD»; null when it is something
    /// else.
    /// </summary>
    public static string? Read(string text)
    {
        var match = Shape().Find(text);
        return match.Success ? $"{match.Groups["a"].Value}-{match.Groups["b"].Value}".ToUpperInvariant() : null;
    }

    private static string Half() => RandomNumberGenerator.GetString(Letters, 1) + RandomNumberGenerator.GetString(Signs, 4);

    [GeneratedRegex(
        @"^\s*(?:/?(?:link|связать|code|код)[\s:_-]+)?(?<a>[A-HJKMNP-Z][2-9A-HJKMNP-Z]{4})[-–—](?<b>[A-HJKMNP-Z][2-9A-HJKMNP-Z]{4})\s*\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Shape();
}
