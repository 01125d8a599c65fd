namespace Mcu.Workflow.Tests.Properties;

/// <summary>Rules of deadlines made up at random: terms in every unit, under every condition.</summary>
internal sealed class RandomTerms(Random random, IReadOnlyList<string> blocks, IReadOnlyList<string> topics)
{
    public static readonly string[] SourceNames = ["telegram", "vk", "max", "web", "telegram-comment", "spot", "letter", "oral", "122", "pos", "im"];

    public IEnumerable<string> Lines()
    {
        for (var at = random.Next(6); at > 0; at--)
        {
            yield return $"  - {{ when: {{ {Condition()} }}, {Terms()} }}";
        }

        yield return $"  - {{ {Terms()} }}";
    }

    private string Condition()
    {
        string[] all =
        [
            $"source: \"{Pick(SourceNames)}\"", $"block: {Pick(blocks)}", $"topic: {Pick(topics)}", $"fast: {(random.Next(2) == 0 ? "true" : "false")}",
        ];
        var asked = all.Where(_ => random.Next(3) == 0).ToList();
        return string.Join(", ", asked.Count > 0 ? asked : [all[0]]);
    }

    private string Terms() => random.Next(2) == 0 ? $"answer: {Term()}" : $"answer: {Term()}, reopened: {Term()}";

    private string Term() => random.Next(4) switch
    {
        0 => $"{random.Next(1, 120)}d",
        1 => $"{random.Next(1, 80)}wd",
        2 => $"{random.Next(1, 200)}wh",
        _ => $"{random.Next(1, 1000)}wm",
    };

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
