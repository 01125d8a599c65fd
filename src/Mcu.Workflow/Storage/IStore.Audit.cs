using Mcu.Workflow.People;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    /// <summary>The audit log, the newest first; of one person where named.</summary>
    Task<IReadOnlyList<AuditEntry>> AuditLog(long? personId, int skip, int take);

    Task<int> AuditCount(long? personId);
}
