using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>Links a resident's accounts in several channels, and parts them.</summary>
internal sealed class IdentityPressHandler(LinkOffer offer, AccountLinking accountLinking, AccountUnlinking accountUnlinking)
    : IResidentPressHandler
{
    public IReadOnlyList<string> Verbs { get; } = ["link", "join", "join-no", "unlink", "part"];

    public Task Handle(ResidentPress press)
    {
        var (context, resident) = (press.MessageContext, press.Resident);
        switch (press.Verb)
        {
            case "link":
                return offer.Make(context, resident);
            case "join":
                return accountLinking.Agree(context, resident, press.Argument);
            case "unlink":
                return accountUnlinking.Ask(context, resident);
            case "part":
                return accountUnlinking.Part(context, resident, press.Id);
            default:
                AccountLinking.Decline(context);
                return Task.CompletedTask;
        }
    }
}
