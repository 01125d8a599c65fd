using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>The choice about personal data; whatever waited for it goes on.</summary>
internal sealed class ConsentPressHandler(Consents consents, IReadOnlyList<IConsentChoiceHandler> waiting) : IResidentPressHandler
{
    public IReadOnlyList<string> Verbs { get; } = ["consent"];

    public async Task Handle(ResidentPress press)
    {
        var (context, resident) = (press.MessageContext, press.Resident);
        context.Chosen();
        if (Consents.WantsWhole(press.Argument))
        {
            consents.ShowWhole(context);
            return;
        }

        if (Consents.Choice(context, press.Argument) is not { } agreed)
        {
            consents.Ask(context);
            return;
        }

        consents.Choose(context, resident, agreed);
        context.AnswerPress(context.Texts.Say(agreed ? "intake.consent-given" : "intake.consent-refused"));
        foreach (var handler in waiting)
        {
            await handler.ContinueAfterConsent(context, resident);
        }
    }
}
