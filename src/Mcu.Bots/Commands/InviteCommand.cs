using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Commands;

/// <summary>«/invite исполнитель ЖКХ»: a one-time code and a link that make a new member of staff.</summary>
internal sealed class InviteCommand(ChannelBook channels) : StaffCommand
{
    private const int UnitsInRow = 2;
    private const int MostUnits = 18;
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public override string Name => "invite";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        // A pressed button or an answered question knows the role already, a second button the unit as well.
        var words = $"{call.Argument.Replace('~', ' ')} {call.Words}".Trim();
        if (words.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.invite", "", RoleButtons(turn));
            return null;
        }

        turn.Chosen();
        var (role, rest) = InviteWords.Role(turn.Town.Regulation, words);
        if (role is null)
        {
            return NoSuchRole(turn, words);
        }

        if (rest.Length == 0 && InviteWords.NeedsUnit(role))
        {
            await Questions.Ask(turn, Name, null, "ask.invite-unit", role.Code, UnitButtons(turn, role));
            return null;
        }

        return HandTo(turn, role, rest);
    }

    private Refusal? HandTo(Turn turn, Role role, string rest)
    {
        var unit = rest.Length == 0 ? null : InviteWords.Unit(turn.Town.Regulation, rest);
        if (unit is null && rest.Length > 0)
        {
            return NoSuchUnit(turn, rest);
        }

        Hand(turn, role, unit);
        return null;
    }

    private void Hand(Turn turn, Role role, Unit? unit)
    {
        var invite = new Invite
        {
            Code = InviteCodes.New(),
            Role = role.Code,
            Unit = unit?.Code,
            CreatedById = turn.Me.Id,
            ExpiresAt = turn.Now + Life,
        };
        turn.Registry.Add(invite);
        var who = turn.Town.NameOfRole(role.Code) + (unit is null ? "" : $", {unit.ShortName}");
        var text = turn.Texts.Say("invite.code", ("who", who), ("code", invite.Code), ("hours", (int)Life.TotalHours));
        if (channels.Find(turn.In.Chat.Channel)?.LinkWith(invite.Code) is { } link)
        {
            text += "\n" + turn.Texts.Say("invite.link", ("link", link));
        }

        turn.SayPrivately(new Content(text));
    }

    private static Refusal NoSuchRole(Turn turn, string words) =>
        new("refusal.no-such-role", ("words", words), ("roles", string.Join(", ", turn.Town.Regulation.Roles.Select(r => turn.Town.NameOfRole(r.Code)))));

    private static Refusal NoSuchUnit(Turn turn, string words) =>
        new("refusal.no-such-unit", ("words", words), ("units", string.Join(", ", turn.Town.Regulation.Units.Select(u => u.ShortName))));

    private static IReadOnlyList<IReadOnlyList<Button>> RoleButtons(Turn turn) =>
        [.. turn.Town.Regulation.Roles.Take(8).Select(role => (IReadOnlyList<Button>)[new Button(turn.Town.NameOfRole(role.Code), Press("invite", null, role.Code))])];

    private static IReadOnlyList<IReadOnlyList<Button>> UnitButtons(Turn turn, Role role) =>
    [
        .. turn.Town.Regulation.Units.Take(MostUnits).Select(unit => new Button(unit.ShortName, Press("invite", null, $"{role.Code}~{unit.Code}"))).Chunk(UnitsInRow),
    ];
}
