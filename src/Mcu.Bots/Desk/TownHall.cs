using Mcu.Bots.Settings;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Desk;

/// <summary>What the whole program agrees on: the regulation in force, the texts, the staff chat, the source of ids.</summary>
internal sealed class TownHall(Regulation regulation, Phrasebook texts, IdSource ids, StaffSettings staff)
{
    public Regulation Regulation => regulation;
    public Phrasebook Texts => texts;
    public IdSource Ids => ids;
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(regulation.Municipality.TimeZone);

    /// <summary>Where new cards go. It moves when a group becomes a supergroup.</summary>
    public Address StaffChat { get; set; } = staff.ChatAddress;

    /// <summary>The moment as the municipality's clocks show it.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The moment, UTC, when the municipality's clocks show this.</summary>
    public DateTimeOffset At(DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>Who holds which post and who stands in for whom today. Each unit of work at the desk learns it anew, and the desk has one at a time.</summary>
    public Duties Duties { get; set; } = Duties.None(regulation);

    public IReadOnlySet<Right> RightsOf(Person person) => Duties.RightsOf(person);
    public bool May(Person person, Right right) => RightsOf(person).Contains(right);
    public Actor ActorOf(Person person) => Duties.ActorOf(person);

    /// <summary>Whoever is to be reached as the one with this right, in this unit where one is named: instead of the absent those who stand in for them.</summary>
    public IReadOnlyList<Person> Having(Right right, IEnumerable<Person> staff, string? unit = null) =>
        [.. staff.Where(person => Duties.Has(person, right, unit)).Select(Duties.ActingFor).DistinctBy(person => person.Id)];

    /// <summary>Where the person's news go: to the person, or to whoever stands in for them today.</summary>
    public Address ChatOf(Person person) => Duties.ActingFor(person).HomeAddress;

    /// <summary>The topic's name in the language spoken now; null for none.</summary>
    public string? NameOfTopic(string? code) =>
        regulation.TopicOf(code) is { } topic ? Spoken(topic.Name, topic.NameEn) : null;

    /// <summary>«начальник управления», «исполнитель»: what the person is here, the role and the posts.</summary>
    public string TitleOf(Person person)
    {
        var posts = Duties.PostsOf(person).Select(post => Spoken(post.Name, post.NameEn)).ToList();
        return posts.Count == 0 || regulation.RoleOf(person.Role) is not null ? string.Join(", ", [NameOfRole(person.Role), .. posts]) : string.Join(", ", posts);
    }

    public string NameOfPost(string code) => regulation.PostOf(code) is { } post ? Spoken(post.Name, post.NameEn) : code;
    public string NameOfRole(string code) => regulation.RoleOf(code) is { } role ? Spoken(role.Name, role.NameEn) : code;
    public string? NameOfUnit(string? code) => regulation.UnitOf(code)?.ShortName ?? code;

    public string? NameOfBlock(string? code) => regulation.Blocks.FirstOrDefault(b => b.Code == code) is { } block ? Spoken(block.Name, block.NameEn) : null;

    /// <summary>«муниципального центра управления Города»: whose bot this is.</summary>
    public string Centre => regulation.Municipality.NameGenitive is { } whose
        ? texts.Say("centre.of", ("municipality", whose))
        : texts.Say("centre.named", ("municipality", regulation.Municipality.Name));

    private string Spoken(string name, string? english) => texts.Language == Phrasebook.English ? english ?? name : name;
}
