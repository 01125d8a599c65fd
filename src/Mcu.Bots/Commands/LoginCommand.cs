using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«вход»: a one-time code for the staff page in the browser.</summary>
internal sealed class LoginCommand(ChannelBook channels) : StaffCommand
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public override string Name => "login";
    public override CommandGroup Group => CommandGroup.Office;
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override Task<Refusal?> Run(Turn turn, Call call)
    {
        var pass = new Invite
        {
            Code = InviteCodes.New(),
            Role = turn.Me.Role,
            Unit = turn.Me.Unit,
            PersonId = turn.Me.Id,
            CreatedById = turn.Me.Id,
            ExpiresAt = turn.Now + Life,
        };
        turn.Registry.Add(pass);
        turn.SayPrivately(new Content(turn.Texts.Say("login.code", ("code", pass.Code), ("minutes", (int)Life.TotalMinutes), ("path", channels.StaffDoor ?? ""))));
        return Task.FromResult<Refusal?>(null);
    }
}
