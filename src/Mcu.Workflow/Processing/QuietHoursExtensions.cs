using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Processing;

/// <summary>
/// Quiet hours, as the regulation in force has them. What has a place of its own to wait (reminders, digests, alarms) is simply left there
/// until they are over; what is said because something has just happened is written with the moment when it may leave.
/// </summary>
internal static class QuietHoursExtensions
{
    /// <summary>Until when the staff hear nothing that they have not asked for; null where they may be told now.</summary>
    public static DateTimeOffset? StaffQuietTill(this UnitOfWork work) => Till(work, work.Municipality.Regulation.Quiet.Staff);

    /// <summary>Until when nothing leaves for residents but answers to what they have just said or pressed.</summary>
    public static DateTimeOffset? ResidentsQuietTill(this UnitOfWork work) => Till(work, work.Municipality.Regulation.Quiet.Residents);

    /// <summary>Says something to the staff that nobody has asked for: when the quiet is over.</summary>
    public static OutboxRow SendInTime(this UnitOfWork work, Address chat, Content content, int priority) =>
        work.Write(OutboxKind.Send, chat, content, priority, notBefore: work.StaffQuietTill());

    private static DateTimeOffset? Till(UnitOfWork work, QuietTime? quiet) =>
        quiet?.EndAfter(work.Local(work.Now)) is { } end ? work.Municipality.At(end) : null;
}
