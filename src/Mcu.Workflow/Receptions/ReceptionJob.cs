using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions.Model;

namespace Mcu.Workflow.Receptions;

/// <summary>
/// On the day before, at the hour of the digest, whoever is booked is reminded once; who has just booked for tomorrow has just read it.
/// </summary>
internal sealed class ReceptionJob : IScheduledJob
{
    public async Task Run(UnitOfWork work)
    {
        if (work.Municipality.Regulation.Receptions.Count == 0
            || TimeOnly.FromDateTime(work.Local(work.Now)) < work.Municipality.Regulation.Routine.DigestAt)
        {
            return;
        }

        foreach (var booking in await work.Store.BookingsBetween(work.Now, work.StartOf(work.Today().AddDays(2))))
        {
            if (booking is { State: BookingState.Booked, RemindedAt: null, Chat: { } chat } && work.DayOf(booking.CreatedAt) < work.Today())
            {
                booking.RemindedAt = work.Now;
                var text = work.Texts.Say("reception.reminder", ("what", BookingFormatter.Line(work, booking)));
                work.Send(Address.Parse(chat), new Content(text), Priority.Resident);
            }
        }
    }
}
