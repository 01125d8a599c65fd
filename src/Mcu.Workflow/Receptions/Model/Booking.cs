using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Receptions.Model;

public enum BookingState
{
    /// <summary>Somebody comes.</summary>
    Booked,

    /// <summary>The official does not receive at this time; nobody may book it.</summary>
    Closed,
}

/// <summary>One time of a personal reception that is free no more. There is at most one for an official and a moment.</summary>
public sealed class Booking
{
    public long Id { get; set; }

    /// <summary>The code of the reception in the regulation.</summary>
    [NotPersonal] public required string Reception { get; set; }
    public required DateTimeOffset At { get; set; }
    public required BookingState State { get; set; }

    /// <summary>Who booked by the bot; null where the staff did it for a caller, or closed the time.</summary>
    public long? ResidentId { get; set; }

    /// <summary>The chat that hears of it, as address text.</summary>
    [PersonalData(Erasure.WithRow)] public string? Chat { get; set; }

    /// <summary>Personal data: go some time after the day, and with /forget.</summary>
    [PersonalData(Erasure.WithRow)] public string Name { get; set; } = "";
    [PersonalData(Erasure.WithRow)] public string Subject { get; set; } = "";

    /// <summary>The colleague who booked for a caller or closed the time.</summary>
    public long? PersonId { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>The time is taken back by the municipality: nothing personal stays, and nobody else gets it.</summary>
    public void Close(long personId) =>
        (State, ResidentId, Chat, Name, Subject, PersonId) = (BookingState.Closed, null, null, "", "", personId);
}
