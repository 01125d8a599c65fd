using System.Globalization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>«Закончить сеансы» under the audit log of a colleague: they are signed out in every browser, and stay on the staff.</summary>
internal sealed class EndSessionsCommand(ChannelDirectory channels) : StaffCommand
{
    public override string Name => "end-sessions";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> RequiredRights => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (!long.TryParse(invocation.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await context.Store.FindPerson(id) is not { } person)
        {
            return new Refusal("refusal.old-button");
        }

        var sessions = Of(person, channels);
        foreach (var session in sessions)
        {
            person.Addresses.Remove(session);
            context.Store.Remove(session);
        }

        AuditLog.Write(context, AuditAction.SessionsEnded, person);
        context.Say("done.sessions-ended", ("name", person.Name), ("n", sessions.Count));
        return null;
    }

    /// <summary>The browsers in which the person is signed in.</summary>
    public static List<PersonAddress> Of(Person person, ChannelDirectory channels) =>
        person.Addresses.FindAll(address => channels.All.Any(channel => channel.IsSession(address.Address)));
}
