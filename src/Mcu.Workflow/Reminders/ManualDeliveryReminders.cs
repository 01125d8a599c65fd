using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Reminders;

/// <summary>
/// Notices that the law gives a term for: whoever is to send them hears on the working day before, and once more when it is over.
/// </summary>
internal sealed class ManualDeliveryReminders : IScheduledJob
{
    private const int AtOnce = 50;

    public async Task Run(UnitOfWork work)
    {
        foreach (var delivery in await work.Store.RingingErrands(work.Now, AtOnce))
        {
            var late = work.Now >= delivery.DueAt;
            delivery.AlarmAt = late ? null : delivery.DueAt;
            if (await work.Store.FindAppeal(delivery.AppealId) is { } appeal)
            {
                var text = work.Texts.Say(late
                    ? "errand.late" : "errand.soon", ("number", appeal.FullNumber), ("due", work.Local(delivery.DueAt!.Value)));
                foreach (var chat in await ManualDeliveries.Senders(work, appeal))
                {
                    work.SendInTime(chat, new Content(text), Priority.Staff);
                }
            }
        }
    }
}
