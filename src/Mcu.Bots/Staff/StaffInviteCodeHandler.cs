using Mcu.Bots.Desk;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

/// <summary>A code of somebody who works here already.</summary>
internal sealed class StaffInviteCodeHandler(Entrance entrance) : IStaffMessageHandler
{
    public async Task<bool> TryHandle(Turn turn)
    {
        if (InviteCodes.Read(turn.In.Text) is null)
        {
            return false;
        }

        await entrance.Greet(turn);
        return true;
    }
}
