using Mcu.Data.Storage;
using Mcu.Workflow.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mcu.Data.Tests;

/// <summary>A fresh, empty database of either engine with our schema in it; gone with the test.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly string? _folder;
    private ServiceProvider _services;

    private Store(string connection, string? folder)
    {
        (Connection, _folder) = (connection, folder);
        _services = Build();
    }

    public string Connection { get; }
    public bool Postgres => _folder is null;
    public IServiceProvider Services => _services;
    public IStoreHealth Health => _services.GetRequiredService<IStoreHealth>();

    public static async Task<Store> Create(string engine, bool migrate = true, int busySeconds = 20)
    {
        var store = engine == Engines.Sqlite ? NewFile(busySeconds) : await NewDatabase();
        if (migrate)
        {
            await McuData.Migrate(store._services);
        }

        return store;
    }

    /// <summary>A file that lies somewhere already, and stays there.</summary>
    internal static Store At(string connection) => new(connection, "");

    public IStore Open() => _services.GetRequiredService<IStoreFactory>().Open();

    /// <summary>Adds rows in a unit of work of their own.</summary>
    public async Task Save(params object[] rows)
    {
        await using var store = Open();
        foreach (var row in rows)
        {
            store.Add(row);
        }

        await store.Commit();
    }

    public async Task<T> Read<T>(Func<IStore, Task<T>> question)
    {
        await using var store = Open();
        return await question(store);
    }

    /// <summary>Runs a verb in a unit of work of its own.</summary>
    public async Task Do(Func<IStore, Task> work)
    {
        await using var store = Open();
        await work(store);
        await store.Commit();
    }

    internal McuContext Context() => _services.GetRequiredService<IDbContextFactory<McuContext>>().CreateDbContext();

    /// <summary>As after a restart of the program.</summary>
    public async Task Reopen()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _services = Build();
    }

    public async ValueTask DisposeAsync()
    {
        await using (var db = Context())
        {
            if (Postgres)
            {
                await db.Database.EnsureDeletedAsync();
            }
        }

        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_folder is { Length: > 0 })
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static Store NewFile(int busySeconds)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mcu-{Guid.NewGuid():N}");
        return new Store($"Data Source={Path.Combine(folder, "deeper", "mcu.db")};Default Timeout={busySeconds}", folder);
    }

    private static async Task<Store> NewDatabase()
    {
        var name = $"mcu_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(Engines.PostgresConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new Store(new NpgsqlConnectionStringBuilder(Engines.PostgresConnection)
        { Database = name, MaxPoolSize = 10 }.ToString(), null);
    }

    private ServiceProvider Build() => new ServiceCollection().AddMcuData(Connection).BuildServiceProvider();
}
