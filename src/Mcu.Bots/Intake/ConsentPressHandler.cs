using Mcu.Bots.Desk;

namespace Mcu.Bots.Intake;

/// <summary>The choice about personal data; whatever waited for it goes on.</summary>
internal sealed class ConsentPressHandler(Consents consents, IReadOnlyList<IConsentChoiceHandler> waiting) : IResidentPressHandler
{
    public IReadOnlyList<string> Verbs { get; } = ["consent"];

    public async Task Handle(ResidentPress press)
    {
        var (turn, resident) = (press.Turn, press.Resident);
        turn.Chosen();
        if (Consents.WantsWhole(press.Argument))
        {
            consents.ShowWhole(turn);
            return;
        }

        if (Consents.Choice(turn, press.Argument) is not { } agreed)
        {
            consents.Ask(turn);
            return;
        }

        consents.Choose(turn, resident, agreed);
        turn.AnswerPress(turn.Texts.Say(agreed ? "intake.consent-given" : "intake.consent-refused"));
        foreach (var handler in waiting)
        {
            await handler.ContinueAfterConsent(turn, resident);
        }
    }
}
