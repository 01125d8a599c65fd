using Mcu.Workflow.Messaging;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public Task<GeneratedDocument?> FindPaper(long id) => Find<GeneratedDocument>(id);

    public async Task<IReadOnlyList<GeneratedDocument>> PapersOf(long residentId) =>
        await Fitting<GeneratedDocument>(p => p.ResidentId == residentId);

    public Task<IReadOnlyList<GeneratedDocument>> OldPapers(DateTimeOffset before, int most) =>
        List(db.Papers.Where(p => p.CreatedAt < before).OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).Take(most));
}
