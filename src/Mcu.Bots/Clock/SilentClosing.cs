using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Clock;

/// <summary>Answered appeals that nobody spoke of for a week are closed.</summary>
internal sealed class SilentClosing(Office office) : IScheduledJob
{
    private const int AtOnce = 200;

    public async Task Run(Work work)
    {
        foreach (var appeal in await work.Registry.ToClose(work.Now, AtOnce))
        {
            await office.Close(work, appeal, Actor.System, work.Texts.Say("history.closed-by-silence"));
        }
    }
}
