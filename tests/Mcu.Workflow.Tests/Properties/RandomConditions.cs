namespace Mcu.Workflow.Tests.Properties;

/// <summary>Conditions of rules made up at random.</summary>
internal sealed class RandomConditions(Random random, IReadOnlyList<string> blocks, IReadOnlyList<string> topics)
{
    /// <summary>Where appeals come from.</summary>
    public static readonly string[] Sources = ["telegram", "vk", "max", "web", "telegram-comment", "spot", "letter", "oral", "122", "pos",
        "im", "direct-line", "e-document"];

    public string Write()
    {
        string[] all =
        [
            $"source: \"{Pick([.. Sources, "bot", "social"])}\"", $"block: {Pick(blocks)}", $"topic: {Pick(topics)}", $"fast: {Flag()}",
            $"important: {Flag()}",
            $"kind: {Pick("message", "appeal")}", $"applicant: {Pick("citizen", "company", "entrepreneur", "group")}",
        ];
        var asked = all.Where(_ => random.Next(4) == 0).ToList();
        return string.Join(", ", asked.Count > 0 ? asked : [Pick(all)]);
    }

    private string Flag() => Pick("true", "false");

    private T Pick<T>(params IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
