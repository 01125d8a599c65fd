using Mcu.Bots.Desk;
using Mcu.Workflow.Receptions;

namespace Mcu.Bots.Receptions;

/// <summary>A booking in words, without anybody's name.</summary>
internal static class BookingWords
{
    /// <summary>«Глава округа, вторник, 1 декабря 2026, 14:20. ул. Ленина, 1». An official who receives no more is told by the code only.</summary>
    public static string Line(Work work, Booking booking)
    {
        var reception = work.Town.Regulation.ReceptionOf(booking.Reception);
        return work.Texts.Say(
            "reception.line", ("who", Who(work, booking)), ("at", work.Local(booking.At)), ("place", reception?.Place ?? "–"));
    }

    public static string Who(Work work, Booking booking) =>
        work.Town.Regulation.ReceptionOf(booking.Reception) is { } reception ? work.Town.NameOf(reception) : booking.Reception;
}
