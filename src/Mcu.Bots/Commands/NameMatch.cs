namespace Mcu.Bots.Commands;

/// <summary>Compares names as people type them: in any Russian case («Иванову»), with an initial («Иванова А.»), in Latin letters («ivanova»).</summary>
internal static class NameMatch
{
    private const int LeastStem = 3;

    /// <summary>«Яна», «Цой»: of so short a name two letters stay.</summary>
    private const int LeastStemOfShort = 2;
    private const int ShortName = 4;

    /// <summary>Endings of surnames and first names, longest first.</summary>
    private static readonly string[] Endings =
    [
        "ыми", "ими", "ого", "его", "ому", "ему", "ой", "ей", "ый", "ий", "ая", "яя", "ую", "юю", "ым", "им", "ом", "ем", "ою", "ею", "ых", "их",
        "а", "я", "у", "ю", "е", "ы", "и", "о", "ь", "й",
    ];

    /// <summary>The endings of names as short as «Яна» and «Цой»; «им» is none of them: Клим keeps it.</summary>
    private static readonly string[] ShortEndings = ["ой", "ей", "ою", "ею", "ем", "а", "я", "у", "ю", "е", "ы", "и", "й"];

    private static readonly string[] Patronymics = ["ич", "овн", "евн", "ичн"];

    private static readonly Dictionary<char, string> Latin =
        "аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>Those whose name has all the typed words; a looser comparison counts only where the strict one finds nobody.</summary>
    public static IReadOnlyList<T> Among<T>(IEnumerable<T> people, Func<T, string> nameOf, string typed)
    {
        var readings = Readings(typed).ToList();
        if (!readings[0].Any(word => word.Length > 1))
        {
            // «и», «в»: a letter by itself is no name.
            return [];
        }

        var all = people.Select(p => (Person: p, Name: Words(nameOf(p)))).ToList();
        var strictly = all.Where(p => HasAll(p.Name, readings, Same)).ToList();
        return [.. (strictly.Count > 0 ? strictly : all.Where(p => HasAll(p.Name, readings, Alike))).Select(p => p.Person)];
    }

    /// <summary>Each typed word begins the word of the name at its place: «отд комм» begins «Отдел коммунальных сетей».</summary>
    public static bool Begins(string name, string typed)
    {
        var (words, begun) = (Words(name), Words(typed));
        return begun.Length > 0 && begun.Length <= words.Length && begun.Index().All(b => words[b.Index].StartsWith(b.Item, StringComparison.Ordinal));
    }

    internal static string Stem(string word) => Cut(word, Endings, LeastStem) ?? word;

    private static string? ShortStem(string word) => word.Length <= ShortName ? Cut(word, ShortEndings, LeastStemOfShort) : null;

    private static string? Cut(string word, string[] endings, int least) =>
        Array.Find(endings, e => word.EndsWith(e, StringComparison.Ordinal) && word.Length - e.Length >= least) is { } ending ? word[..^ending.Length] : null;

    private static bool HasAll(string[] name, List<string[]> readings, Func<string, string, bool> same) =>
        readings.Take(readings[0].Length > name.Length ? readings.Count : 1)
            .Any(typed => typed.Length <= name.Length && typed.All(t => Array.Exists(name, n => same(n, t))));

    /// <summary>As typed, then without a patronymic («Иванова А.П.», «Ивановой Анне Петровне»), which counts only where the name on the list has one.</summary>
    private static IEnumerable<string[]> Readings(string typed)
    {
        var words = Words(typed);
        var written = Split(typed);
        yield return words;
        foreach (var at in Enumerable.Range(1, Math.Max(0, words.Length - 1)).Where(at => words.Length > 2 && IsPatronymic(written, at)))
        {
            yield return [.. words.Where((_, index) => index != at)];
        }
    }

    /// <summary>Of two initials the second is the patronymic's.</summary>
    private static bool IsPatronymic(string[] words, int at) =>
        words[at].Length == 1 ? char.IsUpper(words[at][0]) && words.ElementAtOrDefault(at + 1)?.Length != 1 : EndsAsPatronymic(words[at]);

    private static bool EndsAsPatronymic(string word) =>
        Array.Exists(Patronymics, p => Stem(word.ToLowerInvariant()).EndsWith(p, StringComparison.Ordinal));

    private static bool Same(string name, string typed) =>
        typed.Length == 1 ? name.StartsWith(typed, StringComparison.Ordinal)
        : IsLatin(name) == IsLatin(typed) ? Stem(name) == Stem(typed) || (ShortStem(name) is { } stem && stem == ShortStem(typed))
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

    private static string[] Words(string text) => Split(text.ToLowerInvariant().Replace('ё', 'е'));

    private static string[] Split(string text) => text.Split([' ', '.', ',', '\t', '\n', '(', ')', '«', '»', '"'], StringSplitOptions.RemoveEmptyEntries);
}
