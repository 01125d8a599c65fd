namespace Mcu.Workflow.Localization;

/// <summary>
/// Phrases of one edition of a regulation in the municipality's own words, by key; what is not here is said as shipped. Immutable.
/// </summary>
public sealed class Wording
{
    private readonly Dictionary<string, Dictionary<string, Phrase>> _languages;

    /// <summary>Takes phrases in Russian and in English.</summary>
    public Wording(IReadOnlyDictionary<string, string> russian, IReadOnlyDictionary<string, string> english)
    {
        (Russian, English) = (russian, english);
        _languages = new(StringComparer.Ordinal) { [Phrasebook.Russian] = Cut(russian), [Phrasebook.English] = Cut(english) };
    }

    /// <summary>Everything as shipped.</summary>
    public static Wording None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    public IReadOnlyDictionary<string, string> Russian { get; }
    public IReadOnlyDictionary<string, string> English { get; }

    internal Phrase? Find(string language, string key) => _languages[language].GetValueOrDefault(key);

    private static Dictionary<string, Phrase> Cut(IReadOnlyDictionary<string, string> phrases) =>
        phrases.ToDictionary(phrase => phrase.Key, phrase => new Phrase(phrase.Value), StringComparer.Ordinal);
}
