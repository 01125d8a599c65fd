using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing;

/// <summary>A message or a start of a resident on its way through the handlers.</summary>
internal sealed record ResidentMessageContext(MessageContext MessageContext, Resident Resident)
{
    /// <summary>The resident writes too fast: it is kept without an answer.</summary>
    public bool Throttled { get; init; }

    /// <summary>What the resident has said it is, where it could be a command as well as an answer.</summary>
    public MessageMeaning Meaning { get; init; }

    public bool IsStart => MessageContext.Message.Kind == IncomingKind.Start;
    public bool IsMessage => MessageContext.Message.Kind == IncomingKind.Message;

    /// <summary>The resident's own words, and not what somebody else said and they pass on: only these are an order or an answer.</summary>
    public bool IsOwnWords => IsMessage && !Throttled && !MessageContext.Message.Forwarded;
}
