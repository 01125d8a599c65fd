using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>What stands in a regulation file as codes, in words.</summary>
public static class RegulationFormatter
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
            "regulation.act", ("title", act.Title ?? texts.Say("regulation.act.title")), ("number", act.Number), ("date", act.Date),
            ("edition", edition),
            ("from", act.ValidFrom), ("ends", ends));
    }

    /// <summary>The rights of a role.</summary>
    public static string Rights(Role role, Phrasebook texts) =>
        string.Join(", ", role.Rights.Order().Select(right => texts.Name(right)));

    /// <summary>A term such as 10wd.</summary>
    public static string Term(string text, Phrasebook texts) => Deadlines.Term.TryParse(text, out var term)
        ? texts.Say($"regulation.term.{term.Unit}".ToLowerInvariant(), ("n", term.Value))
        : text;

    /// <summary>Everything that a rule says: its terms, where its dates go from a day off, whether its clock stands.</summary>
    public static string Terms(DeadlineRule rule, Phrasebook texts)
    {
        var parts = rule.Parts.Select(part => texts.Say($"regulation.part.{part.Key}", ("term", Term(part.Term, texts)))).ToList();
        if (rule.Rolling is { } rolling)
        {
            parts.Add(texts.Say($"regulation.rolling.{rolling}"));
        }

        if (rule.Pauses is { } pauses)
        {
            parts.Add(Pauses(pauses, texts));
        }

        return string.Join(", ", parts);
    }

    /// <summary>While whom the clock stands.</summary>
    public static string Pauses(Pauses pauses, Phrasebook texts) => texts.Say(pauses switch
    {
        { Resident: true, Body: true } => "regulation.pauses.both",
        { Resident: true } => "regulation.pauses.resident",
        { Body: true } => "regulation.pauses.body",
        _ => "regulation.pauses.never",
    });

    /// <summary>Which appeals a rule is for.</summary>
    public static string When(DeadlineCondition when, Regulation regulation, Phrasebook texts)
    {
        var parts = new List<string>();
        Add(when.Kind is { } kind ? $"kind.{kind}" : null, "regulation.when.kind", Named);
        Add(when.Source is { } from ? $"source.{from}" : null, "regulation.when.source", Named);
        Add(when.Applicant is { } applicant ? $"applicant.{applicant}" : null, "regulation.when.applicant", Named);
        Add(when.Block, "regulation.when.block", code => regulation.Blocks.FirstOrDefault(block => block.Code == code)?.Name);
        Add(when.Topic, "regulation.when.topic", code => regulation.TopicOf(code)?.Shown);
        Say(when.Fast, "regulation.when.fast", "regulation.when.slow");
        Say(when.Important, "regulation.when.important", "regulation.when.usual");
        return parts.Count == 0 ? texts.Say("regulation.when.all") : string.Join(", ", parts);

        string Named(string key) => texts.Say(key.ToLowerInvariant());

        void Say(bool? flag, string yes, string no)
        {
            if (flag is { } said)
            {
                parts.Add(texts.Say(said ? yes : no));
            }
        }

        void Add(string? code, string phrase, Func<string, string?> name)
        {
            if (code is not null)
            {
                parts.Add(texts.Say(phrase, ("name", name(code) ?? code)));
            }
        }
    }
}
