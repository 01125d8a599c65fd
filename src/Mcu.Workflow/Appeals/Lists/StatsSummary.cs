using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>What /stats and the reports say of a period.</summary>
/// <param name="Due">How many had to be answered by now, answered or not.</param>
/// <param name="InTime">How many of those were answered in time.</param>
internal sealed record StatsSummary(int Received, int Answered, int Due, int InTime, TimeSpan? MedianAnswer, int Reopened,
    int Rated, double? Rating)
{
    public int? InTimePercent => Due == 0 ? null : InTime == Due
        ? 100 : Math.Min(99, (int)Math.Round(100.0 * InTime / Due, MidpointRounding.AwayFromZero));

    public static StatsSummary Of(IReadOnlyCollection<AppealFigures> figures, DateTimeOffset now)
    {
        var due = figures.Where(f => f.DueAt <= now && !f.NothingDue).ToList();
        var answered = figures.Where(f => f.AnsweredAt is not null).ToList();
        var ratings = figures.Where(f => f.Rating is not null).Select(f => f.Rating!.Value).ToList();
        return new StatsSummary(
            figures.Count,
            answered.Count,
            due.Count,
            due.Count(f => f.AnsweredAt <= f.DueAt),
            Median([.. answered.Select(f => f.AnsweredAt!.Value - f.RegisteredAt).Order()]),
            figures.Count(f => f.Reopened > 0),
            ratings.Count,
            ratings.Count == 0 ? null : ratings.Average());
    }

    private static TimeSpan? Median(IReadOnlyList<TimeSpan> times) =>
        times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
}
