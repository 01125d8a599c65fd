using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Clock;

/// <summary>The morning digest goes to the staff chat once on each working day, from the hour that the regulation names till work ends.</summary>
internal sealed class DailyDigest(AppealClock clock) : IScheduledJob
{
    /// <summary>One setting for each day: a clock that is set back finds the days that it has been through.</summary>
    public const string Sent = "digest.sent.";

    public async Task Run(Work work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now) || work.StaffQuietTill() is not null || TimeOnly.FromDateTime(work.Local(work.Now)) < work.Town.Regulation.Routine.DigestAt)
        {
            return;
        }

        var today = Work.Mark(work.Today());
        if (await work.Registry.Setting(Sent + today) is not null)
        {
            return;
        }

        await work.Registry.SetSetting(Sent + today, today);
        if (await work.Registry.LastNumber() > 0 || await work.Registry.CountAppeals(new AppealQuery(Kind: AppealKind.Formal)) > 0)
        {
            work.Send(work.Town.StaffChat, await MorningDigest.Compose(work), Priority.Digest);
        }
    }
}
