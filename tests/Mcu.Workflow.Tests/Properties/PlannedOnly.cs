using System.Reflection;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>A store that keeps the reminders of one appeal and knows nothing else: all that a clock asks of a store.</summary>
public class PlannedOnly : DispatchProxy
{
    private readonly List<Reminder> _planned = [];

    public static (IStore Registry, IReadOnlyList<Reminder> Planned) Open()
    {
        var store = Create<IStore, PlannedOnly>();
        return (store, ((PlannedOnly)(object)store)._planned);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod?.Name, args)
        {
            case (nameof(IStore.RemindersOf), _):
                return Task.FromResult<IReadOnlyList<Reminder>>([.. _planned]);
            case (nameof(IStore.Add), [Reminder reminder]):
                _planned.Add(reminder);
                return null;
            case (nameof(IStore.Remove), [Reminder reminder]):
                _planned.Remove(reminder);
                return null;
            default:
                throw new NotSupportedException($"A clock does not ask the store for {targetMethod?.Name}.");
        }
    }
}
