using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public Task<IReadOnlyList<Appeal>> WithTermsToTell(DateTimeOffset now, int most) =>
        List(db.Appeals.Where(a => a.TermAt <= now).OrderBy(a => a.TermAt).ThenBy(a => a.Id).Take(most));

    /// <summary>Where the clock stands, nothing is late.</summary>
    private static IQueryable<Appeal> Due(IQueryable<Appeal> appeals, Milestone? of, DateTimeOffset before) => of switch
    {
        Milestone.Route => appeals.Where(a => a.RouteDueAt < before && a.RoutedAt == null && a.PausedAt == null),
        Milestone.FirstReply => appeals.Where(a => a.FirstReplyDueAt < before && a.FirstReplyAt == null && a.PausedAt == null),
        Milestone.Control => appeals.Where(a => a.ControlAt < before && a.DueAt >= before && a.PausedAt == null),
        Milestone.Execution => appeals.Where(a => a.ExecutionDueAt < before && a.DueAt >= before && a.PausedAt == null),
        null => appeals.Where(a => a.DueAt < before && a.PausedAt == null),
    };
}
