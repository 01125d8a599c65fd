using System.Globalization;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Reminders;

/// <summary>
/// The morning digest goes to the staff chat once on each working day, from the hour that the regulation names till work ends.
/// </summary>
internal sealed class DailyDigest(AppealClock clock) : IScheduledJob
{
    /// <summary>One setting for each day: a clock that is set back finds the days that it has been through.</summary>
    public const string Sent = "digest.sent.";

    public async Task Run(UnitOfWork work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now) || work.StaffQuietTill() is not null
            || TimeOnly.FromDateTime(work.Local(work.Now)) < work.Municipality.Regulation.Routine.DigestAt)
        {
            return;
        }

        var today = UnitOfWork.Mark(work.Today());
        if (await work.Store.Setting(Sent + today) is not null)
        {
            return;
        }

        await work.Store.SetSetting(Sent + today, today);
        if (await work.Store.LastNumber() > 0 || await work.Store.CountAppeals(new AppealQuery(Kind: AppealKind.Formal)) > 0)
        {
            work.Send(work.Municipality.StaffChat, await MorningDigest.Compose(work), Priority.Digest);
        }
    }
}
