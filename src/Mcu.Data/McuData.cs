using Mcu.Data.Queries;
using Mcu.Data.Storage;
using Mcu.Workflow.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Data;

/// <summary>The whole public face of this project.</summary>
public static class McuData
{
    public const string DefaultConnection = "Data Source=data/mcu.db";

    /// <summary>Registers <see cref="IRegistryFactory"/> and <see cref="IStoreHealth"/>.</summary>
    public static IServiceCollection AddMcuData(this IServiceCollection services, string connectionString)
    {
        if (!TryRecognise(connectionString, out var expectation))
        {
            throw new ArgumentException($"The connection string is to read: {expectation}.", nameof(connectionString));
        }

        services.AddPooledDbContextFactory<McuContext>(options => Engine.Configure(options, connectionString));
        services.AddSingleton(new StoreLocation(connectionString));
        services.AddSingleton<IRegistryFactory, RegistryFactory>();
        services.AddSingleton<IStoreHealth, StoreHealth>();
        return services;
    }

    /// <summary>Brings the schema up to date; once at start, harmless when it is.</summary>
    /// <exception cref="Workflow.StoreUnavailableException">The database is locked, full or away.</exception>
    public static Task Migrate(IServiceProvider services, CancellationToken stop = default) =>
        Migrations.Schema.BringUpToDate(
            services.GetRequiredService<IDbContextFactory<McuContext>>(), services.GetRequiredService<StoreLocation>(), stop);

    /// <summary>Whether this is a connection string of a database that we know.</summary>
    /// <param name="connectionString">As given in the configuration.</param>
    /// <param name="expectation">How a right one reads, for the message to whoever configures the program.</param>
    public static bool TryRecognise(string? connectionString, out string expectation)
    {
        expectation = Engine.Expectation;
        return !string.IsNullOrWhiteSpace(connectionString) && Engine.Recognises(connectionString);
    }
}

/// <summary>Where the database lies, for creating its folder.</summary>
internal sealed record StoreLocation(string ConnectionString);
