using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Receptions;

namespace Mcu.Bots.Receptions;

/// <summary>On the day before, at the hour of the digest, whoever is booked is reminded once; who has just booked for tomorrow has just read it.</summary>
internal sealed class ReceptionRound : IScheduledJob
{
    public async Task Run(Work work)
    {
        if (work.Town.Regulation.Receptions.Count == 0 || TimeOnly.FromDateTime(work.Local(work.Now)) < work.Town.Regulation.Routine.DigestAt)
        {
            return;
        }

        foreach (var booking in await work.Registry.BookingsBetween(work.Now, work.StartOf(work.Today().AddDays(2))))
        {
            if (booking is { State: BookingState.Booked, RemindedAt: null, Chat: { } chat } && work.DayOf(booking.CreatedAt) < work.Today())
            {
                booking.RemindedAt = work.Now;
                var text = work.Texts.Say("reception.reminder", ("what", BookingWords.Line(work, booking)));
                work.Send(Address.Parse(chat), new Content(text), Priority.Resident);
            }
        }
    }
}
