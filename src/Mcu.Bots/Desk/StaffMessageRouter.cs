namespace Mcu.Bots.Desk;

/// <summary>Asks the handlers of the staff's messages in their order until one takes it.</summary>
internal sealed class StaffMessageRouter(IReadOnlyList<IStaffMessageHandler> handlers)
{
    public async Task Handle(Turn turn)
    {
        foreach (var handler in handlers.Where(handler => handler.Takes(turn)))
        {
            if (await handler.TryHandle(turn))
            {
                return;
            }
        }
    }
}
