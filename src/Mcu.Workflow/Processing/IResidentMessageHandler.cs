namespace Mcu.Workflow.Processing;

/// <summary>One of the things that a resident's message can be. Their order stands in <c>MessageHandlers</c>.</summary>
internal interface IResidentMessageHandler
{
    /// <summary>Whether such a message may be for this handler at all, without a question to the store.</summary>
    bool Takes(ResidentMessageContext message) => message.IsOwnWords;

    /// <returns>False when the message is for another handler: the next one is asked.</returns>
    Task<bool> TryHandle(ResidentMessageContext message);
}
