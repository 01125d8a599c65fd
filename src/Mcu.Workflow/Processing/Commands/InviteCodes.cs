using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>One-time codes such as K7Q2-M9XP: no letters or digits that are mistaken for each other when read aloud or copied.</summary>
internal static partial class InviteCodes
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string New() => $"{Four()}-{Four()}";

    /// <summary>
    /// The code in what a person sent or a link carried: «k7q2-m9xp», «код K7Q2-M9XP», «invite K7Q2-M9XP»; null when it is something else.
    /// </summary>
    public static string? Read(string text)
    {
        var match = Shape().Find(text);
        return match.Success ? $"{match.Groups["a"].Value}-{match.Groups["b"].Value}".ToUpperInvariant() : null;
    }

    private static string Four() => RandomNumberGenerator.GetString(Signs, 4);

    [GeneratedRegex(@"^\s*(?:(?:invite|code|код|приглашение)[\s:_-]+)?(?<a>[2-9A-HJKMNP-Z]{4})[-–—](?<b>[2-9A-HJKMNP-Z]{4})\s*\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Shape();
}
