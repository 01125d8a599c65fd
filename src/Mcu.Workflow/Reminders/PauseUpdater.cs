using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Reminders;

/// <summary>
/// At the end of a unit of work: the clock of each appeal that changed stands or runs as its rule says. No verb has to think of it.
/// </summary>
internal sealed class PauseUpdater(AppealPauses pauses) : IBeforeCommit
{
    public async Task BeforeCommit(UnitOfWork work)
    {
        foreach (var appeal in work.Touched.Where(pauses.Concerns))
        {
            await pauses.Weigh(work.Store, appeal, await BodyAsked(work, appeal), work.Now,
                due => work.Texts.Say("history.resumed-to", ("due", work.Local(due))));
        }
    }

    private static async Task<bool> BodyAsked(UnitOfWork work, Appeal appeal) =>
        appeal.Requests > 0 && (await work.Store.RequestsOf(appeal.Id)).Any(request => request.Waits);
}
