using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;

namespace Mcu.Bots.Clock;

/// <summary>At the end of a unit of work: the clock of each appeal that changed stands or runs as its rule says. No verb has to think of it.</summary>
internal sealed class PauseWatch(AppealPauses pauses)
{
    public async Task Look(Work work)
    {
        foreach (var appeal in work.Touched.Where(pauses.Concerns))
        {
            await pauses.Weigh(work.Registry, appeal, bodyAsked: false, work.Now, due => work.Texts.Say("history.resumed-to", ("due", work.Local(due))));
        }
    }
}
