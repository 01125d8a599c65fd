using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions;
using Mcu.Workflow.RegulationFiles;
using Mcu.Workflow.Reminders;
using Mcu.Workflow.StaffAccounts;

namespace Mcu.Workflow.Dispatch;

/// <summary>The scheduled jobs, one after the other, in one unit of work.</summary>
internal sealed class ScheduledJobs(RegulationReloader rules, IEnumerable<IScheduledJob> jobs)
{
    private readonly IReadOnlyList<IScheduledJob> _jobs = [.. jobs];

    /// <summary>The jobs in their order. A new one is its file and its line here.</summary>
    public static IReadOnlyList<Type> Jobs { get; } =
    [
        typeof(RegulationReloader),
        typeof(DueReminders),
        typeof(BatchedCards),
        typeof(MilestoneReminders),
        typeof(InformationRequestJob),
        typeof(SilentClosing),
        typeof(ManualDeliveryReminders),
        typeof(CommentJob),
        typeof(AppointmentNotifications),
        typeof(ReceptionJob),
        typeof(UndeliveredJob),
        typeof(DailyDigest),
        typeof(RecurringDutyReminders),
        typeof(DirectLineJob),
        typeof(Housekeeping),
    ];

    /// <summary>What comes before the unit of work.</summary>
    public void Prepare() => rules.Reload();

    public async Task Run(UnitOfWork work)
    {
        foreach (var job in _jobs)
        {
            await job.Run(work);
        }
    }
}
