using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Regulations;

/// <summary>The rules of one municipality, as its regulation file says them. Immutable: a changed file is read anew.</summary>
public sealed record Regulation
{
    /// <summary>The regulation that ships with the program; what a municipality's file leaves out is taken from here.</summary>
    public static Regulation Default => ShippedRegulation.Value;

    /// <summary>The act behind it; null where the file names none. Never inherited.</summary>
    public Act? Act { get; init; }

    /// <summary>Whose regulation it is.</summary>
    public required Municipality Municipality { get; init; }

    /// <summary>How appeals are numbered.</summary>
    public required Numbering Numbers { get; init; }

    /// <summary>What a registrar is held to.</summary>
    public Registering Registering { get; init; } = new([]);

    /// <summary>The roles of the staff.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>The blocks of the municipal centre with their units.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>
    /// The municipality's organisations with their posts, and the outside bodies that appeals are passed on to. At least one.
    /// </summary>
    public required IReadOnlyList<Organisation> Organisations { get; init; }

    /// <summary>What residents write about.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>The groups of the topics, in the order in which they are offered.</summary>
    public IReadOnlyList<TopicGroup> TopicGroups { get; init; } = [];

    /// <summary>Topics that a telephone serves faster.</summary>
    public IReadOnlyList<EmergencyRoute> EmergencyRoutes { get; init; } = [];

    /// <summary>How answers are approved, placed and looked through.</summary>
    public required AnswerRules Answers { get; init; }

    /// <summary>The way of appeals; the first rule that fits is the one that counts.</summary>
    public IReadOnlyList<PathRule> Path { get; init; } = PathRule.None;

    /// <summary>What the words of other systems' exports mean here.</summary>
    public ImportRules Imports { get; init; } = ImportRules.None;

    /// <summary>Terms; the first rule that fits is the one that counts.</summary>
    public required IReadOnlyList<DeadlineRule> Deadlines { get; init; }

    /// <summary>Whether the clock stands while the resident or another body is asked; a rule may say otherwise.</summary>
    public required Pauses Pauses { get; init; }

    /// <summary>By when whoever is asked for information is to answer, e.g. 15d.</summary>
    public required string Request { get; init; }

    /// <summary>The clock of what is written in public.</summary>
    public required OpenSources OpenSources { get; init; }

    /// <summary>Working time, days off, the rolling of due dates.</summary>
    public required WorkingTime Time { get; init; }

    /// <summary>Who is reminded and when.</summary>
    public required ReminderRules Reminders { get; init; }

    /// <summary>Who hears when nothing happens, in order.</summary>
    public IReadOnlyList<EscalationStep> Escalation { get; init; } = [];

    /// <summary>When the program says nothing of its own accord.</summary>
    public QuietHours Quiet { get; init; } = QuietHours.Never;

    /// <summary>When an answered appeal is closed, whether residents rate answers, when the digest goes out.</summary>
    public required Routine Routine { get; init; }

    /// <summary>
    /// So long after a direct line began questions that were not answered on air become appeals by themselves; a term such as 2wd.
    /// </summary>
    public string UnansweredAfter { get; init; } = "2wd";

    /// <summary>What is due again and again; none where the file names none.</summary>
    public IReadOnlyList<RecurringDuty> RecurringDutys { get; init; } = [];

    /// <summary>What a resident agrees to.</summary>
    public required Consent Consent { get; init; }

    /// <summary>How long personal data are kept.</summary>
    public required Keeping Keeping { get; init; }

    /// <summary>Where a formal appeal can be filed.</summary>
    public required FormalAppeal FormalAppeal { get; init; }

    /// <summary>The municipality in the state's feedback platform.</summary>
    public Pos Pos { get; init; } = Pos.None;

    /// <summary>Who receives people in person, and when; none where nobody books by the bot.</summary>
    public IReadOnlyList<ReceptionRule> Receptions { get; init; } = [];

    /// <summary>What sounds like danger, and what is then said.</summary>
    public required Emergency Emergency { get; init; }

    /// <summary>What the intake takes.</summary>
    public required IntakeLimits Intake { get; init; }

    /// <summary>The phrases that the municipality says in its own words.</summary>
    public Wording Wording { get; init; } = Wording.None;

    /// <summary>Every unit of every block, in the order of the file.</summary>
    public IEnumerable<Unit> Units => Blocks.SelectMany(block => block.Units);

    /// <summary>Every post of every organisation, in the order of the file.</summary>
    public IEnumerable<Post> Posts => Organisations.SelectMany(organisation => organisation.Posts);

    /// <summary>Whom appeals are passed on to.</summary>
    public IEnumerable<Organisation> OutsideBodies => Organisations.Where(organisation => organisation.Outside);

    /// <summary>The role with this code, or null.</summary>
    public Role? RoleOf(string code) => Roles.FirstOrDefault(role => role.Code == code);

    /// <summary>The topic with this code, or null; null for none.</summary>
    public Topic? TopicOf(string? code) => Topics.FirstOrDefault(topic => topic.Code == code);

    /// <summary>The topic that is or was called so, or null.</summary>
    public Topic? TopicNamed(string text) => TopicNames.Find(Topics, text);

    /// <summary>Whom to call about this topic, or null.</summary>
    public EmergencyRoute? RouteOf(string? topic) =>
        topic is null ? null : EmergencyRoutes.FirstOrDefault(route => route.Topics.Contains(topic));

    /// <summary>The unit with this code, or null; null for none.</summary>
    public Unit? UnitOf(string? code) => Units.FirstOrDefault(unit => unit.Code == code);

    /// <summary>The organisation with this code, or null; null for none.</summary>
    public Organisation? OrganisationBy(string? code) => Organisations.FirstOrDefault(organisation => organisation.Code == code);

    /// <summary>The post with this code, or null; null for none.</summary>
    public Post? PostOf(string? code) => Posts.FirstOrDefault(post => post.Code == code);

    /// <summary>
    /// Whether the clock of an appeal like this stands. That of the law on citizens' appeals never does, whatever the file says of the
    /// rest.
    /// </summary>
    public Pauses PausesOf(AppealFacts facts) => facts.Kind == AppealKind.Formal ? Pauses.Never : RuleFor(facts).Pauses ?? Pauses;

    /// <summary>The reception with this code, or null.</summary>
    public ReceptionRule? ReceptionOf(string code) => Receptions.FirstOrDefault(reception => reception.Code == code);

    /// <summary>The terms of an appeal: the first rule that fits it (the last rule fits all).</summary>
    public DeadlineRule RuleFor(AppealFacts facts)
    {
        var topic = TopicOf(facts.Topic);
        var block = UnitOf(topic?.Unit)?.Block;
        return Deadlines.First(rule => rule.When.Fits(facts, block, topic));
    }

    /// <summary>The way of an appeal: the first rule that fits it (the last rule fits all).</summary>
    public AppealWorkflow PathOf(AppealFacts facts)
    {
        var topic = TopicOf(facts.Topic);
        var block = UnitOf(topic?.Unit)?.Block;
        return AppealWorkflow.Of(Path.First(rule => rule.When.Fits(facts, block, topic)), Answers, Routine.Ratings);
    }

    /// <summary>All the ways there are, in the order of the file.</summary>
    public IEnumerable<AppealWorkflow> Paths => Path.Select(rule => AppealWorkflow.Of(rule, Answers, Routine.Ratings));
}

/// <summary>Read when it is first asked for.</summary>
file static class ShippedRegulation
{
    public static readonly Regulation Value = RegulationFile.ReadShipped();
}
