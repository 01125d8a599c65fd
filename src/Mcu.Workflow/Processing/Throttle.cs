using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing;

/// <summary>
/// Somebody writes faster than a person can: everything is kept, but the bot says one polite word and then stays silent till the minute is
/// over.
/// </summary>
internal static class Throttle
{
    /// <returns>Whether to keep the message without answering.</returns>
    public static bool Count(MessageContext context, Resident resident)
    {
        if (context.Now - resident.MinuteStart >= TimeSpan.FromMinutes(1) || context.Now < resident.MinuteStart)
        {
            (resident.MinuteStart, resident.InMinute) = (context.Now, 0);
        }

        var most = context.Municipality.Regulation.Intake.MessagesPerMinute;
        if (++resident.InMinute == most + 1)
        {
            context.Say("intake.slow-down");
        }

        return resident.InMinute > most;
    }

    /// <summary>Whether the next message would be kept without an answer.</summary>
    public static bool Over(Resident resident, DateTimeOffset now, int most) =>
        resident.InMinute >= most && now >= resident.MinuteStart && now - resident.MinuteStart < TimeSpan.FromMinutes(1);
}
