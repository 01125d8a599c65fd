using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions.Model;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Receptions;

/// <summary>A booking in words, without anybody's name.</summary>
internal static class BookingFormatter
{
    /// <summary>
    /// «Глава округа, вторник, 1 декабря 2026, 14:20. ул. Ленина, 1». An official who receives no more is told by the code only.
    /// </summary>
    public static string Line(UnitOfWork work, Booking booking)
    {
        var reception = work.Municipality.Regulation.ReceptionOf(booking.Reception);
        return work.Texts.Say(
            "reception.line", ("who", Who(work, booking)), ("at", work.Local(booking.At)), ("place", reception?.Place ?? "–"));
    }

    public static string Who(UnitOfWork work, Booking booking) =>
        work.Municipality.Regulation.ReceptionOf(booking.Reception) is { } reception
        ? work.Municipality.NameOf(reception) : booking.Reception;
}
