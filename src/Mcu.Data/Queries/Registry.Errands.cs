using Mcu.Workflow.Appeals;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class Registry
{
    public Task<Errand?> FindErrand(long id) => Find<Errand>(id);

    public async Task<IReadOnlyList<Errand>> ErrandsOf(long appealId) => [.. (await Fitting<Errand>(e => e.AppealId == appealId)).OrderBy(e => e.Id)];

    public Task<IReadOnlyList<Errand>> OpenErrands(int skip, int take) =>
        List(db.Errands.Where(e => e.State == ErrandState.Open).OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).Skip(skip).Take(take));

    public Task<int> CountOpenErrands() => Ask(() => db.Errands.CountAsync(e => e.State == ErrandState.Open));
}
