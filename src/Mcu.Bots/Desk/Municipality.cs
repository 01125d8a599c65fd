using Mcu.Bots.Settings;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Desk;

/// <summary>What the whole program agrees on: the regulation in force, the texts, the staff chat, the source of ids.</summary>
internal sealed class Municipality(Regulation regulation, Phrasebook texts, IdSource ids, StaffSettings staff)
{
    public Regulation Regulation => regulation;
    public Phrasebook Texts => texts;
    public IdSource Ids => ids;

    /// <summary>Where new cards go. It moves when a group becomes a supergroup.</summary>
    public Address StaffChat { get; set; } = staff.ChatAddress;

    public IReadOnlySet<Right> RightsOf(Person person) => regulation.RightsOf(person.Role);
    public bool May(Person person, Right right) => RightsOf(person).Contains(right);
}
