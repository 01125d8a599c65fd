using Mcu.Workflow.Texts;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>What the clock does by itself, in words.</summary>
internal static class ClockFacts
{
    public static IEnumerable<RegulationFact> Quiet(Regulation regulation, Phrasebook texts)
    {
        yield return RegulationFacts.Fact(texts, nameof(Regulation.Quiet), "quiet-staff", Stretch(regulation.Quiet.Staff, texts));
        yield return RegulationFacts.Fact(texts, nameof(Regulation.Quiet), "quiet-residents", Stretch(regulation.Quiet.Residents, texts));
    }

    private static string Stretch(QuietTime? quiet, Phrasebook texts) =>
        quiet is null ? texts.Say("regulation.quiet.none") : texts.Say("regulation.quiet", ("from", quiet.From), ("to", quiet.To));
}
