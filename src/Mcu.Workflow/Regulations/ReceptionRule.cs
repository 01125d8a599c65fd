namespace Mcu.Workflow.Regulations;

/// <summary>One official who receives people in person: where, when, how long one talk lasts, how far ahead one may book.</summary>
/// <param name="Post">The code of the post that receives; null where <paramref name="Who"/> names it.</param>
/// <param name="Hours">Hours by weekday, by the production calendar.</param>
/// <param name="Dates">Hours of certain days, whatever the calendar says; they go before those of the weekday, and empty ones mean no
/// reception.</param>
/// <param name="BookBeforeHours">No later than so many hours before.</param>
public sealed record ReceptionRule(
    string Code, string? Post, string? Who, string? WhoEn, string Place, int Minutes, int DaysAhead, int BookBeforeHours,
    IReadOnlyDictionary<DayOfWeek, string> Hours, IReadOnlyDictionary<DateOnly, string> Dates)
{
    /// <summary>The code travels in buttons, which are short.</summary>
    public const int LongestCode = 20;
}
