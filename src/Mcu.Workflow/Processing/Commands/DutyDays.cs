namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// The days of a substitution or of a post: «01.12–14.12», «с 1 по 14 декабря», «до 14.12» (from today), «с 01.12» (until somebody ends
/// it), «завтра».
/// Both days belong to it; null where no end is named.
/// </summary>
internal sealed record DutyDays(DateOnly From, DateOnly? To)
{
    private static readonly string[] Since = ["с", "со", "from", "since"];
    private static readonly string[] Until = ["по", "до", "to", "till", "until", "-", "–", "—"];

    /// <returns>Null when the words are no such days, or when the last of them is over.</returns>
    public static DutyDays? Read(string words, DateOnly today, Func<DateOnly, int, DateOnly> addWorkingDays)
    {
        var said = StatsPeriod.Apart(words.Trim().ToLowerInvariant());
        var (since, until) = (Lead(said, Since), Lead(said, Until));
        if (DateParser.Read(since ?? until ?? said, today, addWorkingDays) is not { } first)
        {
            return null;
        }

        return until is not null ? first.Rest.Length == 0 ? Kept(today, first.Day, today) : null
            : first.Rest.Length == 0 ? Kept(first.Day, since is null ? first.Day : null, today)
            : DateParser.Read(Lead(first.Rest, Until) ?? first.Rest, today, addWorkingDays) is { Rest: "" } last
            ? Kept(first.Day, last.Day, today) : null;
    }

    /// <summary>A year left out is guessed forwards; of days that have begun already the first lies behind us.</summary>
    private static DutyDays? Kept(DateOnly from, DateOnly? to, DateOnly today)
    {
        var begun = from > to && from.AddYears(-1) is var earlier && earlier > today.AddMonths(-3) ? earlier : from;
        var first = begun < today ? today : begun;
        return to < first || first > today.AddYears(1) || to > first.AddYears(2) ? null : new DutyDays(first, to);
    }

    private static string? Lead(string words, string[] leads) =>
        words.Split(' ', 2) is [var lead, var rest] && leads.Contains(lead) ? rest : null;
}
