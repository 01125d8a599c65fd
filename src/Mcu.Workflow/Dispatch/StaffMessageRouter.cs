using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>Asks the handlers of the staff's messages in their order until one takes it.</summary>
internal sealed class StaffMessageRouter(IReadOnlyList<IStaffMessageHandler> handlers)
{
    public async Task Handle(MessageContext context)
    {
        foreach (var handler in handlers.Where(handler => handler.Takes(context)))
        {
            if (await handler.TryHandle(context))
            {
                return;
            }
        }
    }
}
