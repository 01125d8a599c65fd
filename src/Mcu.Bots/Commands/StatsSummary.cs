using Mcu.Workflow.Registry;

namespace Mcu.Bots.Commands;

/// <summary>What /stats and the reports say of a period.</summary>
internal sealed record StatsSummary(int Received, int Answered, int InTime, TimeSpan? MedianAnswer, int Reopened, int Rated, double? Rating)
{
    public int? InTimePercent => Answered == 0 ? null : (int)Math.Round(100.0 * InTime / Answered, MidpointRounding.AwayFromZero);

    public static StatsSummary Of(IReadOnlyCollection<AppealFigures> figures)
    {
        var answered = figures.Where(f => f.AnsweredAt is not null).ToList();
        var ratings = figures.Where(f => f.Rating is not null).Select(f => f.Rating!.Value).ToList();
        return new StatsSummary(
            figures.Count,
            answered.Count,
            answered.Count(f => f.AnsweredAt <= f.DueAt),
            Median([.. answered.Select(f => f.AnsweredAt!.Value - f.RegisteredAt).Order()]),
            figures.Count(f => f.Reopened > 0),
            ratings.Count,
            ratings.Count == 0 ? null : ratings.Average());
    }

    private static TimeSpan? Median(IReadOnlyList<TimeSpan> times) =>
        times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
}
