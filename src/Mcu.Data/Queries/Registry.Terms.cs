using Mcu.Workflow.Appeals;

namespace Mcu.Data.Queries;

internal sealed partial class Registry
{
    public Task<IReadOnlyList<Appeal>> WithTermsToTell(DateTimeOffset now, int most) =>
        List(db.Appeals.Where(a => a.TermAt <= now).OrderBy(a => a.TermAt).ThenBy(a => a.Id).Take(most));

    /// <summary>Where the clock stands, nothing is late.</summary>
    private static IQueryable<Appeal> Due(IQueryable<Appeal> appeals, AppealTerm? of, DateTimeOffset before) => of switch
    {
        AppealTerm.Route => appeals.Where(a => a.RouteDueAt < before && a.RoutedAt == null && a.PausedAt == null),
        AppealTerm.FirstReply => appeals.Where(a => a.FirstReplyDueAt < before && a.FirstReplyAt == null && a.PausedAt == null),
        AppealTerm.Control => appeals.Where(a => a.ControlAt < before && a.DueAt >= before && a.PausedAt == null),
        AppealTerm.Execution => appeals.Where(a => a.ExecutionDueAt < before && a.DueAt >= before && a.PausedAt == null),
        null => appeals.Where(a => a.DueAt < before && a.PausedAt == null),
    };
}
