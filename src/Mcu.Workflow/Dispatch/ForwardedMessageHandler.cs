using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>Words of somebody else are no order and no answer to what was asked; in a private talk it is said.</summary>
internal sealed class ForwardedMessageHandler : IStaffMessageHandler
{
    public bool Takes(MessageContext context) => context.Message is { Forwarded: true, Private: true };

    public Task<bool> TryHandle(MessageContext context)
    {
        context.Say("staff.forwarded");
        return Task.FromResult(true);
    }
}
