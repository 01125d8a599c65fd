using System.Diagnostics.CodeAnalysis;

namespace Mcu.Workflow.Messaging;

/// <summary>
/// Where a message comes from or goes to: a channel and the channel's own id of a person or chat, written <c>channel:id</c>
/// (the shape that <c>Staff__Chat</c> and <c>Staff__Admins__0</c> have in the configuration).
/// </summary>
public readonly record struct Address(string Channel, string Id)
{
    public override string ToString() => $"{Channel}:{Id}";

    /// <summary>Reads <c>channel:id</c>; the channel is lower-case letters, the id is anything without white space.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Address address)
    {
        address = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 1 || colon == text!.Length - 1 || text.Any(char.IsWhiteSpace) || !text.AsSpan(0, colon).ContainsOnlyLetters())
        {
            return false;
        }

        address = new Address(text[..colon], text[(colon + 1)..]);
        return true;
    }

    /// <summary>Reads an address that this program has written itself.</summary>
    public static Address Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("An address is written channel:id.");
}

internal static class LetterSpans
{
    public static bool ContainsOnlyLetters(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('a', 'z') < 0;
}
