namespace Mcu.Workflow.Localization;

/// <summary>How far apart two words are spelled (Levenshtein distance).</summary>
public static class Spelling
{
    /// <returns>How many letters are to be added, left out or changed; capitals count as other letters.</returns>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }

    /// <returns>The word meant by a mistyped one; null where none is near.</returns>
    public static string? Nearest(string typed, IEnumerable<string> known) => known
        .Select(word => (Word: word, Distance: Distance(typed.ToLowerInvariant(), word)))
        .Where(near => near.Distance <= Math.Max(1, (near.Word.Length + 1) / 3))
        .OrderBy(near => near.Distance).Select(near => near.Word).FirstOrDefault();
}
