namespace Mcu.Workflow.Tests.Properties;

/// <summary>Rules of the way made up at random: who approves, who places, how far and how often something may be put off.</summary>
internal sealed class RandomPath
{
    private readonly Random _random;
    private readonly IReadOnlyList<string> _roles;

    public RandomPath(Random random, RandomConditions when, IReadOnlyList<string> roles)
    {
        (_random, _roles) = (random, roles);
        Lines.Add("path:");
        for (var at = random.Next(4); at > 0; at--)
        {
            Lines.Add($"  - when: {{ {when.Write(formal: "formal")} }}");
            WriteRule();
        }

        // A rule of nothing but its place in the list would be no section.
        Lines.Add($"  - rating: {(random.Next(2) == 0 ? "true" : "false")}");
        WriteRule();
    }

    public List<string> Lines { get; } = [];

    /// <summary>The roles that are to approve by name, which may lack the right.</summary>
    public HashSet<string> Approvers { get; } = [];

    /// <summary>Some rule leaves approval or placing to what is said for everybody.</summary>
    public bool LeavesApproval { get; private set; }
    public bool LeavesPlacing { get; private set; }

    /// <summary>Some rule has answers placed by whoever has the right.</summary>
    public bool PlacedByHand { get; private set; }

    private void WriteRule()
    {
        WriteApprovals();
        WritePlacing();
        AddSometimes($"    selfAnswer: [{string.Join(", ", RandomConditions.Sources.Where(_ => _random.Next(2) == 0).Select(source => $"\"{source}\""))}]");
        AddSometimes($"    interim: {{ times: {_random.Next(4)}, days: {_random.Next(1, 60)} }}");
        AddSometimes($"    reopening: {{ times: {_random.Next(4)}, days: {_random.Next(1, 60)} }}");
    }

    private void WriteApprovals()
    {
        switch (_random.Next(4))
        {
            case 0:
                Lines.Add("    approvals: []");
                break;
            case 1:
                var approver = _roles[_random.Next(_roles.Count)];
                Approvers.Add(approver);
                Lines.Add($"    approvals: [role:{approver}]");
                break;
            default:
                LeavesApproval = true;
                break;
        }
    }

    private void WritePlacing()
    {
        switch (_random.Next(4))
        {
            case 0:
                Lines.Add("    placing: at-once");
                break;
            case 1:
                PlacedByHand = true;
                Lines.Add("    placing: by-hand");
                break;
            default:
                LeavesPlacing = true;
                break;
        }
    }

    private void AddSometimes(string line)
    {
        if (_random.Next(2) == 0)
        {
            Lines.Add(line);
        }
    }
}
