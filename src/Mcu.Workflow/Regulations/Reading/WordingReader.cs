using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads the phrases that the municipality says in its own words, each held against the phrase that ships.</summary>
internal static class WordingReader
{
    // Words that people type are found before any regulation is asked.
    private static bool IsFixed(string key) =>
        key.EndsWith(".words", StringComparison.Ordinal) || key.StartsWith("resident.command.", StringComparison.Ordinal);

    public static Wording Read(Section root)
    {
        var russian = Read(root, "texts", Phrasebook.Russian);
        var english = Read(root, "textsEn", Phrasebook.English);
        return russian.Count + english.Count == 0 ? Wording.None : new Wording(russian, english);
    }

    private static Dictionary<string, string> Read(Section root, string key, string language)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.Part(key, required: false) is { } part)
        {
            foreach (var phrase in part.Keys.Distinct(StringComparer.Ordinal).ToList())
            {
                own[phrase] = part.Text(phrase);
                if (Wrong(phrase, own[phrase], language) is { } expected)
                {
                    part.Fault(phrase, expected);
                }
            }

            part.Close();
        }

        return own;
    }

    private static string? Wrong(string key, string text, string language)
    {
        if (IsFixed(key))
        {
            return Expected.FixedWords;
        }

        var shipped = Phrasebook.Shipped;
        return shipped.Find(language, key) is { } phrase
            ? PlaceCheck.Look(phrase, new Phrase(text), Phrasebook.CultureOf(language))
            : Expected.UnknownPhrase(Nearest.To(key, [.. shipped.Keys(language).Keys]));
    }
}
