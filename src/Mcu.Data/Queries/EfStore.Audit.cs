using Mcu.Workflow.People;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public Task<IReadOnlyList<AuditEntry>> AuditLog(long? personId, int skip, int take) =>
        List(AuditOf(personId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(skip).Take(take));

    public Task<int> AuditCount(long? personId) => Ask(() => AuditOf(personId).CountAsync());

    private IQueryable<AuditEntry> AuditOf(long? personId) => personId is { } id ? db.AuditLog.Where(e => e.PersonId == id) : db.AuditLog;
}
