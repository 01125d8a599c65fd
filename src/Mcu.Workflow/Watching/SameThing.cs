using Mcu.Workflow.Understanding;

namespace Mcu.Workflow.Watching;

/// <summary>Whether a person tells of the same trouble twice: in public and in private.</summary>
public static class SameThing
{
    private const int StemLength = 5;
    private const int ShortestWord = 3;
    private const double Enough = 0.5;

    /// <summary>Whether two texts of one person are likely about the same thing.</summary>
    public static bool Likely(string one, string other)
    {
        var (first, second) = (Stems(one), Stems(other));
        var fewer = Math.Min(first.Count, second.Count);
        return fewer > 0 && first.Intersect(second).Count() >= Math.Max(2, Enough * fewer);
    }

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var words = new PlainWords(text);
        while (words.Next())
        {
            if (words.Word.Length >= ShortestWord)
            {
                stems.Add(words.Word[..Math.Min(words.Word.Length, StemLength)].ToString());
            }
        }

        return stems;
    }
}
