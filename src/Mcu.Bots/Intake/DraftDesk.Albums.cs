using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

internal sealed partial class DraftDesk
{
    /// <summary>An album arrives in parts: the later ones join the first, wherever it went meanwhile, each with its own words, and nothing is asked again.</summary>
    private async Task<bool> AlbumGoesOn(Turn turn, Resident resident)
    {
        if (await ResidentWords.AlbumBefore(turn) is not { } first)
        {
            return false;
        }

        if (first.AppealId is { } appealId && await turn.Registry.FindAppeal(appealId) is { } appeal)
        {
            appeal.AddPart(ResidentWords.Keep(turn, first.ResidentId), turn.Now);
            alarm.Listen(turn, appeal);
            turn.Work.Touch(appeal);
        }
        else if (first.DraftId is { } draftId && await turn.Registry.FindDraft(draftId) is { } draft)
        {
            await PartOf(turn, resident, draft);
        }

        return true;
    }

    private async Task PartOf(Turn turn, Resident resident, Draft draft)
    {
        var before = draft.Text;
        Keep(turn, resident, draft);
        PlaceFollows(draft, before);
        alarm.Listen(turn, draft);
        if (draft.Step == DraftStep.Summary)
        {
            Understand(turn, draft);
            await summary.Refresh(turn, draft);
        }
        else if (draft.Step == DraftStep.Place && AddressFinder.Find(turn.In.Text) is not null)
        {
            await Next(turn, resident, draft);
        }
    }
}
