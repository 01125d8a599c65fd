using Mcu.Workflow.Messaging;

namespace Mcu.Data.Queries;

internal sealed partial class Registry
{
    public Task<Paper?> FindPaper(long id) => Find<Paper>(id);

    public async Task<IReadOnlyList<Paper>> PapersOf(long residentId) => await Fitting<Paper>(p => p.ResidentId == residentId);

    public Task<IReadOnlyList<Paper>> OldPapers(DateTimeOffset before, int most) =>
        List(db.Papers.Where(p => p.CreatedAt < before).OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).Take(most));
}
