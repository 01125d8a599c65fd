using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Tests;

public sealed class SchemaTests
{
    // Columns by themselves: one that was added later stands last in the words of its table, wherever the model has it.
    private const string OfSqlite = """
        SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || COALESCE(c.dflt_value, '') AS "Value"
        FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL SELECT t.name || '.' || k."from" || ' of ' || k."table" || '.' || k."to" || ' ' || k.on_delete
        FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL SELECT name || ' counts by itself' FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' AND name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL SELECT name || ' of ' || tbl_name || ': ' || COALESCE(sql, '') FROM sqlite_master
        WHERE type <> 'table' AND tbl_name NOT LIKE '\_\_EF%' ESCAPE '\' ORDER BY 1
        """;

    private const string OfPostgres = """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity || ' ' || COALESCE(column_default, '') AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE '%\_\_EF%'
        ORDER BY 1
        """;

    [Theory, OnSqlite, OnPostgres]
    public async Task The_migrations_make_the_schema_that_the_model_makes(string engine)
    {
        await using var migrated = await Store.Create(engine);
        await using var created = await Store.Create(engine, migrate: false);
        if (!created.Postgres)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(
                created.Connection[12..created.Connection.IndexOf(';', StringComparison.Ordinal)])!);
        }

        await using (var db = created.Context())
        {
            await db.Database.EnsureCreatedAsync();
        }

        var expected = await Describe(created);
        expected.Count.ShouldBeGreaterThan(60);
        (await Describe(migrated)).ShouldBe(expected);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Migrating_twice_is_harmless(string engine)
    {
        await using var store = await Store.Create(engine);
        await store.Save(Some.Resident("1"));

        await McuData.Migrate(store.Services);

        (await store.Read(r => r.ResidentAt(Some.Chat("1")))).ShouldNotBeNull();
    }

    [Theory, OnSqlite]
    public async Task Commits_reach_the_disk_and_readers_do_not_wait(string engine)
    {
        await using var store = await Store.Create(engine, busySeconds: 1);
        await using var db = store.Context();
        await db.Database.OpenConnectionAsync();

        (await Pragma(db, "journal_mode")).ShouldBe("wal");
        (await Pragma(db, "synchronous")).ShouldBe("2");
        (await Pragma(db, "foreign_keys")).ShouldBe("1");
        (await Pragma(db, "busy_timeout")).ShouldBe("1000");
    }

    private static async Task<string?> Pragma(DbContext db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    private static async Task<List<string>> Describe(Store store)
    {
        await using var db = store.Context();
        var described = await db.Database.SqlQueryRaw<string>(store.Postgres ? OfPostgres : OfSqlite).ToListAsync();
        return store.Postgres ? described : described.ConvertAll(InOrder);
    }

    /// <summary>A column that came later stands last and on the same line; what a table is made of does not depend on that.</summary>
    private static string InOrder(string statement) => string.Join(
        ", ", string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(')')
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Replace("( ", "(", StringComparison.Ordinal).Trim()).Order(StringComparer.Ordinal));
}
