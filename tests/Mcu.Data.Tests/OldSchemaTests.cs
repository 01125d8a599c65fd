using Mcu.Workflow;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Tests;

/// <summary>A database from before the first release is told and left as it is.</summary>
public sealed class OldSchemaTests
{
    private const string Step = "20261130_80_ResidentTalk";

    // As EF wrote its history then, one table of that time, and an unrelated one.
    private const string OldShape = $"""
        CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150) NOT NULL PRIMARY KEY, "ProductVersion" varchar(32) NOT NULL);
        INSERT INTO "__EFMigrationsHistory" VALUES ('20261121_01_FirstSchema', '10.0.14'), ('{Step}', '10.0.14');
        CREATE TABLE "Settings" ("Name" varchar(99) NOT NULL PRIMARY KEY, "Value" varchar(99) NOT NULL);
        INSERT INTO "Settings" VALUES ('language', 'ru');
        """;

    [Theory, OnSqlite]
    public async Task A_file_of_the_old_shape_keeps_each_of_its_bytes(string engine)
    {
        await using var store = await OfOldShape(engine);
        var file = new SqliteConnectionStringBuilder(store.Connection).DataSource;
        var before = await File.ReadAllBytesAsync(file);

        (await Should.ThrowAsync<OlderDatabaseException>(() => McuData.Migrate(store.Services))).Migration
            .ShouldBe("20261121_01_FirstSchema");

        await store.Reopen();
        (await File.ReadAllBytesAsync(file)).ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
    }

    [Theory, OnPostgres]
    public async Task A_server_of_the_old_shape_keeps_its_tables(string engine)
    {
        await using var store = await OfOldShape(engine);
        var before = await Contents(store);

        await Should.ThrowAsync<OlderDatabaseException>(() => McuData.Migrate(store.Services));

        (await Contents(store)).ShouldBe(before);
        before.ShouldContain("Settings of public");
        before.ShouldContain($"{Step} applied");
    }

    [Theory, OnPostgres]
    public async Task What_is_of_the_old_shape_is_moved_nowhere_and_nothing_is_moved_into_it(string engine)
    {
        await using var file = await OfOldShape(Engines.Sqlite);
        await using var fresh = await Store.Create(Engines.Sqlite);
        await using var empty = await Store.Create(engine, migrate: false);
        await using var server = await OfOldShape(engine);
        var before = await Contents(server);

        await Should.ThrowAsync<OlderDatabaseException>(() => McuData.Move(file.Connection, empty.Connection));
        await Should.ThrowAsync<OlderDatabaseException>(() => McuData.Move(fresh.Connection, server.Connection));

        (await Contents(server)).ShouldBe(before);
        (await Tables(empty)).ShouldBeEmpty();
    }

    private static async Task<Store> OfOldShape(string engine)
    {
        var store = await Store.Create(engine, migrate: false);
        if (!store.Postgres)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(new SqliteConnectionStringBuilder(store.Connection).DataSource)!);
        }

        await using (var db = store.Context())
        {
            await db.Database.ExecuteSqlRawAsync(OldShape);
        }

        await store.Reopen();
        return store;
    }

    private static async Task<List<string>> Contents(Store store)
    {
        await using var db = store.Context();
        return [.. await Tables(store), .. await db.Database.SqlQueryRaw<string>(
            "SELECT \"MigrationId\" || ' applied' AS \"Value\" FROM \"__EFMigrationsHistory\" ORDER BY 1").ToListAsync()];
    }

    private static async Task<List<string>> Tables(Store store)
    {
        await using var db = store.Context();
        return await db.Database.SqlQueryRaw<string>(
            "SELECT table_name || ' of ' || table_schema AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1")
            .ToListAsync();
    }
}
