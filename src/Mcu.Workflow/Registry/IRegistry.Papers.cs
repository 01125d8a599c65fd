using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Registry;

public partial interface IRegistry
{
    Task<Paper?> FindPaper(long id);

    /// <summary>What was made for the resident, for /forget.</summary>
    Task<IReadOnlyList<Paper>> PapersOf(long residentId);

    /// <summary>What was made before, the oldest first.</summary>
    Task<IReadOnlyList<Paper>> OldPapers(DateTimeOffset before, int most);
}
