using Mcu.Workflow.Appeals;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    private static readonly List<TableJobState> Begun = [TableJobState.Running, TableJobState.Stopped];
    private static readonly List<TableJobState> ToDo = [TableJobState.New, TableJobState.Waiting, TableJobState.Running];

    public Task<TableJob?> FindTableJob(long id) => Find<TableJob>(id);

    public async Task<TableJob?> NextTableJob(string process)
    {
        // A new file is only looked at, which is soon done; of the others one at a time is worked on.
        var open = await All(db.TableJobs.Where(j => ToDo.Contains(j.State) && j.Process == process).OrderBy(j => j.Id).Take(100));
        return open.Find(j => j.State == TableJobState.New) ?? open.Find(j => j.State == TableJobState.Running) ?? open.FirstOrDefault();
    }

    public async Task<TableJob?> BegunTableJob(string process, string fingerprint) =>
        (await All(db.TableJobs.Where(j => Begun.Contains(j.State) && j.Process == process && j.Fingerprint == fingerprint)))
        .MaxBy(j => j.Id);

    public async Task<IReadOnlyDictionary<string, OutsideRecord>> OutsideRecords(string source, IReadOnlyCollection<string> numbers)
    {
        var asked = numbers.ToList();
        return (await Fitting<OutsideRecord>(r => r.Source == source && asked.Contains(r.Number)))
            .ToDictionary(r => r.Number, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<long, OutsideRecord>> OutsideRecordsOf(IReadOnlyCollection<long> appealIds)
    {
        var asked = appealIds.ToList();
        return (await Fitting<OutsideRecord>(r => asked.Contains(r.AppealId))).ToDictionary(r => r.AppealId);
    }

    public async Task<IReadOnlyDictionary<long, Appeal>> AppealsById(IReadOnlyCollection<long> ids)
    {
        var asked = ids.ToList();
        return (await Fitting<Appeal>(a => asked.Contains(a.Id))).ToDictionary(a => a.Id);
    }

    public Task<IReadOnlyList<Appeal>> RegisterPage(RegisterQuery query, long afterId, int most)
    {
        var appeals = db.Appeals.AsNoTracking().Where(a => a.Id > afterId && a.RegisteredAt >= query.From && a.RegisteredAt < query.To);
        appeals = query.Kind is { } kind ? appeals.Where(a => a.Kind == kind) : appeals;
        appeals = query.Source is { } source ? appeals.Where(a => a.Source == source) : appeals;
        return List(appeals.OrderBy(a => a.Id).Take(most));
    }
}
