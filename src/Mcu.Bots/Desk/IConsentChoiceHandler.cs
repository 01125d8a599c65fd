using Mcu.Workflow.People;

namespace Mcu.Bots.Desk;

/// <summary>Goes on with what waited for the choice about personal data.</summary>
internal interface IConsentChoiceHandler
{
    Task ContinueAfterConsent(Turn turn, Resident resident);
}
