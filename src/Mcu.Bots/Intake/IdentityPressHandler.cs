using Mcu.Bots.Desk;

namespace Mcu.Bots.Intake;

/// <summary>Links a resident's accounts in several channels, and parts them.</summary>
internal sealed class IdentityPressHandler(JoinOffer offer, Joining joining, Parting parting) : IResidentPressHandler
{
    public IReadOnlyList<string> Verbs { get; } = ["link", "join", "join-no", "unlink", "part"];

    public Task Handle(ResidentPress press)
    {
        var (turn, resident) = (press.Turn, press.Resident);
        switch (press.Verb)
        {
            case "link":
                return offer.Make(turn, resident);
            case "join":
                return joining.Agree(turn, resident, press.Argument);
            case "unlink":
                return parting.Ask(turn, resident);
            case "part":
                return parting.Part(turn, resident, press.Id);
            default:
                Joining.Decline(turn);
                return Task.CompletedTask;
        }
    }
}
