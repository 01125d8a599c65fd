using Mcu.Bots.Desk;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>Somebody writes faster than a person can: everything is kept, but the bot says one polite word and then stays silent till the minute is over.</summary>
internal static class Throttle
{
    /// <returns>Whether to keep the message without answering.</returns>
    public static bool Count(Turn turn, Resident resident)
    {
        if (turn.Now - resident.MinuteStart >= TimeSpan.FromMinutes(1) || turn.Now < resident.MinuteStart)
        {
            (resident.MinuteStart, resident.InMinute) = (turn.Now, 0);
        }

        var most = turn.Town.Regulation.Intake.MessagesPerMinute;
        if (++resident.InMinute == most + 1)
        {
            turn.Say("intake.slow-down");
        }

        return resident.InMinute > most;
    }

    /// <summary>Whether the next message would be kept without an answer.</summary>
    public static bool Over(Resident resident, DateTimeOffset now, int most) =>
        resident.InMinute >= most && now >= resident.MinuteStart && now - resident.MinuteStart < TimeSpan.FromMinutes(1);
}
