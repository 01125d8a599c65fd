namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// What is said of standing still, made up at random: whose clock stands while somebody is asked, and who hears when nothing happens.
/// </summary>
internal sealed class RandomWaiting(Random random, IReadOnlyList<string> roles)
{
    private static readonly string[] Kinds = ["after", "unrouted", "unaccepted"];
    private static readonly string[] Units = ["d", "wd", "wh", "wm"];

    public IEnumerable<string> Lines()
    {
        yield return $"pauses: {{ resident: {Flag()}, body: {Flag()} }}";
        var steps = Enumerable.Range(0, random.Next(5))
            .Select(_ => $"{Kinds[random.Next(Kinds.Length)]}: {random.Next(1, 60)}{Units[random.Next(Units.Length)]}").Distinct().ToList();
        if (steps.Count > 0)
        {
            yield return "escalation:";
        }

        foreach (var step in steps)
        {
            yield return $"  - {{ {step}, to: [staff-chat, \"role:{roles[random.Next(roles.Count)]}\"] }}";
        }
    }

    private string Flag() => random.Next(2) == 0 ? "true" : "false";
}
