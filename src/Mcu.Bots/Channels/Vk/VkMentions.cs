using System.Text.RegularExpressions;
using Mcu.Workflow;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// The platform writes a person as <c>[id77|Имя]</c> and an address behind words as <c>[https://…|words]</c>; people saw «Имя» and the
/// words.
/// </summary>
internal static partial class VkMentions
{
    public static string InWords(string text) =>
        text.Contains('|', StringComparison.Ordinal)
        ? Mention().Substitute(text, found => Shown(found.Groups["target"].Value, found.Groups["words"].Value)) : text;

    private static string Shown(string target, string words)
    {
        var isAddress = target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || target.StartsWith("vk.", StringComparison.OrdinalIgnoreCase);
        return isAddress ? LinkExpander.Linked(words, target) : words;
    }

    [GeneratedRegex(@"\[(?<target>(?:(?:id|club|public|event|app)[0-9]{1,20}(?::bp-[0-9_]{1,60})?)|(?:https?://|vk\.(?:com|ru|me|cc)/)[^\s\[\]|]{1,2000})\|(?<words>[^\[\]|]{0,1000})\]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Mention();
}
