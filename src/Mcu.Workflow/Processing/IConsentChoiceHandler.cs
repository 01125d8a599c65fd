using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing;

/// <summary>Goes on with what waited for the choice about personal data.</summary>
internal interface IConsentChoiceHandler
{
    Task ContinueAfterConsent(MessageContext context, Resident resident);
}
