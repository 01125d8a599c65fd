using System.Text;
using System.Text.RegularExpressions;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>
/// A Latin «c» among Cyrillic letters looks like a Cyrillic one and is found by nobody: no command, no danger and no street with it is
/// recognised.
/// Words of two alphabets are put into one, and look as they looked before.
/// </summary>
public static partial class MixedAlphabets
{
    private static readonly Dictionary<char, char> ToCyrillic = LookAlikeLetters.Latin.Zip(LookAlikeLetters.Russian)
        .ToDictionary(pair => pair.First, pair => pair.Second);
    private static readonly Dictionary<char, char> ToLatin = LookAlikeLetters.Russian.Zip(LookAlikeLetters.Latin)
        .Where(pair => pair.First is not ('ё' or 'Ё')).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Addresses, codes and words whose letters have no likeness in the other alphabet stay as they are.</summary>
    public static string Mend(string text) =>
        text.AsSpan().ContainsAnyInRange('A', 'z') || text.AsSpan().ContainsAny('ë', 'Ë')
        ? Piece().Substitute(text, piece => MendPiece(piece.Value)) : text;

    private static string MendPiece(string piece) =>
        piece.Any(char.IsAsciiDigit) || piece.AsSpan().ContainsAny("@") || piece.Contains("://", StringComparison.Ordinal)
        || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? piece
            : Word().Substitute(piece, word => OfOneAlphabet(word.Value));

    private static string OfOneAlphabet(string word)
    {
        if (!word.Any(IsCyrillic) || word.All(IsCyrillic))
        {
            return word;
        }

        return Put(word, IsCyrillic, ToCyrillic) ?? Put(word, letter => !IsCyrillic(letter), ToLatin) ?? word;
    }

    /// <returns>Null when a letter of the other alphabet has no likeness here.</returns>
    private static string? Put(string word, Func<char, bool> belongs, Dictionary<char, char> likeness)
    {
        var put = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (belongs(letter))
            {
                put.Append(letter);
            }
            else if (likeness.TryGetValue(letter, out var like))
            {
                put.Append(like);
            }
            else
            {
                return null;
            }
        }

        return put.ToString();
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    [GeneratedRegex(@"\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
