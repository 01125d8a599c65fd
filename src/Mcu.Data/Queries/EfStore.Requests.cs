using Mcu.Workflow.Appeals;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public async Task<IReadOnlyList<InformationRequest>> RequestsOf(long appealId) =>
        [.. (await Fitting<InformationRequest>(r => r.AppealId == appealId)).OrderBy(r => r.Number)];

    public Task<IReadOnlyList<InformationRequest>> RequestsToTell(DateTimeOffset now, int most) =>
        List(db.Requests.Where(r => r.ReceivedAt == null && (r.SoonAt <= now || r.LateAt <= now)).OrderBy(r => r.DueAt)
        .ThenBy(r => r.Id).Take(most));
}
