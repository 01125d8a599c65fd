using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads for which appeals a rule is, of the terms and of the way alike.</summary>
internal static class ConditionReader
{
    private const string SourceNames = "source.";

    private static IReadOnlyList<string>? _named;

    /// <summary>Every source has its name among the texts, a channel's too.</summary>
    private static IReadOnlyList<string> Named => _named ??=
        [
            .. Phrasebook.Shipped.Keys(Phrasebook.Russian).Keys
                .Where(key => key.StartsWith(SourceNames, StringComparison.Ordinal)).Select(key => key[SourceNames.Length..]),
        ];

    private static readonly Dictionary<string, AppealKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["message"] = AppealKind.Message,
        ["appeal"] = AppealKind.Formal,
    };

    private static readonly Dictionary<string, ApplicantKind> Applicants =
        Enum.GetValues<ApplicantKind>().ToDictionary(kind => $"{kind}".ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    public static DeadlineCondition Read(Section rule)
    {
        if (rule.Part("when", required: false) is not { } when)
        {
            return new DeadlineCondition();
        }

        var read = new DeadlineCondition(
            Source(when), when.OptionalText("block"), when.OptionalText("topic"), Flag(when, "fast"),
            Word(when, "kind", Kinds), Flag(when, "important"), Word(when, "applicant", Applicants));
        when.Close();
        return read;
    }

    private static string? Source(Section when)
    {
        var source = when.OptionalText("source");
        if (source is not null && !Named.Contains(source, StringComparer.OrdinalIgnoreCase))
        {
            when.Fault("source", Expected.Known(Expected.KnownSource(source), Nearest.To(source, Named)));
        }

        return source;
    }

    private static T? Word<T>(Section when, string key, Dictionary<string, T> words)
        where T : struct
    {
        if (when.OptionalText(key) is not { } word)
        {
            return null;
        }

        if (words.TryGetValue(word, out var value))
        {
            return value;
        }

        when.Fault(key, Expected.OneOf(words.Keys, word));
        return null;
    }

    private static bool? Flag(Section when, string key) => when.Find(key) is null ? null : when.Flag(key, fallback: null);
}
