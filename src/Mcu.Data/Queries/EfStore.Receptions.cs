using Mcu.Workflow.Receptions.Model;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public Task<Booking?> FindBooking(long id) => Find<Booking>(id);

    public async Task<IReadOnlyList<Booking>> BookingsBetween(DateTimeOffset from, DateTimeOffset to) =>
        [.. (await Fitting<Booking>(b => b.At >= from && b.At < to)).OrderBy(b => b.At).ThenBy(b => b.Id)];

    public async Task<IReadOnlyList<Booking>> BookingsOf(long residentId, DateTimeOffset from) =>
        [.. (await Fitting<Booking>(b => b.ResidentId == residentId && b.At >= from)).OrderBy(b => b.At).ThenBy(b => b.Id)];

    public Task<IReadOnlyList<Booking>> OldBookings(DateTimeOffset before, int most) =>
        List(db.Bookings.Where(b => b.At < before).OrderBy(b => b.At).ThenBy(b => b.Id).Take(most));
}
