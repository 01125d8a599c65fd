using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    Task<GeneratedDocument?> FindPaper(long id);

    /// <summary>What was made for the resident, for /forget.</summary>
    Task<IReadOnlyList<GeneratedDocument>> PapersOf(long residentId);

    /// <summary>What was made before, the oldest first.</summary>
    Task<IReadOnlyList<GeneratedDocument>> OldPapers(DateTimeOffset before, int most);
}
