using Mcu.Workflow.Texts;

namespace Mcu.Bots.Rules;

/// <summary>A clause of the register told in a sentence or two.</summary>
internal static class ClauseWords
{
    public static string Tell(Clause clause, Phrasebook texts)
    {
        var about = texts.Say("regulation.explain", ("clause", clause.Id), ("what", $"{char.ToUpperInvariant(clause.What[0])}{clause.What[1..]}"));
        var how = clause switch
        {
            { Later: { } part } => texts.Say("regulation.explain.later", ("part", part)),
            { Formality: { } reason } => texts.Say("regulation.explain.formality", ("reason", reason)),
            _ => texts.Say("regulation.explain.realised", ("by", clause.RealisedBy), ("test", clause.Test)),
        };
        return $"{about} {how}";
    }
}
