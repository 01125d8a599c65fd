using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>The way of appeals in words: the facts of each rule, and the table of who does what on each way.</summary>
public static class WorkflowFormatter
{
    /// <summary>What each rule says by itself; what it leaves out is said of everybody elsewhere.</summary>
    public static IEnumerable<RegulationFact> Facts(Regulation regulation, Phrasebook texts) => regulation.Path.SelectMany(rule =>
    {
        var name = RegulationFormatter.When(rule.When, regulation, texts);
        return Said(rule, regulation, texts).Where(said => said.How is not null).Select(said => new RegulationFact(
            nameof(Regulation.Path), $"path-{said.Kind}:{rule.When}",
            texts.Say($"regulation.what.path-{said.Kind}", ("name", name)), said.How!));
    });

    /// <summary>Rows of a table: for which appeals, who registers, routes, approves, places, lets put off, controls.</summary>
    public static IEnumerable<string[]> Rows(Regulation regulation, Phrasebook texts) =>
        regulation.Path.Zip(regulation.Paths).Select(pair =>
    {
        var (rule, path) = pair;
        return new[]
        {
            RegulationFormatter.When(rule.When, regulation, texts),
            Step(path.Registration, regulation, texts),
            Step(path.Routing, regulation, texts),
            Approvals(path.Approvals, regulation, texts),
            Step(path.Placing, regulation, texts),
            path.Postponement is { } postponement ? Step(postponement.ApprovedBy, regulation, texts) : "–",
            path.Quality is { } quality ? Quality(quality, regulation, texts) : "–",
        };
    });

    /// <summary>Whose step it is.</summary>
    public static string Step(WorkflowStep step, Regulation regulation, Phrasebook texts) =>
        step.ByProgram ? texts.Say("regulation.step.program")
        : !step.Named ? texts.Say("regulation.step.anybody")
        : string.Join(", ", step.By.Select(actorReference => Name(actorReference, regulation)));

    private static IEnumerable<(string Kind, string? How)> Said(PathRule rule, Regulation regulation, Phrasebook texts) =>
    [
        ("registration", Maybe(rule.Registration, regulation, texts)),
        ("routing", Maybe(rule.Routing, regulation, texts)),
        ("self", Self(rule.SelfAnswer, texts)),
        ("approvals", rule.Approvals is { } steps ? Approvals(steps, regulation, texts) : null),
        ("placing", Maybe(rule.Placing, regulation, texts)),
        ("interim-times", rule.InterimTimes?.ToString(texts.Culture)),
        ("interim-days", Days(rule.InterimDays, texts)),
        ("postponement", rule.Postponement is { } put ? Postponement(put, regulation, texts) : null),
        ("quality", rule.Quality is { } quality ? Quality(quality, regulation, texts) : null),
        ("rating", rule.Rating is { } rating ? texts.Say(rating ? "regulation.yes" : "regulation.no") : null),
        ("reopen-times", rule.ReopenTimes?.ToString(texts.Culture)),
        ("reopen-days", Days(rule.ReopenDays, texts)),
    ];

    /// <summary>Said in any case: that somebody may is what a file most often leaves out.</summary>
    private static string Self(IReadOnlyList<string>? sources, Phrasebook texts) => sources switch
    {
        null => texts.Say("regulation.yes"),
        [] => texts.Say("regulation.no"),
        _ => string.Join(", ", sources.Select(source => texts.Say($"source.{source}"))),
    };

    private static string? Maybe(WorkflowStep? step, Regulation regulation, Phrasebook texts) =>
        step is null ? null : Step(step, regulation, texts);

    private static string Approvals(IReadOnlyList<WorkflowStep> steps, Regulation regulation, Phrasebook texts) => steps.Count == 0
        ? texts.Say("approval.none")
        : string.Join(texts.Say("regulation.step.then"), steps.Select(step => Step(step, regulation, texts)));

    private static string Postponement(PostponementRule rule, Regulation regulation, Phrasebook texts) => texts.Say(
        rule.PlanRequired ? "regulation.postponement-by-plan" : "regulation.postponement",
        ("days", rule.Days), ("times", rule.Times), ("who", Step(rule.ApprovedBy, regulation, texts)));

    private static string Quality(QualityRule rule, Regulation regulation, Phrasebook texts) => rule.OneIn == 0
        ? texts.Say("regulation.no")
        : texts.Say(
            rule.OneIn == 1 ? "regulation.quality-every" : "regulation.quality-share",
            ("n", rule.OneIn), ("term", RegulationFormatter.Term(rule.Term, texts)), ("who", Step(rule.By, regulation, texts)));

    private static string? Days(int? days, Phrasebook texts) => days is null ? null : texts.Say("regulation.days", ("n", days));

    private static string Name(ActorReference actorReference, Regulation regulation) =>
        (actorReference.Kind == DoerKind.Role
        ? regulation.RoleOf(actorReference.Code)?.Name : regulation.PostOf(actorReference.Code)?.Name) ?? actorReference.Code;
}
