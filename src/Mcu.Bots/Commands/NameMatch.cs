namespace Mcu.Bots.Commands;

/// <summary>Compares names as people type them: in any Russian case («Иванову»), with an initial («Иванова А.»), in Latin letters («ivanova»).</summary>
internal static class NameMatch
{
    private const int LeastStem = 3;

    /// <summary>Endings of surnames and first names, longest first.</summary>
    private static readonly string[] Endings =
    [
        "ыми", "ими", "ого", "его", "ому", "ему", "ой", "ей", "ый", "ий", "ая", "яя", "ую", "юю", "ым", "им", "ом", "ем", "ою", "ею", "ых", "их",
        "а", "я", "у", "ю", "е", "ы", "и", "о", "ь", "й",
    ];

    private static readonly Dictionary<char, string> Latin =
        "аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>Those whose name has all the typed words; a looser comparison counts only where the strict one finds nobody.</summary>
    public static IReadOnlyList<T> Among<T>(IEnumerable<T> people, Func<T, string> nameOf, string typed)
    {
        var words = Words(typed);
        var all = people.ToList();
        if (words.Length == 0)
        {
            return [];
        }

        var strictly = all.Where(p => HasAll(Words(nameOf(p)), words, Same)).ToList();
        return strictly.Count > 0 ? strictly : all.Where(p => HasAll(Words(nameOf(p)), words, Alike)).ToList();
    }

    /// <summary>Each typed word begins the word of the name at its place: «отд комм» begins «Отдел коммунальных сетей».</summary>
    public static bool Begins(string name, string typed)
    {
        var (words, begun) = (Words(name), Words(typed));
        return begun.Length > 0 && begun.Length <= words.Length && begun.Index().All(b => words[b.Index].StartsWith(b.Item, StringComparison.Ordinal));
    }

    internal static string Stem(string word)
    {
        var ending = Array.Find(Endings, e => word.EndsWith(e, StringComparison.Ordinal) && word.Length - e.Length >= LeastStem);
        return ending is null ? word : word[..^ending.Length];
    }

    private static bool HasAll(string[] name, string[] typed, Func<string, string, bool> same) =>
        typed.Length <= name.Length && typed.All(t => Array.Exists(name, n => same(n, t)));

    private static bool Same(string name, string typed) =>
        typed.Length == 1 ? name.StartsWith(typed, StringComparison.Ordinal)
        : IsLatin(name) == IsLatin(typed) ? Stem(name) == Stem(typed)
        : LatinStem(name) == LatinStem(typed);

    private static bool Alike(string name, string typed)
    {
        if (Same(name, typed))
        {
            return true;
        }

        var (a, b) = IsLatin(name) || IsLatin(typed) ? (LatinStem(name), LatinStem(typed)) : (Stem(name), Stem(typed));
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= LeastStem && longer.Length - shorter.Length <= 2 && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private static string LatinStem(string word) =>
        string.Concat(word.Select(c => Latin.GetValueOrDefault(c) ?? c.ToString())).TrimEnd('a', 'e', 'i', 'o', 'u', 'y');

    private static bool IsLatin(string word) => word.Any(char.IsAsciiLetter);

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Replace('ё', 'е').Split([' ', '.', ',', '\t', '\n', '(', ')', '«', '»', '"'], StringSplitOptions.RemoveEmptyEntries);
}
