using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web;

/// <summary>A place in a chat: who sits there, and which chat they read and write.</summary>
/// <param name="Key">How the page names the place; says nothing about who may take it.</param>
/// <param name="Name">How the others see them; empty for a visitor.</param>
public sealed record Seat(string Key, Address Person, Address Chat, string Name);

/// <summary>Decides whether the one who asks may take a seat.</summary>
internal interface ISeating
{
    /// <summary>The seat, or null when it is not known here or not theirs.</summary>
    Task<Seat?> Find(HttpContext http, string key);
}

/// <summary>All the seats there are: of visitors, of the staff, and of the stand where there is one.</summary>
internal sealed class Seats(IEnumerable<ISeating> seatings)
{
    public async Task<Seat?> Find(HttpContext http, string key)
    {
        foreach (var seating in seatings)
        {
            if (await seating.Find(http, key) is { } seat)
            {
                return seat;
            }
        }

        return null;
    }
}
