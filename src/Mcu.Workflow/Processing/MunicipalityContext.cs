using Mcu.Workflow.Appeals;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Workflow.Processing;

/// <summary>
/// The state of the municipality as one unit of work sees it: the regulation in force, the texts, the staff chat, today's duties. A unit of
/// work changes its own copy; others see the change when <see cref="CurrentMunicipality"/> publishes it after the commit.
/// </summary>
/// <param name="language">The language that was chosen; that of the regulation where it is null.</param>
internal sealed class MunicipalityContext(Editions editions, Phrasebook shipped, IdSource ids, Address staffChat, string? language = null)
{
    private readonly Phrasebook _worded = shipped.In(editions.InForce.Regulation.Wording);
    private string? _language = language;
    private Phrasebook? _texts;

    /// <summary>The regulation in force, with what is prepared from it. It may be another one at the next message.</summary>
    public Edition InForce { get; } = editions.InForce;
    public Regulation Regulation => InForce.Regulation;
    public Phrasebook Texts => _texts ??= _worded.Speaking(_language ?? Regulation.Municipality.Language);
    public IdSource Ids => ids;
    public TimeZoneInfo Zone => InForce.Zone;

    /// <summary>Where new cards go. It moves when a group becomes a supergroup.</summary>
    public Address StaffChat { get; set; } = staffChat;

    /// <summary>From here on everything is said in this language, whatever the regulation names.</summary>
    public void Speak(string language) => (_language, _texts) = (language, null);

    /// <summary>The same state for another unit of work, under the regulation that is in force by now.</summary>
    public MunicipalityContext Copy() => new(editions, shipped, ids, StaffChat, _language) { DutyRoster = DutyRoster };

    /// <summary>The moment as the municipality's clocks show it.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The moment, UTC, when the municipality's clocks show this.</summary>
    public DateTimeOffset At(DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>The rules that the appeal was registered by.</summary>
    public Regulation RegulationOf(Appeal appeal) => editions.Of(appeal).Regulation;

    /// <summary>The way that the appeal goes by those rules.</summary>
    public AppealWorkflow PathOf(Appeal appeal) => RegulationOf(appeal).PathOf(appeal.Facts);

    /// <inheritdoc cref="Editions.Lost"/>
    public bool Lost(Appeal appeal) => editions.Lost(appeal);

    /// <summary>What its resident is told is worded as that edition has it.</summary>
    public Phrasebook TextsOf(Appeal appeal) => Texts.In(RegulationOf(appeal).Wording);

    /// <summary>Who holds which post and who stands in for whom today. Each unit of work learns it anew.</summary>
    public DutyRoster DutyRoster { get; set; } = DutyRoster.None(editions.InForce.Regulation);

    public IReadOnlySet<Right> RightsOf(Person person) => DutyRoster.RightsOf(person);
    public bool May(Person person, Right right) => RightsOf(person).Contains(right);
    public Actor ActorOf(Person person) => DutyRoster.ActorOf(person);

    /// <summary>
    /// Whoever is to be reached as the one with this right, in this unit where one is named: instead of the absent those who stand in for
    /// them.
    /// </summary>
    public IReadOnlyList<Person> Having(Right right, IEnumerable<Person> staff, string? unit = null) =>
        [.. staff.Where(person => DutyRoster.Has(person, right, unit)).Select(DutyRoster.ActingFor).DistinctBy(person => person.Id)];

    /// <summary>Where the person's news go: to the person, or to whoever stands in for them today.</summary>
    public Address ChatOf(Person person) => DutyRoster.ActingFor(person).HomeAddress;

    /// <summary>The topic's name in the language spoken now, of an earlier edition where only that has it; null for none.</summary>
    public string? NameOfTopic(string? code) =>
        (Regulation.TopicOf(code) ?? editions.All.Select(edition => edition.Regulation.TopicOf(code))
        .FirstOrDefault(topic => topic is not null)) is { } topic
            ? Spoken(topic.Shown, topic.NameEn)
            : null;

    /// <summary>«начальник управления», «исполнитель»: what the person is here, the role and the posts.</summary>
    public string TitleOf(Person person)
    {
        var posts = DutyRoster.PostsOf(person).Select(post => Spoken(post.Name, post.NameEn)).ToList();
        return posts.Count == 0 || Regulation.RoleOf(person.Role) is not null
            ? string.Join(", ", [NameOfRole(person.Role), .. posts]) : string.Join(", ", posts);
    }

    /// <summary>Who receives: the post's name, or as the file has it.</summary>
    public string NameOf(ReceptionRule reception) =>
        reception is { Who: null, Post: { } post } ? NameOfPost(post) : Spoken(reception.Who ?? reception.Code, reception.WhoEn);
    public string NameOfPost(string code) => Regulation.PostOf(code) is { } post ? Spoken(post.Name, post.NameEn) : code;
    public string NameOfRole(string code) => Regulation.RoleOf(code) is { } role ? Spoken(role.Name, role.NameEn) : code;
    public string NameOf(RecurringDuty date) => Spoken(date.Name, date.NameEn);
    public string? NameOfUnit(string? code) => Regulation.UnitOf(code)?.ShortName ?? code;

    public string? NameOfBlock(string? code) =>
        Regulation.Blocks.FirstOrDefault(b => b.Code == code) is { } block ? Spoken(block.Name, block.NameEn) : null;

    /// <summary>«муниципального центра управления Города»: whose bot this is.</summary>
    public string Centre => Regulation.Municipality.NameGenitive is { } whose
        ? Texts.Say("centre.of", ("municipality", whose))
        : Texts.Say("centre.named", ("municipality", Regulation.Municipality.Name));

    /// <summary>The name in the language spoken now.</summary>
    public string Spoken(string name, string? english) => Texts.Language == Phrasebook.English ? english ?? name : name;
}
