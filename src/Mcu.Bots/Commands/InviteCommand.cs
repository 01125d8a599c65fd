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
    private const int MostButtons = 8;
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
        return await Meant(turn, words);
    }

    private async Task<Refusal?> Meant(Turn turn, string words)
    {
        if (InviteWords.Post(turn.Town.Regulation, turn.Town.Duties, words) is { } post)
        {
            Hand(turn, new Invitation("", post.Unit, post.Code), turn.Town.NameOfPost(post.Code));
            return null;
        }

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

        Hand(turn, new Invitation(role.Code, unit?.Code), turn.Town.NameOfRole(role.Code) + (unit is null ? "" : $", {unit.ShortName}"));
        return null;
    }

    private void Hand(Turn turn, Invitation to, string who)
    {
        var invite = new Invite
        {
            Code = InviteCodes.New(),
            Role = to.Role,
            Unit = to.Unit,
            Post = to.Post,
            CreatedById = turn.Me.Id,
            ExpiresAt = turn.Now + Life,
        };
        turn.Registry.Add(invite);
        (string, object?)[] known = [("who", who), ("code", invite.Code), ("hours", (int)Life.TotalHours)];
        var text = channels.StaffDoor is { } door ? turn.Texts.Say("invite.code-door", [.. known, ("door", door)]) : turn.Texts.Say("invite.code", known);
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

    /// <summary>The roles, then the posts that nobody holds.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> RoleButtons(Turn turn)
    {
        var roles = turn.Town.Regulation.Roles.Take(MostButtons).Select(role => new Button(turn.Town.NameOfRole(role.Code), Press("invite", null, role.Code)));
        var posts = turn.Town.Regulation.Posts.Where(post => turn.Town.Duties.HolderOf(post.Code) is null).Take(MostButtons)
            .Select(post => new Button(turn.Town.NameOfPost(post.Code), Press("invite", null, InviteWords.PostMark + post.Code)));
        return [.. roles.Concat(posts).Select(button => (IReadOnlyList<Button>)[button])];
    }

    private static IReadOnlyList<IReadOnlyList<Button>> UnitButtons(Turn turn, Role role) =>
    [
        .. turn.Town.Regulation.Units.Take(MostUnits).Select(unit => new Button(unit.ShortName, Press("invite", null, $"{role.Code}~{unit.Code}"))).Chunk(UnitsInRow),
    ];

    /// <summary>What the invitation is to: a role, in a unit perhaps, or a post.</summary>
    private sealed record Invitation(string Role, string? Unit, string? Post = null);
}
