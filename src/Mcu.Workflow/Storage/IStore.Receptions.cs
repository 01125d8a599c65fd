using Mcu.Workflow.Receptions.Model;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    Task<Booking?> FindBooking(long id);

    /// <summary>Everything that is taken or closed from the first moment on and before the second, by time.</summary>
    Task<IReadOnlyList<Booking>> BookingsBetween(DateTimeOffset from, DateTimeOffset to);

    /// <summary>What a resident has booked from this moment on, by time.</summary>
    Task<IReadOnlyList<Booking>> BookingsOf(long residentId, DateTimeOffset from);

    /// <summary>What is over since before, the oldest first.</summary>
    Task<IReadOnlyList<Booking>> OldBookings(DateTimeOffset before, int most);
}
