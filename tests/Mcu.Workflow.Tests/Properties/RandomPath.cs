namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// Rules of the way made up at random: who registers, routes, approves, places and looks at the quality, how far and how often something
/// may be put off. Whoever a rule names may lack the right: then the file is to be refused.
/// </summary>
internal sealed class RandomPath
{
    private readonly Random _random;

    /// <summary>Roles and posts as a rule names them, each with the rights that it gives.</summary>
    private readonly IReadOnlyList<(string Doer, IReadOnlyList<string> Rights)> _doers;
    private readonly IReadOnlyList<string> _given;

    public RandomPath(Random random, RandomConditions when, IReadOnlyList<(string Doer, IReadOnlyList<string> Rights)> doers)
    {
        (_random, _doers) = (random, doers);
        _given = [.. doers.SelectMany(doer => doer.Rights).Distinct()];
        Lines.Add("path:");
        for (var at = random.Next(4); at > 0; at--)
        {
            Lines.Add($"  - when: {{ {when.Write()} }}");
            WriteRule();
        }

        // A rule of nothing but its place in the list would be no section.
        Lines.Add($"  - rating: {(Chance(50) ? "true" : "false")}");
        WriteRule();
    }

    public List<string> Lines { get; } = [];

    /// <summary>Some step is given to whoever may not take it, or to nobody.</summary>
    public bool HasStepOfNobody { get; private set; }

    /// <summary>Some rule leaves approval or placing to what is said for everybody.</summary>
    public bool LeavesApproval { get; private set; }
    public bool LeavesPlacing { get; private set; }

    private void WriteRule()
    {
        WriteFirstSteps();
        WriteApprovals();
        WritePlacing();
        AddSometimes(() =>
            $"    selfAnswer: [{string.Join(", ", RandomConditions.Sources.Where(_ => Chance(50)).Select(source => $"\"{source}\""))}]");
        AddSometimes(() => $"    interim: {{ times: {_random.Next(4)}, days: {_random.Next(1, 60)} }}");
        AddSometimes(() => $"    reopening: {{ times: {_random.Next(4)}, days: {_random.Next(1, 60)} }}");
        AddSometimes(() =>
            $"    postponement: {{ days: {_random.Next(1, 90)}, times: {_random.Next(1, 4)}{SometimesBy("approvedBy", "approve")} }}");
        AddSometimes(() =>
            $"    quality: {{ share: {(Chance(70) ? "every" : "1 in 2")}, term: {_random.Next(1, 9)}wd{SometimesBy("by", "control")} }}");
    }

    private void WriteFirstSteps()
    {
        switch (_random.Next(4))
        {
            case 0:
                Lines.Add("    registration: by-hand");
                ByAnybody("register");
                break;
            case 1:
                Lines.Add($"    registration: {{ by: [{By("register")}] }}");
                break;
        }

        switch (_random.Next(4))
        {
            case 0:
                Lines.Add("    route: system");
                break;
            case 1:
                Lines.Add($"    route: {{ by: [{By("route")}] }}");
                break;
        }
    }

    private void WriteApprovals()
    {
        var many = _random.Next(4);
        LeavesApproval |= many == 3;
        if (many < 3)
        {
            Lines.Add($"    approvals: [{string.Join(", ", Enumerable.Range(0, many).Select(_ => By("approve")))}]");
        }
    }

    private void WritePlacing()
    {
        switch (_random.Next(5))
        {
            case 0:
                Lines.Add("    placing: at-once");
                break;
            case 1:
                Lines.Add("    placing: by-hand");
                ByAnybody("place");
                break;
            case 2:
                Lines.Add($"    placing: {{ by: [{By("place")}] }}");
                break;
            default:
                LeavesPlacing = true;
                break;
        }
    }

    /// <summary>Mostly somebody who may: else nearly every file would be refused.</summary>
    private string By(string right)
    {
        var able = _doers.Where(doer => doer.Rights.Contains(right)).ToList();
        var (doer, rights) = able.Count > 0 && Chance(95) ? able[_random.Next(able.Count)] : _doers[_random.Next(_doers.Count)];
        HasStepOfNobody |= !rights.Contains(right);
        return $"\"{doer}\"";
    }

    private string SometimesBy(string key, string right)
    {
        if (Chance(60))
        {
            return $", {key}: [{By(right)}]";
        }

        ByAnybody(right);
        return "";
    }

    private void ByAnybody(string right) => HasStepOfNobody |= !_given.Contains(right);

    private void AddSometimes(Func<string> line)
    {
        if (Chance(40))
        {
            Lines.Add(line());
        }
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
}
