using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>What is different between two regulations, in words.</summary>
public static class RegulationDiff
{
    private const int MostShown = 300;

    /// <summary>A line for each difference, in the order of the file; none where they say the same.</summary>
    public static IReadOnlyList<string> Lines(Regulation before, Regulation after, Phrasebook texts)
    {
        var (was, now) = (RegulationFacts.Of(before, texts).ToList(), RegulationFacts.Of(after, texts).ToList());
        var old = ByKey(was);
        var fresh = ByKey(now);
        var told = now.Where(fact => old.GetValueOrDefault(fact.Key)?.How != fact.How)
            .Select(fact => (fact.Part, Line: old.TryGetValue(fact.Key, out var earlier)
            ? Changed(earlier, fact, texts) : Said("added", fact, texts)))
            .Concat(was.Where(fact => !fresh.ContainsKey(fact.Key)).Select(fact => (fact.Part, Line: Said("removed", fact, texts))))
            .ToList();
        return [.. told.Select(line => line.Line), .. Others(before, after, [.. told.Select(line => line.Part)], texts)];
    }

    /// <summary>Parts that differ in what is not told in words: long texts, stems of topics, what came with a later version.</summary>
    private static IEnumerable<string> Others(Regulation before, Regulation after, HashSet<string> told, Phrasebook texts)
    {
        var (was, now) = (RegulationParts.Of(before), RegulationParts.Of(after));
        return now.Keys.Where(part => was[part] != now[part] && !told.Contains(part))
            .Select(part => texts.Say("regulation.part-changed", ("part", char.ToLowerInvariant(part[0]) + part[1..])));
    }

    private static Dictionary<string, RegulationFact> ByKey(IEnumerable<RegulationFact> facts) =>
        facts.GroupBy(fact => fact.Key, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>Of a long text or list it is only said that it changed: nobody finds the difference in two screenfuls.</summary>
    private static string Changed(RegulationFact was, RegulationFact now, Phrasebook texts) =>
        Math.Max(was.How.Length, now.How.Length) > MostShown
        ? texts.Say("regulation.rewritten", ("what", now.What))
        : texts.Say("regulation.changed", ("what", now.What), ("was", was.How), ("now", now.How));

    private static string Said(string how, RegulationFact fact, Phrasebook texts) =>
        texts.Say($"regulation.{how}", ("what", fact.What), ("how", Excerpt.Of(fact.How, MostShown)));
}
