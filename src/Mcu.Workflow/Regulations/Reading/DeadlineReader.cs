namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads the terms: rules in order, the last of which is for every appeal.</summary>
internal static class DeadlineReader
{
    public static IReadOnlyList<DeadlineRule> Read(Section root)
    {
        var rules = new List<DeadlineRule>();
        foreach (var part in root.Parts("deadlines"))
        {
            if (rules.Exists(rule => rule.When.FitsAll))
            {
                root.Problems.Add(part.Line, part.Path, Expected.RuleAfterAll);
            }

            rules.Add(ReadRule(part));
        }

        if (!rules.Exists(rule => rule.When.FitsAll))
        {
            root.Fault("deadlines", Expected.LastRule);
        }

        return rules;
    }

    private static DeadlineRule ReadRule(Section part)
    {
        var when = part.Part("when", required: false);
        var answer = Term(part, "answer", fallback: null);
        // A reopening starts the same term again unless the regulation says otherwise.
        var rule = new DeadlineRule(ReadCondition(when), answer, Term(part, "reopened", answer));
        when?.Close();
        part.Close();
        return rule;
    }

    private static DeadlineCondition ReadCondition(Section? when) => when is null
        ? new DeadlineCondition()
        : new DeadlineCondition(
            when.OptionalText("source"), when.OptionalText("block"), when.OptionalText("topic"),
            when.Find("fast") is null ? null : when.Flag("fast", fallback: null));

    private static string Term(Section part, string key, string? fallback) => part.Text(key, Patterns.IsTerm, Expected.Term, fallback);
}
