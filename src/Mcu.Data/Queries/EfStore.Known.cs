using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Draft = Mcu.Workflow.Appeals.Draft;

namespace Mcu.Data.Queries;

/// <summary>What this unit of work knows without asking: the prepared, the added, and who is known to be absent (null).</summary>
internal sealed partial class EfStore
{
    private readonly List<Person> _people = [];
    private readonly HashSet<string> _strangers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Resident?> _residents = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Draft?> _drafts = [];
    private readonly Dictionary<string, Conversation?> _conversations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<OutboxRow> _queued = [];

    private void Track(object row)
    {
        switch (row)
        {
            case OutboxRow { OnceKey: var once } queued:
                _queued.Add(queued);
                _ = once is not null && _said.Add(once);
                break;
            case Resident resident:
                _residents[resident.Address] = resident;
                _drafts.TryAdd(resident.Id, null);
                break;
            case Draft draft:
                _drafts[draft.ResidentId] = draft;
                break;
            case Conversation talk:
                _conversations[talk.Key] = talk;
                break;
            case Person person:
                _people.Add(person);
                break;
        }
    }

    private void Untrack(object row)
    {
        switch (row)
        {
            case OutboxRow queued:
                _queued.Remove(queued);
                _ = queued.OnceKey is not null && _said.Remove(queued.OnceKey);
                break;
            case Resident resident:
                _residents[resident.Address] = null;
                break;
            case Draft draft:
                _drafts[draft.ResidentId] = null;
                break;
            case Conversation talk:
                _conversations[talk.Key] = null;
                break;
            case Person person:
                _people.Remove(person);
                _strangers.UnionWith(person.Addresses.Select(a => a.Address));
                break;
        }
    }

    /// <summary>
    /// Fills a place that is still empty: what was added or removed in this unit of work counts for more than what was read.
    /// </summary>
    private static void Note<TKey,
        TRow>(Dictionary<TKey, TRow?> known, IEnumerable<TKey> asked, IEnumerable<TRow> found, Func<TRow, TKey> keyOf)
        where TKey : notnull
        where TRow : class
    {
        foreach (var row in found)
        {
            known.TryAdd(keyOf(row), row);
        }

        foreach (var key in asked)
        {
            known.TryAdd(key, null);
        }
    }
}
