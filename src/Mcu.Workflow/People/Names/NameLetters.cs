using System.Text;

namespace Mcu.Workflow.People.Names;

/// <summary>The letters of names as keyboards and systems give them: Latin look-alikes, Ukrainian letters, ё, transliteration.</summary>
internal static class NameLetters
{
    private const string Dropped = "'’ʼ`\u00AD\u200B\u200C\u200D\u2060\uFEFF\u0301";

    private static readonly Dictionary<char, char> LookAlike = Pairs("aа bв cс eе hн kк mм oо pр tт xх yу");
    private static readonly Dictionary<char, char> Neighbours = Pairs("ёе іи їи єе ґг");

    private static readonly (string Latin, string Cyrillic)[] Sounds =
    [
        ("shch", "щ"), ("sch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("tz", "ц"), ("yu", "ю"),
        ("iu", "ю"), ("ju", "ю"),
        ("ya", "я"), ("ia", "я"), ("ja", "я"), ("yo", "е"), ("ye", "е"), ("iy", "ий"), ("ij", "ий"), ("yy", "ый"), ("ph", "ф"), ("x", "кс"),
        ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"),
        ("k", "к"), ("l", "л"),
        ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"),
        ("y", "й"), ("z", "з"),
    ];

    private static readonly Dictionary<char, string> Spelled =
        "аa бb вv гg дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsch ъ ыi ь эe юiu яia"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>Small letters without ё and signs inside; a Latin letter among Cyrillic ones is the Cyrillic one that looks so.</summary>
    public static string Plain(string word)
    {
        var small = word.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var mixed = small.Any(IsCyrillic) && small.Any(char.IsAsciiLetter);
        var plain = small.Where(letter => !Dropped.Contains(letter, StringComparison.Ordinal))
            .Select(letter => mixed ? LookAlike.GetValueOrDefault(letter, letter) : letter)
            .Select(letter => Neighbours.GetValueOrDefault(letter, letter));
        return string.Concat(plain);
    }

    public static bool IsLatin(string plain) => plain.Any(char.IsAsciiLetter);

    /// <summary>
    /// The same word typed with a Latin keyboard, letter for letter as it looks; null where a letter looks like none of ours.
    /// </summary>
    public static string? AsItLooks(string plain) =>
        plain.Length > 1 && plain.All(LookAlike.ContainsKey) ? string.Concat(plain.Select(letter => LookAlike[letter])) : null;

    /// <summary>«smirnova» → «смирнова», so that it can be declined.</summary>
    public static string ToCyrillic(string plain)
    {
        var word = new StringBuilder();
        for (var at = 0; at < plain.Length;)
        {
            var rest = plain[at..];
            var (latin, cyrillic) = Array.Find(Sounds, sound => rest.StartsWith(sound.Latin, StringComparison.Ordinal));
            word.Append(latin is null ? rest[..1] : latin == "y" && at > 0 && !"aeiou".Contains(plain[at - 1], StringComparison.Ordinal)
                ? "ы" : cyrillic);
            at += latin?.Length ?? 1;
        }

        return word.ToString();
    }

    /// <summary>What different transliterations of one name have in common.</summary>
    public static string Key(string plain)
    {
        var latin = string.Concat(plain.Select(letter => Spelled.GetValueOrDefault(letter) ?? letter.ToString()));
        return latin.Replace("shch", "sch", StringComparison.Ordinal).Replace("kh", "h", StringComparison.Ordinal)
            .Replace("tz", "ts", StringComparison.Ordinal)
            .Replace("ph", "f", StringComparison.Ordinal).Replace("x", "ks", StringComparison.Ordinal).Replace('w', 'v')
            .Replace('j', 'i').Replace('y', 'i')
            .Replace("ie", "e", StringComparison.Ordinal).Replace("io", "e", StringComparison.Ordinal)
            .Replace("ii", "i", StringComparison.Ordinal);
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    private static Dictionary<char, char> Pairs(string pairs) => pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);
}
