using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Clock;

/// <summary>Notices that the law gives a term for: whoever is to send them hears on the working day before, and once more when it is over.</summary>
internal sealed class ErrandAlarms : IScheduledJob
{
    private const int AtOnce = 50;

    public async Task Run(Work work)
    {
        foreach (var errand in await work.Registry.RingingErrands(work.Now, AtOnce))
        {
            var late = work.Now >= errand.DueAt;
            errand.AlarmAt = late ? null : errand.DueAt;
            if (await work.Registry.FindAppeal(errand.AppealId) is { } appeal)
            {
                var text = work.Texts.Say(late ? "errand.late" : "errand.soon", ("number", appeal.FullNumber), ("due", work.Local(errand.DueAt!.Value)));
                foreach (var chat in await Errands.Senders(work, appeal))
                {
                    work.SendInTime(chat, new Content(text), Priority.Staff);
                }
            }
        }
    }
}
