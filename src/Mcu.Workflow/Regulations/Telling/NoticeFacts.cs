using System.Globalization;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>
/// What residents are told and what is taken from them; the clock of what is written in public. Of long texts the diff says that they
/// changed.
/// </summary>
internal static class NoticeFacts
{
    public static IEnumerable<RegulationFact> Of(Regulation regulation, Phrasebook texts) =>
        Said(regulation, texts).Select(said => RegulationFacts.Fact(texts, said.Part, said.Kind, said.How));

    private static IEnumerable<(string Part, string Kind, string How)> Said(Regulation regulation, Phrasebook texts) =>
    [
        .. OpenSources(regulation.OpenSources, texts),
        (nameof(Regulation.Consent), "consent", regulation.Consent.Version),
        (nameof(Regulation.Consent), "consent-text", regulation.Consent.Text),
        (nameof(Regulation.Consent), "consent-text-en", regulation.Consent.TextEn),
        (nameof(Regulation.FormalAppeal), "formal-text", regulation.FormalAppeal.Text),
        (nameof(Regulation.FormalAppeal), "formal-text-en", regulation.FormalAppeal.TextEn),
        (nameof(Regulation.Emergency), "danger-words", string.Join(", ", regulation.Emergency.Words)),
        (nameof(Regulation.Emergency), "danger-unless", string.Join(", ", regulation.Emergency.Unless)),
        (nameof(Regulation.Emergency), "danger-text", regulation.Emergency.Text),
        (nameof(Regulation.Emergency), "danger-text-en", regulation.Emergency.TextEn),
        (nameof(Regulation.Intake), "per-minute", regulation.Intake.MessagesPerMinute.ToString(CultureInfo.InvariantCulture)),
        (nameof(Regulation.Intake), "file-size", texts.Say("regulation.megabytes", ("n", regulation.Intake.MaxFileMegabytes))),
        (nameof(Regulation.TopicGroups), "topic-groups", string.Join(", ", regulation.TopicGroups.Select(group => group.Shown))),
    ];

    private static IEnumerable<(string Part, string Kind, string How)> OpenSources(OpenSources open, Phrasebook texts)
    {
        const string Part = nameof(Regulation.OpenSources);
        yield return (Part, "open-routed", RegulationFormatter.Term(open.Routed, texts));
        yield return (Part, "open-answered", RegulationFormatter.Term(open.Answered, texts));
        yield return (Part, "open-important", RegulationFormatter.Term(open.Important, texts));
        yield return (Part, "open-interim", RegulationFormatter.Term(open.AfterInterim, texts));
        yield return (Part, "open-digest", texts.Say("regulation.minutes", ("n", open.DigestMinutes)));
    }
}
