using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;

namespace Mcu.Bots.Clock;

/// <summary>At the end of a unit of work: the clock of each appeal that changed stands or runs as its rule says. No verb has to think of it.</summary>
internal sealed class PauseWatch(AppealPauses pauses) : IBeforeCommit
{
    public async Task BeforeCommit(Work work)
    {
        foreach (var appeal in work.Touched.Where(pauses.Concerns))
        {
            await pauses.Weigh(work.Registry, appeal, await BodyAsked(work, appeal), work.Now, due => work.Texts.Say("history.resumed-to", ("due", work.Local(due))));
        }
    }

    private static async Task<bool> BodyAsked(Work work, Appeal appeal) =>
        appeal.Requests > 0 && (await work.Registry.RequestsOf(appeal.Id)).Any(request => request.Waits);
}
