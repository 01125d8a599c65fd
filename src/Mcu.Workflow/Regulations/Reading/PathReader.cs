using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Reads the way of appeals: rules in order, the last of which is for every appeal; or one section without a list, which is for all.
/// </summary>
internal static class PathReader
{
    private const int MostApprovals = 2;

    public static IReadOnlyList<PathRule> Read(Section root)
    {
        if (root.Find("path") is not YamlSequenceNode)
        {
            return root.Part("path", required: false) is { } all ? [ReadRule(all, new DeadlineCondition())] : PathRule.None;
        }

        var (rules, forAll) = (new List<PathRule>(), false);
        foreach (var part in root.Parts("path"))
        {
            if (forAll)
            {
                root.Problems.Add(part.Line, part.Path, Expected.RuleAfterAll);
            }

            rules.Add(ReadRule(part, ConditionReader.Read(part)));
            forAll |= part.Find("when") is null;
        }

        if (!forAll)
        {
            root.Fault("path", Expected.LastRule);
        }

        return rules;
    }

    private static PathRule ReadRule(Section part, DeadlineCondition when)
    {
        var (interim, reopening) = (part.Part("interim", required: false), part.Part("reopening", required: false));
        var rule = new PathRule(when)
        {
            Registration = StepReader.Read(part, "registration", "at-once", "by-hand"),
            Routing = StepReader.Read(part, "route", "system", people: null),
            SelfAnswer = SelfAnswer(part),
            Approvals = Approvals(part),
            Placing = StepReader.Read(part, "placing", "at-once", "by-hand"),
            InterimTimes = Bound(interim, "times", 0, 10),
            InterimDays = Bound(interim, "days", 1, 365) ?? Bound(part, "interimDays", 1, 365),
            Postponement = Postponement(part.Part("postponement", required: false)),
            Quality = Quality(part.Part("quality", required: false)),
            Rating = part.Find("rating") is null ? null : part.Flag("rating", fallback: null),
            ReopenTimes = Bound(reopening, "times", 0, 20),
            ReopenDays = Bound(reopening, "days", 1, 1000),
        };
        interim?.Close();
        reopening?.Close();
        part.Close();
        return rule;
    }

    /// <summary>A flag for every source, or the sources it is for.</summary>
    private static IReadOnlyList<string>? SelfAnswer(Section part) => part.Find("selfAnswer") switch
    {
        null => null,
        YamlScalarNode => part.Flag("selfAnswer", fallback: null) ? null : [],
        _ => part.Texts("selfAnswer"),
    };

    private static IReadOnlyList<WorkflowStep>? Approvals(Section part)
    {
        if (part.Find("approvals") is null)
        {
            return null;
        }

        var steps = StepReader.Doers(part, "approvals").Select(actorReference => new WorkflowStep(false, [actorReference])).ToList();
        if (steps.Count > MostApprovals)
        {
            part.Fault("approvals", Expected.Approvals);
        }

        return steps;
    }

    private static PostponementRule? Postponement(Section? part)
    {
        if (part is null)
        {
            return null;
        }

        var rule = new PostponementRule(
            part.Number("days", 1, 1000, null), part.Number("times", 0, 10, 1), part.Flag("planRequired", true),
            StepReader.People(part, "approvedBy"));
        part.Close();
        return rule;
    }

    private static QualityRule? Quality(Section? part)
    {
        if (part is null)
        {
            return null;
        }

        var share = part.Text("share", static text => Share(text) is not null, Expected.Share);
        var rule = new QualityRule(Share(share)
            ?? 0, part.Text("term", Patterns.IsTerm, Expected.Term, "3wd"), StepReader.People(part, "by"));
        part.Close();
        return rule;
    }

    /// <summary>«every», «none», «1 in 10».</summary>
    private static int? Share(string text) => text switch
    {
        "every" => 1,
        "none" => 0,
        _ => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["1", "in", var many] && int.TryParse(many, NumberStyles.None,
            CultureInfo.InvariantCulture, out var number) && number is > 1 and <= 1000 ? number : null,
    };

    private static int? Bound(Section? part, string key, int least, int most) =>
        part?.Find(key) is null ? null : part.Number(key, least, most, null);
}
