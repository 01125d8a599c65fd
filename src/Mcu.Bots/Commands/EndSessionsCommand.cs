using System.Globalization;
using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«Закончить сеансы» under the audit log of a colleague: they are signed out in every browser, and stay on the staff.</summary>
internal sealed class EndSessionsCommand(ChannelBook channels) : StaffCommand
{
    public override string Name => "end-sessions";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> Needs => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (!long.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || await turn.Registry.FindPerson(id) is not { } person)
        {
            return new Refusal("refusal.old-button");
        }

        var sessions = Of(person, channels);
        foreach (var session in sessions)
        {
            person.Addresses.Remove(session);
            turn.Registry.Remove(session);
        }

        AuditLog.Write(turn, AuditAction.SessionsEnded, person);
        turn.Say("done.sessions-ended", ("name", person.Name), ("n", sessions.Count));
        return null;
    }

    /// <summary>The browsers in which the person is signed in.</summary>
    public static List<PersonAddress> Of(Person person, ChannelBook channels) =>
        person.Addresses.FindAll(address => channels.All.Any(channel => channel.IsSession(address.Address)));
}
