using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads the terms: rules in order, the last of which is for every appeal.</summary>
internal static class DeadlineReader
{
    public static IReadOnlyList<DeadlineRule> Read(Section root)
    {
        var (rules, forAll) = (new List<DeadlineRule>(), false);
        foreach (var part in root.Parts("deadlines"))
        {
            if (forAll)
            {
                root.Problems.Add(part.Line, part.Path, Expected.RuleAfterAll);
            }

            rules.Add(ReadRule(part));
            forAll |= part.Find("when") is null;
        }

        if (!forAll)
        {
            root.Fault("deadlines", Expected.LastRule);
        }

        return rules;
    }

    /// <summary>Whether the clock stands while the resident or another body is asked.</summary>
    public static Pauses? Pauses(Section section, Pauses? fallback)
    {
        if (section.Part("pauses", required: false) is not { } part)
        {
            return fallback;
        }

        var read = new Pauses(part.Flag("resident", fallback?.Resident ?? false), part.Flag("body", fallback?.Body ?? false));
        part.Close();
        return read;
    }

    private static DeadlineRule ReadRule(Section part)
    {
        var answer = Term(part, "answer", fallback: null);
        // A reopening starts the same term again unless the regulation says otherwise.
        var rule = new DeadlineRule(ConditionReader.Read(part), answer, Term(part, "reopened", answer))
        {
            Register = Optional(part, "register"),
            Route = Optional(part, "route"),
            FirstReply = Optional(part, "firstReply"),
            AfterInterim = Optional(part, "afterInterim"),
            Extension = Optional(part, "extension"),
            Control = Optional(part, "control"),
            Rolling = part.Find("rolling") is null ? null : part.OneOf("rolling", RuleReader.Rollings, null),
            Pauses = Pauses(part, null),
        };
        part.Close();
        Check(part, rule);
        return rule;
    }

    private static void Check(Section part, DeadlineRule rule)
    {
        if (rule.Control is { } text && Deadlines.Term.TryParse(text, out var control)
            && Deadlines.Term.TryParse(rule.Answer, out var answer)
            && (control.Unit != answer.Unit || control.Value >= answer.Value))
        {
            part.Fault("control", Expected.Control);
        }

        if (rule is { When.Kind: AppealKind.Formal, Pauses: { } pauses }
            && pauses != Regulations.Pauses.Never)
        {
            part.Fault("pauses", Expected.NeverPaused);
        }
    }

    private static string? Optional(Section part, string key) => part.Find(key) is null ? null : Term(part, key, fallback: null);

    private static string Term(Section part, string key, string? fallback) => part.Text(key, Patterns.IsTerm, Expected.Term, fallback);
}
