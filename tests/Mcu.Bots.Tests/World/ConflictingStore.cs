using System.Reflection;
using Mcu.Workflow;
using Mcu.Workflow.Storage;
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
        var real = builder.Services.Last(service => service.ServiceType == typeof(IStoreFactory)).ImplementationType!;
        builder.Services.AddSingleton<IStoreFactory>(services =>
            new Factory((IStoreFactory)ActivatorUtilities.CreateInstance(services, real), this));
    }

    private bool FailsNow() => Interlocked.Decrement(ref _left) >= 0 || Interlocked.Increment(ref _left) < 0;

    private sealed class Factory(IStoreFactory real, ConflictingStore store) : IStoreFactory
    {
        public IStore Open()
        {
            var unit = DispatchProxy.Create<IStore, UnitOfWork>();
            ((UnitOfWork)(object)unit).Begin(real.Open(), store);
            return unit;
        }
    }

    /// <summary>Passes everything on but the commits that are to fail.</summary>
    internal class UnitOfWork : DispatchProxy
    {
        private IStore _real = null!;
        private ConflictingStore _store = null!;

        public void Begin(IStore real, ConflictingStore store) => (_real, _store) = (real, store);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IStore.Commit) && _store.FailsNow()
                ? Task.FromException(new StoreConflictException("Somebody else was first.", new InvalidOperationException()))
                : targetMethod.Invoke(_real, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
    }
}
