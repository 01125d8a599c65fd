using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;

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
            var words = appeal.Text;
            appeal.ChangeWords(before, turn.In.Text, turn.Now);
            PlaceFollows(appeal, words);
            turn.Work.Touch(appeal);
        }
    }

    /// <summary>«Где» follows the words, unless the resident named the place by itself or showed it on the map.</summary>
    private static void PlaceFollows(Appeal appeal, string before)
    {
        if (appeal.Place is null && (appeal.PlaceText is null || DraftDesk.ReadOutOf(before, appeal.PlaceText)))
        {
            appeal.PlaceText = AddressFinder.Find(appeal.Text) ?? appeal.PlaceText;
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
