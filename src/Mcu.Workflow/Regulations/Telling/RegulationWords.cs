using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Texts;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>What stands in a regulation file as codes, in words.</summary>
public static class RegulationWords
{
    /// <summary>The act with its edition and when it is in force.</summary>
    public static string Act(Regulation regulation, Phrasebook texts)
    {
        if (regulation.Act is not { } act)
        {
            return texts.Say("regulation.no-act", ("municipality", regulation.Municipality.Name));
        }

        var edition = act.Edition is null ? "" : texts.Say("regulation.act.edition", ("edition", act.Edition));
        var ends = act.ValidTo is null ? "" : texts.Say("regulation.act.to", ("to", act.ValidTo));
        return texts.Say(
            "regulation.act", ("title", act.Title ?? texts.Say("regulation.act.title")), ("number", act.Number), ("date", act.Date), ("edition", edition),
            ("from", act.ValidFrom), ("ends", ends));
    }

    /// <summary>The rights of a role.</summary>
    public static string Rights(Role role, Phrasebook texts) =>
        string.Join(", ", role.Rights.Order().Select(right => texts.Name(right)));

    /// <summary>A term such as 10wd.</summary>
    public static string Term(string text, Phrasebook texts) => Deadlines.Term.TryParse(text, out var term)
        ? texts.Say($"regulation.term.{term.Unit}".ToLowerInvariant(), ("n", term.Value))
        : text;

    /// <summary>Which appeals a rule is for.</summary>
    public static string When(DeadlineCondition when, Regulation regulation, Phrasebook texts)
    {
        var parts = new List<string>();
        Add(when.Source, "regulation.when.source", source => source);
        Add(when.Block, "regulation.when.block", code => regulation.Blocks.FirstOrDefault(block => block.Code == code)?.Name);
        Add(when.Topic, "regulation.when.topic", code => regulation.TopicOf(code)?.Name);
        if (when.Fast is { } fast)
        {
            parts.Add(texts.Say(fast ? "regulation.when.fast" : "regulation.when.slow"));
        }

        Add(when.Kind?.ToString(), "regulation.when.kind", kind => texts.Say($"kind.{kind}".ToLowerInvariant()));
        Add(when.Applicant?.ToString(), "regulation.when.applicant", who => texts.Say($"applicant.{who}".ToLowerInvariant()));
        if (when.Important is { } important)
        {
            parts.Add(texts.Say(important ? "regulation.when.important" : "regulation.when.unimportant"));
        }

        return parts.Count == 0 ? texts.Say("regulation.when.all") : string.Join(", ", parts);

        void Add(string? code, string phrase, Func<string, string?> name)
        {
            if (code is not null)
            {
                parts.Add(texts.Say(phrase, ("name", name(code) ?? code)));
            }
        }
    }
}
