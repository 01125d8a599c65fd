using Mcu.Data.Storage;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public Task<ManualDelivery?> FindErrand(long id) => Find<ManualDelivery>(id);

    public async Task<IReadOnlyList<ManualDelivery>> ErrandsOf(long appealId) =>
        [.. (await Fitting<ManualDelivery>(e => e.AppealId == appealId)).OrderBy(e => e.Id)];

    public Task<IReadOnlyList<ManualDelivery>> OpenErrands(int skip, int take) =>
        List(db.Errands.Where(e => e.State == ErrandState.Open).OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).Skip(skip).Take(take));

    public Task<IReadOnlyList<ManualDelivery>> RingingErrands(DateTimeOffset now, int most) =>
        List(db.Errands.Where(e => e.AlarmAt <= now).OrderBy(e => e.AlarmAt).ThenBy(e => e.Id).Take(most));

    public Task<RegistrationForm?> EntryOf(long personId) => Find<RegistrationForm>(personId);

    public Task<IReadOnlyList<RegistrationForm>> StaleEntries(DateTimeOffset before, int most) =>
        List(db.Entries.Where(e => e.At < before).OrderBy(e => e.PersonId).Take(most));

    public async Task<Appeal?> FindAppealByOutside(string source, string number) =>
        (await Fitting<Appeal>(a => a.Source == source && a.OutsideNumber == number)).MaxBy(a => a.Id);

    public Task<IReadOnlyList<Appeal>> FormalNaming(string words, int most)
    {
        var found = db.Appeals.Where(a => a.Kind == AppealKind.Formal);
        foreach (var word in SearchNormalizer.Of(words))
        {
            found = found.Where(a => EF.Property<string>(a, AppealMapping.SearchText).Contains(word));
        }

        return List(found.OrderByDescending(a => a.Id).Take(most));
    }

    public Task<int> CountOpenErrands() => Ask(() => db.Errands.CountAsync(e => e.State == ErrandState.Open));
}
