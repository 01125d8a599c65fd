using Mcu.Bots.Settings;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Desk;

/// <summary>What the whole program agrees on: the regulation in force, the texts, the staff chat, the source of ids.</summary>
internal sealed class TownHall(Editions editions, Phrasebook texts, IdSource ids, StaffSettings staff)
{
    /// <summary>The regulation in force, with what is prepared from it. It may be another one at the next message.</summary>
    public Edition InForce => editions.InForce;
    public Regulation Regulation => InForce.Regulation;
    public Phrasebook Texts => texts;
    public IdSource Ids => ids;
    public TimeZoneInfo Zone => InForce.Zone;

    /// <summary>Where new cards go. It moves when a group becomes a supergroup.</summary>
    public Address StaffChat { get; set; } = staff.ChatAddress;

    /// <summary>The moment as the municipality's clocks show it.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The moment, UTC, when the municipality's clocks show this.</summary>
    public DateTimeOffset At(DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>The rules that the appeal was registered by.</summary>
    public Regulation RegulationOf(Appeal appeal) => editions.Of(appeal).Regulation;

    /// <summary>The way that the appeal goes by those rules.</summary>
    public AppealPath PathOf(Appeal appeal) => RegulationOf(appeal).PathOf(appeal.Facts);

    /// <inheritdoc cref="Editions.Lost"/>
    public bool Lost(Appeal appeal) => editions.Lost(appeal);

    /// <summary>What its resident is told is worded as that edition has it.</summary>
    public Phrasebook TextsOf(Appeal appeal) => texts.In(RegulationOf(appeal).Wording);

    /// <summary>Who holds which post and who stands in for whom today. Each unit of work at the desk learns it anew, and the desk has one at a time.</summary>
    public Duties Duties { get; set; } = Duties.None(editions.InForce.Regulation);

    public IReadOnlySet<Right> RightsOf(Person person) => Duties.RightsOf(person);
    public bool May(Person person, Right right) => RightsOf(person).Contains(right);
    public Actor ActorOf(Person person) => Duties.ActorOf(person);

    /// <summary>Whoever is to be reached as the one with this right, in this unit where one is named: instead of the absent those who stand in for them.</summary>
    public IReadOnlyList<Person> Having(Right right, IEnumerable<Person> staff, string? unit = null) =>
        [.. staff.Where(person => Duties.Has(person, right, unit)).Select(Duties.ActingFor).DistinctBy(person => person.Id)];

    /// <summary>Where the person's news go: to the person, or to whoever stands in for them today.</summary>
    public Address ChatOf(Person person) => Duties.ActingFor(person).HomeAddress;

    /// <summary>The topic's name in the language spoken now, of an earlier edition where only that has it; null for none.</summary>
    public string? NameOfTopic(string? code) =>
        (Regulation.TopicOf(code) ?? editions.All.Select(edition => edition.Regulation.TopicOf(code)).FirstOrDefault(topic => topic is not null)) is { } topic
            ? Spoken(topic.Shown, topic.NameEn)
            : null;

    /// <summary>«начальник управления», «исполнитель»: what the person is here, the role and the posts.</summary>
    public string TitleOf(Person person)
    {
        var posts = Duties.PostsOf(person).Select(post => Spoken(post.Name, post.NameEn)).ToList();
        return posts.Count == 0 || Regulation.RoleOf(person.Role) is not null ? string.Join(", ", [NameOfRole(person.Role), .. posts]) : string.Join(", ", posts);
    }

    public string NameOfPost(string code) => Regulation.PostOf(code) is { } post ? Spoken(post.Name, post.NameEn) : code;
    public string NameOfRole(string code) => Regulation.RoleOf(code) is { } role ? Spoken(role.Name, role.NameEn) : code;
    public string NameOf(RegularDate date) => Spoken(date.Name, date.NameEn);
    public string? NameOfUnit(string? code) => Regulation.UnitOf(code)?.ShortName ?? code;

    public string? NameOfBlock(string? code) => Regulation.Blocks.FirstOrDefault(b => b.Code == code) is { } block ? Spoken(block.Name, block.NameEn) : null;

    /// <summary>«муниципального центра управления Города»: whose bot this is.</summary>
    public string Centre => Regulation.Municipality.NameGenitive is { } whose
        ? texts.Say("centre.of", ("municipality", whose))
        : texts.Say("centre.named", ("municipality", Regulation.Municipality.Name));

    private string Spoken(string name, string? english) => texts.Language == Phrasebook.English ? english ?? name : name;
}
