using Mcu.Data.Storage;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    /// <summary>«Not ended» as a list: the index by state and deadline serves it.</summary>
    private static readonly List<AppealState> Open = [.. Lifecycle.Open];

    public Task<IReadOnlyList<Appeal>> Appeals(AppealQuery query, int skip, int take) =>
        List(Filter(query).OrderByDescending(a => a.Urgent).ThenBy(a => a.DueAt).ThenBy(a => a.Id).Skip(skip).Take(take));

    public Task<int> CountAppeals(AppealQuery query) => Ask(() => Filter(query).CountAsync());

    public Task<IReadOnlyList<Appeal>> Search(string words, int most)
    {
        var found = db.Appeals.AsQueryable();
        foreach (var word in SearchNormalizer.Of(words))
        {
            found = found.Where(a => EF.Property<string>(a, AppealMapping.SearchText).Contains(word));
        }

        // What is still open comes first, the most urgent of it at the top; then what is done, the newest first.
        return List(found.OrderByDescending(a => Open.Contains(a.State)).ThenByDescending(a => a.Urgent && Open.Contains(a.State))
            .ThenBy(a => Open.Contains(a.State) ? a.DueAt : DateTimeOffset.MaxValue).ThenByDescending(a => a.Id).Take(most));
    }

    public async Task<IReadOnlyDictionary<long, int>> OpenByExecutor() =>
        (await All(db.Appeals.Where(a => a.ExecutorId != null && Open.Contains(a.State)).GroupBy(a => a.ExecutorId)
            .Select(g => new { g.Key, Count = g.Count() }))).ToDictionary(g => g.Key!.Value, g => g.Count);

    public Task<IReadOnlyList<AppealFigures>> Figures(DateTimeOffset from, DateTimeOffset to, AppealKind kind = AppealKind.Message) =>
        List(db.Appeals.Where(a => a.Kind == kind && a.RegisteredAt >= from && a.RegisteredAt < to).OrderBy(a => a.RegisteredAt)
        .Select(a => new AppealFigures(
            a.Topic, a.RegisteredAt, a.DueAt, a.AnsweredAt, a.Rating, a.Reopened, a.RegisterBy, a.Special)
        {
            NothingDue = a.PausedAt != null
                || (a.AnsweredAt == null && (a.State == AppealState.Redirected || a.State == AppealState.Declined
                || a.State == AppealState.Joined || a.State == AppealState.Closed)),
        }));

    private IQueryable<Appeal> Filter(AppealQuery query)
    {
        var appeals = db.Appeals.Where(a => query.Kind == null || a.Kind == query.Kind);
        if ((query.DueBefore is null ? query.States : Open.Where(s => query.States?.Contains(s) != false)) is { } some)
        {
            var states = some.ToList();
            appeals = appeals.Where(a => states.Contains(a.State));
        }

        var left = db.People.Where(p => !p.Active).Select(p => (long?)p.Id);
        if (query.ToAssign)
        {
            // All of them are open: said first, the index of what is not closed serves it.
            appeals = appeals.Where(a => a.State != AppealState.Closed && Open.Contains(a.State)
                && (a.State == AppealState.Received || a.State == AppealState.Registered || left.Contains(a.ExecutorId)));
        }

        if (query.ExecutorIds?.Cast<long?>().ToList() is { } executors)
        {
            var nobodys = query.OrNobodysOf?.ToList() ?? [];
            appeals = appeals.Where(a => executors.Contains(a.ExecutorId)
                || ((a.ExecutorId == null || left.Contains(a.ExecutorId)) && nobodys.Contains(a.Topic!)));
        }

        appeals = Narrowed(appeals, query);
        return query.DueBefore is { } before ? Due(appeals, query.Of, before) : appeals;
    }

    private static IQueryable<Appeal> Narrowed(IQueryable<Appeal> appeals, AppealQuery query)
    {
        if (query.NotOfEditions?.Cast<string?>().ToList() is { } editions)
        {
            appeals = appeals.Where(a => a.Edition != null && !editions.Contains(a.Edition));
        }

        appeals = query.Source is { } source ? appeals.Where(a => a.Source == source) : appeals;
        return query.QualityBefore is { } late ? appeals.Where(a => a.QualityDueAt < late) : appeals;
    }
}
