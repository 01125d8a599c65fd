namespace Mcu.Workflow.Processing;

/// <summary>One of the things that a message of the staff can be. Their order stands in <c>MessageHandlers</c>.</summary>
internal interface IStaffMessageHandler
{
    /// <summary>Whether such a message may be for this handler at all, without a question to the store.</summary>
    bool Takes(MessageContext context) => !context.Message.Forwarded;

    /// <returns>False when the message is for another handler: the next one is asked.</returns>
    Task<bool> TryHandle(MessageContext context);
}
