using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>«вход»: a one-time code for the staff page in the browser.</summary>
internal sealed class LoginCommand(ChannelDirectory channels) : StaffCommand
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public override string Name => "login";
    public override CommandGroup Group => CommandGroup.Office;
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var pass = new Invite
        {
            Code = InviteCodes.New(),
            Role = context.RequireStaff.Role,
            Unit = context.RequireStaff.Unit,
            PersonId = context.RequireStaff.Id,
            CreatedById = context.RequireStaff.Id,
            ExpiresAt = context.Now + Life,
        };
        context.Store.Add(pass);
        context.SayPrivately(new Content(
            context.Texts.Say("login.code", ("code", pass.Code), ("minutes", (int)Life.TotalMinutes),
                ("path", channels.StaffSignInUrl ?? ""))));
        return Task.FromResult<Refusal?>(null);
    }
}
