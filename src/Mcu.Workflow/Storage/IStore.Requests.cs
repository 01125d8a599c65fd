using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    /// <summary>The information requests of an appeal, in the order of their numbers.</summary>
    Task<IReadOnlyList<InformationRequest>> RequestsOf(long appealId);

    /// <summary>Requests without an answer of which the asker is to be told something, oldest first.</summary>
    Task<IReadOnlyList<InformationRequest>> RequestsToTell(DateTimeOffset now, int most);
}
