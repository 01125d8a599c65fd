using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>The choice about personal data: a message of its own with its own text and version (152-ФЗ, ст. 9, ред. 156-ФЗ), asked once.</summary>
internal sealed class Consents
{
    /// <summary>Not asked yet, or asked under an earlier version of the text.</summary>
    public bool Needed(Turn turn, Resident resident) =>
        resident.Consent is ConsentChoice.NotAsked or ConsentChoice.Withdrawn
        || !string.Equals(resident.ConsentVersion, turn.Town.Regulation.Consent.Version, StringComparison.Ordinal);

    public void Ask(Turn turn) => turn.Reply(new Content(turn.Town.Regulation.Consent.In(turn.Texts.Language, turn.Town.Regulation.Keeping))
    {
        Buttons =
        [
            [new Button(turn.Texts.Say("button.consent"), "consent::yes")],
            [new Button(turn.Texts.Say("button.no-consent"), "consent::no")],
        ],
    });

    /// <summary>Stores the choice with its time and the version of the text; the name is kept only under consent.</summary>
    public void Choose(Turn turn, Resident resident, bool agreed)
    {
        var choice = agreed ? ConsentChoice.Given : ConsentChoice.Refused;
        turn.Registry.Add(resident.Choose(choice, turn.Town.Regulation.Consent.Version, turn.Now));
        resident.Name = agreed ? turn.In.Name : "";
    }
}
