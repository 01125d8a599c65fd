using Mcu.Data.Migrations;
using Mcu.Data.Queries;
using Mcu.Data.Storage;
using Mcu.Workflow;
using Mcu.Workflow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Data;

/// <summary>The whole public face of this project.</summary>
public static class McuData
{
    public const string DefaultConnection = "Data Source=data/mcu.db";

    /// <summary>Registers <see cref="IStoreFactory"/> and <see cref="IStoreHealth"/>.</summary>
    public static IServiceCollection AddMcuData(this IServiceCollection services, string connectionString)
    {
        if (!TryRecognise(connectionString, out var expectation))
        {
            throw new ArgumentException($"The connection string is to read: {expectation}.", nameof(connectionString));
        }

        services.AddPooledDbContextFactory<McuContext>(options => DatabaseProvider.Configure(options, connectionString));
        services.AddSingleton(new StoreLocation(connectionString));
        services.AddSingleton<IStoreFactory, EfStoreFactory>();
        services.AddSingleton<IStoreHealth, StoreHealth>();
        return services;
    }

    /// <summary>Brings the schema up to date; once at start, harmless when it is.</summary>
    /// <exception cref="Workflow.StoreUnavailableException">The database is locked, full or away.</exception>
    /// <exception cref="OlderDatabaseException">It is of the shape from before the first release; it was not touched.</exception>
    /// <exception cref="NewerDatabaseException">A newer version changed it; it was not touched.</exception>
    public static Task Migrate(IServiceProvider services, CancellationToken stop = default) =>
        Migrations.Schema.BringUpToDate(
            services.GetRequiredService<IDbContextFactory<McuContext>>(), services.GetRequiredService<StoreLocation>(), stop);

    /// <summary>Copies a SQLite database into a new file while the program may be working with it.</summary>
    /// <exception cref="NotSupportedException">It is not a SQLite database.</exception>
    public static async Task Backup(string connectionString, string file, CancellationToken stop = default)
    {
        NeedSqlite(connectionString);
        await using var db = Open(connectionString);
        await Storage.Backup.Write(db, file, stop);
    }

    /// <summary>Moves everything from a SQLite database into an empty PostgreSQL one; the program must stand still meanwhile.</summary>
    /// <returns>How many rows were moved.</returns>
    /// <exception cref="NotSupportedException">The two are not a SQLite and a PostgreSQL database.</exception>
    public static async Task<long> Move(string from, string to, CancellationToken stop = default)
    {
        NeedSqlite(from);
        if (!DatabaseProvider.IsPostgres(to) || !DatabaseProvider.Recognises(to))
        {
            throw new NotSupportedException("expected Host=<server>;Database=<name>;Username=<user>;Password=<password>");
        }

        await using var source = Open(from);
        await using var target = Open(to);
        return await DatabaseMigrationTool.Move(source, target, stop);
    }

    /// <summary>Whether this is a connection string of a database that we know.</summary>
    /// <param name="connectionString">As given in the configuration.</param>
    /// <param name="expectation">How a right one reads, for the message to whoever configures the program.</param>
    public static bool TryRecognise(string? connectionString, out string expectation)
    {
        expectation = DatabaseProvider.Expectation;
        return !string.IsNullOrWhiteSpace(connectionString) && DatabaseProvider.Recognises(connectionString);
    }

    /// <summary>Whether there is a database to read: a file that is not there is not made by asking for it.</summary>
    public static bool IsThere(string connectionString) =>
        DatabaseProvider.IsPostgres(connectionString) || File.Exists(DatabaseProvider.FileOf(connectionString));

    /// <summary>A file that is not there is told, and not made.</summary>
    private static void NeedSqlite(string connectionString)
    {
        if (DatabaseProvider.IsPostgres(connectionString))
        {
            throw new NotSupportedException("the database is PostgreSQL: use its own tools (pg_dump)");
        }

        if (!File.Exists(DatabaseProvider.FileOf(connectionString)))
        {
            throw new NotSupportedException($"there is no database at {DatabaseProvider.FileOf(connectionString)}");
        }
    }

    private static McuContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<McuContext>();
        DatabaseProvider.Configure(options, connectionString);
        return new McuContext(options.Options);
    }
}

/// <summary>Where the database lies, for creating its folder.</summary>
internal sealed record StoreLocation(string ConnectionString);
