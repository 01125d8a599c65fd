using System.Collections;
using System.Globalization;
using YamlDotNet.Serialization;

namespace Mcu.Workflow.Localization;

/// <summary>
/// Every text that a person reads, by key, in the languages that ship with the program. The texts are embedded resources,
/// flat YAML maps <c>key: phrase</c> under Texts/ru and Texts/en. Russian is complete; a key that English lacks reads in Russian.
/// Immutable: another language or wording is another book over the same phrases.
/// </summary>
public sealed class Phrasebook
{
    public const string Russian = "ru";
    public const string English = "en";

    private static readonly Dictionary<string, CultureInfo> Cultures = new(StringComparer.Ordinal)
    {
        [Russian] = CultureInfo.GetCultureInfo("ru-RU"),
        [English] = CultureInfo.GetCultureInfo("en-GB"),
    };

    private readonly Dictionary<string, Dictionary<string, Phrase>> _languages;
    private readonly Wording _own;

    private Phrasebook(Dictionary<string, Dictionary<string, Phrase>> languages, string language, Wording own) =>
        (_languages, Language, _own) = (languages, language, own);

    /// <summary>The language that the phrases are said in.</summary>
    public string Language { get; }
    public CultureInfo Culture => Cultures[Language];
    public static IEnumerable<string> Languages => Cultures.Keys;

    /// <summary>The phrases as they ship, to hold others against them.</summary>
    internal static Phrasebook Shipped => ShippedPhrases.Value;

    public static Phrasebook Load() =>
        new(Cultures.Keys.ToDictionary(language => language, ReadAll, StringComparer.Ordinal), Russian, Wording.None);

    /// <summary>The same book in another language.</summary>
    public Phrasebook Speaking(string language) => language == Language ? this : new Phrasebook(_languages, language, _own);

    /// <summary>The same book in the words of the municipality, as an edition of its regulation has them.</summary>
    public Phrasebook In(Wording own) => ReferenceEquals(own, _own) ? this : new Phrasebook(_languages, Language, own);

    /// <summary>The phrase under the key with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a mistake of ours.</exception>
    public string Say(string key, params IReadOnlyList<(string Name, object? Value)> args) => Find(key).Fill(args, Culture);

    public string Say(string key, IReadOnlyDictionary<string, object> args) =>
        Say(key, [.. args.Select(arg => (arg.Key, (object?)arg.Value))]);

    public string Say(Refusal refusal) => Say(refusal.Key, [.. refusal.Args.Select(arg => (arg.Name, Name(arg.Value)))]);

    /// <summary>The phrase in a given language, whichever is spoken: command words are understood in all of them.</summary>
    public string SayIn(string language, string key) => _languages[language][key].Fill([], Cultures[language]);

    /// <summary>Keys of a language with the names of their places, for tests.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Keys(string language) =>
        _languages[language].ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value.Names.Order(StringComparer.Ordinal)],
        StringComparer.Ordinal);

    /// <summary>
    /// States, triggers and the like have a name in the resources: <c>AppealState.InWork</c> is <c>appealstate.inwork</c>.
    /// </summary>
    /// <remarks>Of several, any one is meant.</remarks>
    public object? Name(object? value) => value switch
    {
        Enum => Say($"{PhraseKeyAttribute.Of(value.GetType())}.{value}".ToLowerInvariant()),
        IEnumerable several and not string => string.Join(Say("names.or"), several.Cast<object>().Select(Name)),
        _ => value,
    };

    internal static CultureInfo CultureOf(string language) => Cultures[language];

    internal Phrase? Find(string language, string key) => _own.Find(language, key) ?? _languages[language].GetValueOrDefault(key);

    private Phrase Find(string key) =>
        Find(Language, key) ?? Find(Russian, key) ?? throw new KeyNotFoundException($"No phrase «{key}» in the resources.");

    private static Dictionary<string, Phrase> ReadAll(string language)
    {
        var assembly = typeof(Phrasebook).Assembly;
        var yaml = new DeserializerBuilder().Build();
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.Replace('\\', '/').StartsWith($"texts/{language}/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var (key, text) in yaml.Deserialize<Dictionary<string, string>>(reader) ?? [])
            {
                phrases.Add(key, new Phrase(text.TrimEnd('\n')));
            }
        }

        return phrases;
    }
}

/// <summary>Read when they are first asked for.</summary>
file static class ShippedPhrases
{
    public static readonly Phrasebook Value = Phrasebook.Load();
}
