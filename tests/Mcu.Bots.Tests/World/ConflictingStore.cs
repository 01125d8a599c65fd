using System.Reflection;
using Mcu.Workflow;
using Mcu.Workflow.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.World;

/// <summary>The real store, where at the next commits somebody else was first: everything is done, and nothing is saved.</summary>
internal sealed class ConflictingStore
{
    private int _left;

    /// <summary>How many of the next commits fail.</summary>
    public int Left
    {
        get => _left;
        set => _left = value;
    }

    public void Build(WebApplicationBuilder builder)
    {
        var real = builder.Services.Last(service => service.ServiceType == typeof(IRegistryFactory)).ImplementationType!;
        builder.Services.AddSingleton<IRegistryFactory>(services =>
            new Factory((IRegistryFactory)ActivatorUtilities.CreateInstance(services, real), this));
    }

    private bool FailsNow() => Interlocked.Decrement(ref _left) >= 0 || Interlocked.Increment(ref _left) < 0;

    private sealed class Factory(IRegistryFactory real, ConflictingStore store) : IRegistryFactory
    {
        public IRegistry Open()
        {
            var unit = DispatchProxy.Create<IRegistry, UnitOfWork>();
            ((UnitOfWork)(object)unit).Begin(real.Open(), store);
            return unit;
        }
    }

    /// <summary>Passes everything on but the commits that are to fail.</summary>
    internal class UnitOfWork : DispatchProxy
    {
        private IRegistry _real = null!;
        private ConflictingStore _store = null!;

        public void Begin(IRegistry real, ConflictingStore store) => (_real, _store) = (real, store);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IRegistry.Commit) && _store.FailsNow()
                ? Task.FromException(new StoreConflictException("Somebody else was first.", new InvalidOperationException()))
                : targetMethod.Invoke(_real, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
    }
}
