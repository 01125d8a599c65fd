using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>A code of somebody who works here already.</summary>
internal sealed class StaffInviteCodeHandler(StaffEnrolment staffEnrolment) : IStaffMessageHandler
{
    public async Task<bool> TryHandle(MessageContext context)
    {
        if (InviteCodes.Read(context.Message.Text) is null)
        {
            return false;
        }

        await staffEnrolment.Greet(context);
        return true;
    }
}
