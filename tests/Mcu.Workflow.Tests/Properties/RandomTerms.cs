namespace Mcu.Workflow.Tests.Properties;

/// <summary>Rules of deadlines made up at random: terms in every unit, for every part, under every condition.</summary>
internal sealed class RandomTerms(Random random, RandomConditions when)
{
    private static readonly string[] Parts = ["register", "route", "firstReply", "afterInterim", "extension", "reopened"];
    private static readonly (string Unit, int Most)[] Units = [("d", 120), ("wd", 80), ("wh", 200), ("wm", 1000)];

    public IEnumerable<string> Lines()
    {
        yield return "deadlines:";
        for (var at = random.Next(7); at > 0; at--)
        {
            yield return $"  - {{ when: {{ {when.Write(formal: "appeal")} }}, {Terms()} }}";
        }

        yield return $"  - {{ {Terms()} }}";
    }

    private string Terms()
    {
        var (unit, most) = Units[random.Next(Units.Length)];
        var answer = random.Next(2, most);
        List<string> terms = [$"answer: {answer}{unit}", .. Parts.Where(_ => random.Next(3) == 0).Select(part => $"{part}: {Term()}")];
        if (random.Next(3) == 0)
        {
            terms.Add($"control: {random.Next(1, answer)}{unit}");
        }

        if (random.Next(3) == 0)
        {
            terms.Add($"rolling: {new[] { "previous-working-day", "next-working-day", "none" }[random.Next(3)]}");
        }

        return string.Join(", ", terms);
    }

    private string Term()
    {
        var (unit, most) = Units[random.Next(Units.Length)];
        return $"{random.Next(1, most)}{unit}";
    }
}
