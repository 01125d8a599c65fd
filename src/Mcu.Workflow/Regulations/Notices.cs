using System.Globalization;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations;

/// <summary>A text for residents in both languages.</summary>
public record Notice(string Text, string TextEn)
{
    /// <summary>The text in this language; Russian where the language is not English.</summary>
    public string In(string language) => language == "en" ? TextEn : Text;
}

/// <summary>
/// The consent to the processing of personal data. Who agreed to another version is asked again. Its text may name the terms of keeping:
/// <c>{years:год|года|лет}</c> and <c>{days:день|дня|дней}</c>.
/// </summary>
public sealed record Consent(string Version, string Text, string TextEn) : Notice(Text, TextEn)
{
    private static readonly string[] Places = ["years", "days"];

    /// <summary>Whether every place in the text is one that can be filled.</summary>
    public static bool IsRight(string text) => !string.IsNullOrWhiteSpace(text) && new Phrase(text).Names.All(Places.Contains);

    /// <summary>The text with the terms that the program really keeps to.</summary>
    public string In(string language, Keeping keeping) =>
        new Phrase(In(language)).Fill([("years", keeping.ClosedAppealYears), ("days", keeping.DraftDays)], CultureInfo.InvariantCulture);
}

/// <summary>
/// What sounds like danger (stems and phrases), the turns of speech that only speak of it («если пожар»), and the text with the emergency
/// number.
/// </summary>
public sealed record Emergency(IReadOnlyList<string> Words, IReadOnlyList<string> Unless, string Text, string TextEn)
    : Notice(Text, TextEn);

/// <summary>Where a formal appeal under the law No. 59-FZ can be filed: a text about it, and the lawful ways one by one.</summary>
/// <param name="Words">Stems and phrases by which the bot hears that one may be wanted; it then offers the choice and decides
/// nothing.</param>
public sealed record FormalAppeal(string Text, string TextEn, IReadOnlyList<string> Words) : Notice(Text, TextEn)
{
    /// <summary>The page of the state services where it is filed.</summary>
    public string? Gosuslugi { get; init; }

    /// <summary>The reception on the municipality's site, which asks who one is.</summary>
    public string? Site { get; init; }

    /// <summary>The address for letters; null where it is the municipality's own.</summary>
    public string? Post { get; init; }

    /// <summary>When and where people are received in person, in words.</summary>
    public string? Reception { get; init; }
}

/// <summary>
/// How long personal data are kept: of a message after it was closed, of a formal appeal after it was, of words that were never sent, of
/// deliveries of a platform that were set aside as they came.
/// </summary>
public sealed record Keeping(int ClosedAppealYears, int FormalAppealYears, int DraftDays, int RawDays);

/// <summary>What the intake takes from one resident.</summary>
public sealed record IntakeLimits(int MessagesPerMinute, int MaxFileMegabytes);
