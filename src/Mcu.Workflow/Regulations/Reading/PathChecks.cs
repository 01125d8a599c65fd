using Mcu.Workflow.People;
using YamlDotNet.RepresentationModel;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Checks that every rule of the way names roles, posts, blocks and topics that there are, and leaves nobody's step to nobody.
/// </summary>
internal static class PathChecks
{
    public static void Look(Regulation regulation, Section root)
    {
        if (root.Find("path") is null || root.Problems.Within("path"))
        {
            return;
        }

        var parts = root.Find("path") is YamlSequenceNode ? root.Parts("path") : [root.Part("path", required: true)!];
        foreach (var (rule, part) in regulation.Path.Zip(parts))
        {
            When(regulation, part.Part("when", required: false));
            foreach (var (key, step, needed) in Steps(rule))
            {
                Step(regulation, part, key, step, needed);
            }
        }
    }

    /// <summary>The steps that people take, with the rights that each needs.</summary>
    private static IEnumerable<(string Key, WorkflowStep Step, Right[] Needed)> Steps(PathRule rule)
    {
        (string Key, WorkflowStep? Step, Right[] Needed)[] steps =
        [
            ("registration", rule.Registration, [Right.Register]),
            ("route", rule.Routing, [Right.Route]),
            .. (rule.Approvals ?? []).Select(step => ("approvals", (WorkflowStep?)step, new[] { Right.Approve })),
            ("placing", rule.Placing, [Right.Place]),
            ("postponement", rule.Postponement?.ApprovedBy, [Right.Approve]),
            ("quality", rule.Quality is { OneIn: > 0 } quality ? quality.By : null, [Right.Control]),
        ];
        return steps.Where(step => step.Step is { ByProgram: false }).Select(step => (step.Key, step.Step!, step.Needed));
    }

    private static void Step(Regulation regulation, Section part, string key, WorkflowStep step, Right[] needed)
    {
        var names = string.Join(", ", needed.Select(StructureReader.RightName));
        if (!step.Named && !regulation.Roles.Any(role => needed.All(role.May)))
        {
            part.Fault(key, Expected.NobodyMay(names));
        }

        foreach (var actorReference in step.By)
        {
            var codes = actorReference.Kind == DoerKind.Role
                ? regulation.Roles.Select(role => role.Code).ToList() : regulation.Posts.Select(post => post.Code).ToList();
            if (!codes.Contains(actorReference.Code))
            {
                part.Fault(key, Expected.Known(Expected.KnownDoer(actorReference), Nearest.To(actorReference.Code, codes)));
            }
            else if (!needed.All(right => actorReference.RolesIn(regulation).Any(role => role.May(right))))
            {
                part.Fault(key, Expected.DoerMayNot(actorReference, names));
            }
        }
    }

    private static void When(Regulation regulation, Section? when)
    {
        CrossChecks.Known(when, "block", [.. regulation.Blocks.Select(block => block.Code)]);
        CrossChecks.Known(when, "topic", [.. regulation.Topics.Select(topic => topic.Code)]);
    }
}
