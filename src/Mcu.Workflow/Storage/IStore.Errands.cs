using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    Task<ManualDelivery?> FindErrand(long id);

    /// <summary>What was to be sent by hand about the appeal, oldest first.</summary>
    Task<IReadOnlyList<ManualDelivery>> ErrandsOf(long appealId);

    /// <summary>What still waits to be sent by hand, oldest first.</summary>
    Task<IReadOnlyList<ManualDelivery>> OpenErrands(int skip, int take);
    Task<int> CountOpenErrands();

    /// <summary>Of which whoever is to send it is to hear now.</summary>
    Task<IReadOnlyList<ManualDelivery>> RingingErrands(DateTimeOffset now, int most);

    /// <summary>What this person is entering.</summary>
    Task<RegistrationForm?> EntryOf(long personId);

    /// <summary>What nobody has gone on with since.</summary>
    Task<IReadOnlyList<RegistrationForm>> StaleEntries(DateTimeOffset before, int most);

    /// <summary>By the number that it has where it came from.</summary>
    Task<Appeal?> FindAppealByOutside(string source, string number);

    /// <summary>Formal appeals in which these words stand, newest first.</summary>
    Task<IReadOnlyList<Appeal>> FormalNaming(string words, int most);
}
