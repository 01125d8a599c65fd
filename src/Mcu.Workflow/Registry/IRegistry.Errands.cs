using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Registry;

public partial interface IRegistry
{
    Task<Errand?> FindErrand(long id);

    /// <summary>What was to be sent by hand about the appeal, oldest first.</summary>
    Task<IReadOnlyList<Errand>> ErrandsOf(long appealId);

    /// <summary>What still waits to be sent by hand, oldest first.</summary>
    Task<IReadOnlyList<Errand>> OpenErrands(int skip, int take);
    Task<int> CountOpenErrands();
}
