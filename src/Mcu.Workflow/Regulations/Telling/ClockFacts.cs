using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>What the clock does by itself, in words: when it is quiet, and who hears when nothing happens.</summary>
internal static class ClockFacts
{
    public static IEnumerable<RegulationFact> Of(Regulation regulation, Phrasebook texts) =>
        [Percents(regulation, texts), .. Escalation(regulation, texts), .. Quiet(regulation, texts)];

    /// <summary>Who hears, as the file names them.</summary>
    public static string Hearers(IReadOnlyList<string> to, Regulation regulation, Phrasebook texts) =>
        to.Count == 0 ? texts.Say("regulation.to.nobody") : string.Join(", ", to.Select(name => Hearer(name, regulation, texts)));

    private static RegulationFact Percents(Regulation regulation, Phrasebook texts)
    {
        var (part, how) = (regulation.Reminders.AtPercent, texts.Say("regulation.to.nobody"));
        return RegulationFacts.Fact(texts, nameof(Regulation.Reminders), "reminder-percent", !part.On ? how : texts.Say(
            "regulation.percent", ("percents", string.Join("%, ", part.Percents)), ("to", Hearers(part.To, regulation, texts))));
    }

    private static IEnumerable<RegulationFact> Escalation(Regulation regulation, Phrasebook texts) =>
        regulation.Escalation.Select(step => RegulationFacts.Fact(
        texts, nameof(Regulation.Escalation), $"escalation-{step.Of}".ToLowerInvariant(), Hearers(step.To, regulation, texts), step.Key,
        RegulationFormatter.Term(step.Term, texts)));

    private static IEnumerable<RegulationFact> Quiet(Regulation regulation, Phrasebook texts)
    {
        yield return RegulationFacts.Fact(texts, nameof(Regulation.Quiet), "quiet-staff", Stretch(regulation.Quiet.Staff, texts));
        yield return RegulationFacts.Fact(texts, nameof(Regulation.Quiet), "quiet-residents", Stretch(regulation.Quiet.Residents, texts));
    }

    private static string Stretch(QuietTime? quiet, Phrasebook texts) =>
        quiet is null ? texts.Say("regulation.quiet.none") : texts.Say("regulation.quiet", ("from", quiet.From), ("to", quiet.To));

    private static string Hearer(string name, Regulation regulation, Phrasebook texts) => name.Split(':', 2) switch
    {
        ["post", var code] => texts.Say("regulation.to.post", ("name", regulation.PostOf(code)?.Name ?? code)),
        ["role", var code] => texts.Say("regulation.to.role", ("name", regulation.RoleOf(code)?.Name ?? code)),
        _ => texts.Say($"regulation.to.{name}"),
    };
}
