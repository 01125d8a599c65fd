using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>«/invite исполнитель ЖКХ»: a one-time code and a link that make a new member of staff.</summary>
internal sealed class InviteCommand(ChannelDirectory channels) : StaffCommand
{
    private const int UnitsInRow = 2;
    private const int MostUnits = 18;
    private const int MostButtons = 8;
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public override string Name => "invite";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        // A pressed button or an answered question knows the role already, a second button the unit as well.
        var words = $"{invocation.Argument.Replace('~', ' ')} {invocation.Words}".Trim();
        if (words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.invite", "", RoleButtons(context));
            return null;
        }

        context.Chosen();
        return await Meant(context, words);
    }

    private async Task<Refusal?> Meant(MessageContext context, string words)
    {
        if (InvitationFormatter.Post(context.Municipality.Regulation, context.Municipality.DutyRoster, words) is { } post)
        {
            Hand(context, new Invitation("", post.Unit, post.Code), context.Municipality.NameOfPost(post.Code));
            return null;
        }

        var (role, rest) = InvitationFormatter.Role(context.Municipality.Regulation, words);
        if (role is null)
        {
            return NoSuchRole(context, words);
        }

        if (rest.Length == 0 && InvitationFormatter.NeedsUnit(role))
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.invite-unit", role.Code, UnitButtons(context, role));
            return null;
        }

        return HandTo(context, role, rest);
    }

    private Refusal? HandTo(MessageContext context, Role role, string rest)
    {
        var unit = rest.Length == 0 ? null : InvitationFormatter.Unit(context.Municipality.Regulation, rest);
        if (unit is null && rest.Length > 0)
        {
            return NoSuchUnit(context, rest);
        }

        Hand(context, new Invitation(role.Code, unit?.Code), context.Municipality.NameOfRole(role.Code)
            + (unit is null ? "" : $", {unit.ShortName}"));
        return null;
    }

    private void Hand(MessageContext context, Invitation to, string who)
    {
        var invite = new Invite
        {
            Code = InviteCodes.New(),
            Role = to.Role,
            Unit = to.Unit,
            Post = to.Post,
            CreatedById = context.RequireStaff.Id,
            ExpiresAt = context.Now + Life,
        };
        context.Store.Add(invite);
        (string, object?)[] known = [("who", who), ("code", invite.Code), ("hours", (int)Life.TotalHours)];
        var text = channels.StaffSignInUrl is { } url
            ? context.Texts.Say("invite.code-door", [.. known, ("door", url)]) : context.Texts.Say("invite.code", known);
        if (channels.Find(context.Message.Chat.Channel)?.LinkWith(invite.Code) is { } link)
        {
            text += "\n" + context.Texts.Say("invite.link", ("link", link));
        }

        context.SayPrivately(new Content(text));
    }

    private static Refusal NoSuchRole(MessageContext context, string words) =>
        new("refusal.no-such-role", ("words", words),
        ("roles", string.Join(", ", context.Municipality.Regulation.Roles.Select(r => context.Municipality.NameOfRole(r.Code)))));

    private static Refusal NoSuchUnit(MessageContext context, string words) =>
        new("refusal.no-such-unit", ("words", words),
        ("units", string.Join(", ", context.Municipality.Regulation.Units.Select(u => u.ShortName))));

    /// <summary>The roles, then the posts that nobody holds.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> RoleButtons(MessageContext context)
    {
        var roles = context.Municipality.Regulation.Roles.Take(MostButtons)
            .Select(role => new Button(context.Municipality.NameOfRole(role.Code), Press("invite", null, role.Code)));
        var posts = context.Municipality.Regulation.Posts.Where(post => context.Municipality.DutyRoster.HolderOf(post.Code) is null)
            .Take(MostButtons)
            .Select(post => new Button(context.Municipality.NameOfPost(post.Code),
            Press("invite", null, InvitationFormatter.PostMark + post.Code)));
        return [.. roles.Concat(posts).Select(button => (IReadOnlyList<Button>)[button])];
    }

    private static IReadOnlyList<IReadOnlyList<Button>> UnitButtons(MessageContext context, Role role) =>
    [
        .. context.Municipality.Regulation.Units.Take(MostUnits)
            .Select(unit => new Button(unit.ShortName, Press("invite", null, $"{role.Code}~{unit.Code}"))).Chunk(UnitsInRow),
    ];

    /// <summary>What the invitation is to: a role, in a unit perhaps, or a post.</summary>
    private sealed record Invitation(string Role, string? Unit, string? Post = null);
}
