using System.Text.RegularExpressions;
using Mcu.Workflow.Localization;

namespace Mcu.Bots.Tests.Texts;

/// <summary>The languages say the same things, and the code asks for nothing that they do not say.</summary>
public sealed partial class PhrasesTests
{
    /// <summary>Names of settings and metrics that look like keys of phrases.</summary>
    private static readonly string[] NotPhrases = ["staff.chat", "stand.offset", "stand.story"];

    private static readonly Phrasebook Book = Phrasebook.Load();

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        var (russian, english) = (Book.Keys(Phrasebook.Russian).Keys, Book.Keys(Phrasebook.English).Keys);
        russian.Except(english).ShouldBeEmpty();
        english.Except(russian).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        var english = Book.Keys(Phrasebook.English);
        var differ = Book.Keys(Phrasebook.Russian)
            .Where(phrase => english.ContainsKey(phrase.Key) && !phrase.Value.Distinct().SequenceEqual(english[phrase.Key].Distinct()))
            .Select(phrase => $"{phrase.Key}: {string.Join(", ", phrase.Value)} / {string.Join(", ", english[phrase.Key])}");
        differ.ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_in_the_code_is_in_both_languages()
    {
        var (russian, english) = (Book.Keys(Phrasebook.Russian), Book.Keys(Phrasebook.English));
        var families = russian.Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var asked = Sources().SelectMany(file => Literal().Matches(File.ReadAllText(file))
            .Select(found => (Key: found.Groups[1].Value, File: Path.GetFileName(file))))
            .Where(found => families.Contains(found.Key.Split('.')[0]) && !NotPhrases.Contains(found.Key)).ToList();

        asked.Count.ShouldBeGreaterThan(200);
        asked.Where(found => !Said(russian, found.Key) || !Said(english, found.Key)).ShouldBeEmpty();
    }

    /// <summary>The key itself, or the beginning of keys: «card.left» goes on as «card.left-days».</summary>
    private static bool Said(IReadOnlyDictionary<string, IReadOnlyList<string>> phrases, string key) =>
        phrases.ContainsKey(key) || phrases.Keys.Any(known => known.StartsWith(key + "-", StringComparison.Ordinal));

    private static IEnumerable<string> Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "src", "Mcu.Bots")))
        {
            folder = folder.Parent;
        }

        var separator = Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(Path.Combine(folder!.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{separator}obj{separator}", StringComparison.Ordinal)
            && !file.Contains($"{separator}bin{separator}", StringComparison.Ordinal));
    }

    /// <summary>A whole literal that looks like a key: words in lower case with a point between them.</summary>
    [GeneratedRegex("(?<!\\$)\"([a-z][a-z-]*(?:\\.[a-z][a-z0-9-]*)+)\"")]
    private static partial Regex Literal();
}
