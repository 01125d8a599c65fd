using Mcu.Bots.Desk;

namespace Mcu.Bots.Staff;

/// <summary>Words of somebody else are no order and no answer to what was asked; in a private talk it is said.</summary>
internal sealed class ForwardedMessageHandler : IStaffMessageHandler
{
    public bool Takes(Turn turn) => turn.In is { Forwarded: true, Private: true };

    public Task<bool> TryHandle(Turn turn)
    {
        turn.Say("staff.forwarded");
        return Task.FromResult(true);
    }
}
