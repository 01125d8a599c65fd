using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Reminders;

/// <summary>Answered appeals that nobody spoke of for a week are closed.</summary>
internal sealed class SilentClosing(AppealActions appealActions) : IScheduledJob
{
    private const int AtOnce = 200;

    public async Task Run(UnitOfWork work)
    {
        foreach (var appeal in await work.Store.ToClose(work.Now, AtOnce))
        {
            await appealActions.Close(work, appeal, Actor.System, work.Texts.Say("history.closed-by-silence"));
        }
    }
}
