using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Imports.Model;

namespace Mcu.Workflow.Storage;

/// <summary>Which appeals a register lists, by the day of registration.</summary>
/// <param name="Source">Only those of this source; null for all.</param>
/// <param name="Kind">Messages and formal appeals have registers of their own.</param>
public sealed record RegisterQuery(DateTimeOffset From, DateTimeOffset To, AppealKind? Kind = null, string? Source = null);

public partial interface IStore
{
    Task<TableJob?> FindTableJob(long id);

    /// <summary>What is to be worked on next: what was not looked at yet, what is under way, what waits; the oldest first.</summary>
    /// <param name="process">See <see cref="TableJob.Process"/>.</param>
    Task<TableJob?> NextTableJob(string process);

    /// <summary>A file with these bytes that this process has begun and not ended.</summary>
    Task<TableJob?> BegunTableJob(string process, string fingerprint);

    /// <summary>What another system said last of its appeals with these numbers; those that are not known are left out.</summary>
    Task<IReadOnlyDictionary<string, OutsideRecord>> OutsideRecords(string source, IReadOnlyCollection<string> numbers);

    /// <summary>The same for our appeals, by their ids.</summary>
    Task<IReadOnlyDictionary<long, OutsideRecord>> OutsideRecordsOf(IReadOnlyCollection<long> appealIds);

    Task<IReadOnlyDictionary<long, Appeal>> AppealsById(IReadOnlyCollection<long> ids);

    /// <summary>A page of a register, in the order of ids; <paramref name="afterId"/> is the last of the page before.</summary>
    Task<IReadOnlyList<Appeal>> RegisterPage(RegisterQuery query, long afterId, int most);
}
