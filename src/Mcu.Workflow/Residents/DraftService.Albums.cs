using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Residents;

internal sealed partial class DraftService
{
    /// <summary>
    /// An album arrives in parts: the later ones join the first, wherever it went meanwhile, each with its own words, and nothing is asked
    /// again.
    /// </summary>
    private async Task<bool> AlbumGoesOn(MessageContext context, Resident resident)
    {
        if (await ResidentMessages.AlbumBefore(context) is not { } first)
        {
            return false;
        }

        if (first.AppealId is { } appealId && await context.Store.FindAppeal(appealId) is { } appeal)
        {
            appeal.AddPart(ResidentMessages.Keep(context, first.ResidentId), context.Now);
            emergencyDetector.Check(context, appeal);
            context.Work.Touch(appeal);
        }
        else if (first.DraftId is { } draftId && await context.Store.FindDraft(draftId) is { } draft)
        {
            await PartOf(context, resident, draft);
        }

        return true;
    }

    private async Task PartOf(MessageContext context, Resident resident, Draft draft)
    {
        var before = draft.Text;
        Keep(context, resident, draft);
        PlaceFollows(draft, before);
        emergencyDetector.Check(context, draft);
        if (draft.Step == DraftStep.Summary)
        {
            Understand(context, draft);
            await summary.Refresh(context, draft);
        }
        else if (draft.Step == DraftStep.Place && AddressFinder.Find(context.Message.Text) is not null)
        {
            await Next(context, resident, draft);
        }
    }
}
