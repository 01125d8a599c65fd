using System.Buffers;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>
/// Latin letters that look like Russian ones. Nobody sees the difference in «Cтатус», so it makes none when names and codes are compared.
/// </summary>
public static class LookAlikeLetters
{
    internal const string Latin = "ABCEHKMOPTXYaceopxykmtëË";
    internal const string Russian = "АВСЕНКМОРТХУасеорхукмтёЁ";
    private static readonly SearchValues<char> Any = SearchValues.Create(Latin);

    /// <summary>
    /// With Russian letters in every word that has a Russian one already, or nothing else than such letters: «Cтатус», «TEMA». «ID» stays
    /// as it is.
    /// </summary>
    public static string Fold(string text) => Fold(text, onlyMixed: false);

    /// <summary>The same without words that are Latin altogether, such as AM and MAY.</summary>
    public static string FoldMixed(string text) => Fold(text, onlyMixed: true);

    /// <summary>
    /// The same for a code such as «ВХ-12/A», where a letter stands for itself: only when the code has a Russian letter somewhere.
    /// </summary>
    public static string FoldCode(string code)
    {
        if (!code.Any(IsRussian) || code.AsSpan().IndexOfAny(Any) < 0)
        {
            return code;
        }

        var letters = code.ToCharArray();
        Replace(letters);
        return new string(letters);
    }

    private static string Fold(string text, bool onlyMixed)
    {
        if (text.AsSpan().IndexOfAny(Any) < 0)
        {
            return text;
        }

        var letters = text.ToCharArray();
        for (var start = 0; start < letters.Length;)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end]))
            {
                end++;
            }

            FoldWord(letters.AsSpan(start, end - start), onlyMixed);
            start = end + 1;
        }

        return new string(letters);
    }

    private static void FoldWord(Span<char> word, bool onlyMixed)
    {
        if (word.Length > 0 && (HasRussian(word) || (!onlyMixed && word.IndexOfAnyExcept(Any) < 0)))
        {
            Replace(word);
        }
    }

    private static void Replace(Span<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (Latin.IndexOf(word[at], StringComparison.Ordinal) is >= 0 and var found)
            {
                word[at] = Russian[found];
            }
        }
    }

    private static bool HasRussian(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (IsRussian(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRussian(char letter) => letter is (>= 'А' and <= 'я') or 'Ё' or 'ё';
}
