using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>A message was edited on the platform: it gets a new version, the old words stay, the summary or the card follows.</summary>
internal sealed class Edits(DraftDesk drafts, Alarm alarm)
{
    public async Task Take(Turn turn, Resident resident)
    {
        if (turn.In.MessageId is not { } id || await turn.Registry.ResidentMessageAt(turn.In.Chat, id) is not { } message)
        {
            return;
        }

        var before = message.Text;
        var draft = message.DraftId is { } draftId ? await turn.Registry.FindDraft(draftId) : null;
        var draftBefore = draft?.Text ?? "";
        if (!message.Edit(turn.In.Text, turn.Now))
        {
            return;
        }

        if (draft is not null)
        {
            await Follow(turn, resident, draft, draftBefore);
        }
        else if (message.AppealId is { } appealId && await turn.Registry.FindAppeal(appealId) is { } appeal)
        {
            alarm.Listen(turn, appeal);
            appeal.ChangeWords(before, turn.In.Text, turn.Now);
            turn.Work.Touch(appeal);
        }
    }

    private async Task Follow(Turn turn, Resident resident, Draft draft, string before)
    {
        alarm.Listen(turn, draft);
        DraftDesk.PlaceFollows(draft, before);
        if (draft.Step == DraftStep.Summary)
        {
            await drafts.Next(turn, resident, draft);
        }
    }
}
