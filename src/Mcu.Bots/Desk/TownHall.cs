using Mcu.Bots.Settings;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Desk;

/// <summary>What the whole program agrees on: the regulation in force, the texts, the staff chat, the source of ids.</summary>
internal sealed class TownHall(Regulation regulation, Phrasebook texts, IdSource ids, StaffSettings staff)
{
    private static readonly IReadOnlySet<Right> NoRights = new HashSet<Right>();

    public Regulation Regulation => regulation;
    public Phrasebook Texts => texts;
    public IdSource Ids => ids;
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(regulation.Municipality.TimeZone);

    /// <summary>Where new cards go. It moves when a group becomes a supergroup.</summary>
    public Address StaffChat { get; set; } = staff.ChatAddress;

    public IReadOnlySet<Right> RightsOf(Person person) => regulation.RoleOf(person.Role)?.Rights ?? NoRights;
    public bool May(Person person, Right right) => RightsOf(person).Contains(right);

    /// <summary>The topic's name in the language spoken now; null for none.</summary>
    public string? NameOfTopic(string? code) =>
        code is not null && regulation.TopicOf(code) is { } topic ? Spoken(topic.Name, topic.NameEn) : null;

    public string NameOfRole(string code) => regulation.RoleOf(code) is { } role ? Spoken(role.Name, role.NameEn) : code;
    public string? NameOfUnit(string? code) => code is null ? null : regulation.UnitOf(code)?.ShortName ?? code;

    public string? NameOfBlock(string? code) => regulation.Blocks.FirstOrDefault(b => b.Code == code) is { } block ? Spoken(block.Name, block.NameEn) : null;

    /// <summary>«муниципального центра управления Города»: whose bot this is.</summary>
    public string Centre => regulation.Municipality.NameGenitive is { } whose
        ? texts.Say("centre.of", ("municipality", whose))
        : texts.Say("centre.named", ("municipality", regulation.Municipality.Name));

    private string Spoken(string name, string? english) => texts.Language == Phrasebook.English ? english ?? name : name;
}
