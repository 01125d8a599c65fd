namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Reads who hears when nothing happens: each step names one thing that has not happened, after which time, and who is told.
/// </summary>
internal static class EscalationReader
{
    private static readonly (string Key, Standstill Of)[] Kinds =
        [("after", Standstill.Missed), ("unrouted", Standstill.Unrouted), ("unaccepted", Standstill.Unaccepted)];

    public static IReadOnlyList<EscalationStep> Read(Section root)
    {
        var steps = new List<EscalationStep>();
        foreach (var part in root.Parts("escalation"))
        {
            if (Step(part) is not { } step)
            {
                continue;
            }

            if (steps.Exists(other => other.Key == step.Key))
            {
                root.Problems.Add(part.Line, part.Path, Expected.StepTwice);
            }

            steps.Add(step);
        }

        return steps;
    }

    /// <summary>The posts and roles that the steps name are those of the file.</summary>
    public static void Look(Regulation regulation, Section root)
    {
        if (root.Find("escalation") is null)
        {
            return;
        }

        var (posts, roles) = (regulation.Posts.Select(post => post.Code).ToList(), regulation.Roles.Select(role => role.Code).ToList());
        foreach (var part in root.Parts("escalation"))
        {
            foreach (var name in part.Texts("to", []))
            {
                Known(part, name, EscalationStep.Post, posts, "должности", "organisations");
                Known(part, name, EscalationStep.Role, roles, "роли", "roles");
            }
        }
    }

    private static EscalationStep? Step(Section part)
    {
        var named = Kinds.Where(kind => part.Find(kind.Key) is not null).ToList();
        var to = part.Texts("to", IsAudience, typed => Expected.Known(Expected.Audience, Nearest.To(typed, ReminderRules.Audiences)));
        var term = named is [var only] ? part.Text(only.Key, Patterns.IsTerm, Expected.Term) : "";
        if (to.Count == 0 && !part.Problems.Within(part.PathOf("to")))
        {
            part.Fault("to", Expected.Filled);
        }

        part.Close();
        if (named.Count != 1)
        {
            part.Problems.Add(part.Line, part.Path, Expected.OneOf(Kinds.Select(kind => kind.Key)));
            return null;
        }

        return new EscalationStep(named[0].Of, term, to);
    }

    private static bool IsAudience(string name) => ReminderRules.Audiences.Contains(name)
        || CodeAfter(name, EscalationStep.Post) is { Length: > 0 } || CodeAfter(name, EscalationStep.Role) is { Length: > 0 };

    private static string? CodeAfter(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;

    private static void Known(Section part, string name, string prefix, IReadOnlyCollection<string> codes, string what, string where)
    {
        if (CodeAfter(name, prefix) is { Length: > 0 } code && !codes.Contains(code))
        {
            part.Fault("to", Expected.Known($"{what} {code} нет в {where}", Nearest.To(code, codes)));
        }
    }
}
