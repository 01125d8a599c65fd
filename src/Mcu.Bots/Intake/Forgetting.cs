using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>
/// /forget: consent is withdrawn (152-ФЗ, ст. 9 ч. 2), personal data are masked everywhere, the history of what was done stays.
/// </summary>
internal sealed class Forgetting
{
    public void Ask(Turn turn) => turn.Reply(new Content(turn.Texts.Say("forget.ask"))
    {
        Buttons = [[new Button(turn.Texts.Say("button.forget"), "forget::yes")]],
    });

    public async Task Forget(Turn turn, Resident resident)
    {
        var mask = turn.Texts.Say("forget.mask");
        turn.Registry.Add(resident.Choose(ConsentChoice.Withdrawn, resident.ConsentVersion ?? turn.Town.Regulation.Consent.Version, turn.Now));
        resident.Name = "";
        if (await turn.Registry.DraftOf(resident.Id) is { } draft)
        {
            turn.Registry.Remove(draft);
        }

        foreach (var message in await turn.Registry.AllMessagesOf(resident.Id))
        {
            Mask(message, mask);
        }

        foreach (var appeal in await turn.Registry.AppealsOf(resident.Id, openOnly: false))
        {
            await turn.Registry.HistoryOf(appeal.Id);
            appeal.Forget(mask, turn.Now);
            turn.Work.Touch(appeal);
        }

        await turn.Registry.ForgetOutbox(resident.Address, new Content(mask));
        await turn.Registry.ForgetTranscript(resident.Address, new Content(mask));
        turn.Say("forget.done");
    }

    private static void Mask(ResidentMessage message, string mask)
    {
        (message.Text, message.Files, message.Place) = (mask, [], null);
        foreach (var version in message.Versions)
        {
            version.Text = mask;
        }
    }
}
