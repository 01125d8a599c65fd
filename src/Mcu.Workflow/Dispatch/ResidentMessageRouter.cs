using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>Asks the handlers of residents' messages in their order until one takes it.</summary>
internal sealed class ResidentMessageRouter(IReadOnlyList<IResidentMessageHandler> handlers)
{
    public async Task Handle(ResidentMessageContext message)
    {
        foreach (var handler in handlers.Where(handler => handler.Takes(message)))
        {
            if (await handler.TryHandle(message))
            {
                return;
            }
        }
    }
}
