using Mcu.Data.Storage;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Tests;

public sealed class FaultTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_who_change_an_appeal_the_second_is_told_of_a_conflict(string engine)
    {
        await using var store = await Store.Create(engine);
        var appeal = Some.Appeal(1);
        await store.Save(appeal);

        await using var second = store.Open();
        (await second.FindAppeal(appeal.Id))!.Topic = "roads";
        await store.Do(async first => (await first.FindAppeal(appeal.Id))!.Topic = "water");

        await Should.ThrowAsync<StoreConflictException>(() => second.Commit());
        (await store.Read(r => r.FindAppeal(appeal.Id)))!.Topic.ShouldBe("water");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_thing_is_never_said_twice(string engine)
    {
        await using var store = await Store.Create(engine);
        await store.Save(Some.Outbox("vk:1", onceKey: "answer:1"), Some.Outbox("vk:1"), Some.Outbox("vk:1"));

        await Should.ThrowAsync<StoreConflictException>(() => store.Save(Some.Resident("9"), Some.Outbox("vk:1", onceKey: "answer:1")));

        (await store.Read(r => r.SaidAlready("answer:1"))).ShouldBeTrue();
        (await store.Read(r => r.SaidAlready("answer:2"))).ShouldBeFalse();
        (await store.Read(r => r.ResidentAt(Some.Chat("9")))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_delivery_is_handled_once(string engine)
    {
        await using var store = await Store.Create(engine);
        await store.Save(new InboxRow { Key = "vk:1", At = Some.Now });

        await Should.ThrowAsync<StoreConflictException>(() => store.Save(new InboxRow { Key = "vk:1", At = Some.Now }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_processes_never_give_the_same_number(string engine)
    {
        await using var store = await Store.Create(engine);
        await using var one = store.Open();
        await using var two = store.Open();
        (await one.NextNumber("МЦУ", 2026)).ShouldBe(1);
        (await one.NextNumber("МЦУ", 2026)).ShouldBe(2);
        (await one.NextNumber("МЦУ", 2027)).ShouldBe(1);
        (await two.NextNumber("МЦУ", 2026)).ShouldBe(1);
        await one.Commit();

        await Should.ThrowAsync<StoreConflictException>(() => two.Commit());

        await using var third = store.Open();
        await using var fourth = store.Open();
        (await third.NextNumber("МЦУ", 2026)).ShouldBe(3);
        (await fourth.NextNumber("МЦУ", 2026)).ShouldBe(3);
        await third.Commit();
        await Should.ThrowAsync<StoreConflictException>(() => fourth.Commit());
    }

    [Theory, OnSqlite]
    public async Task A_busy_database_is_unavailable_and_takes_the_same_work_later(string engine)
    {
        await using var store = await Store.Create(engine, busySeconds: 1);
        await using var registry = store.Open();
        registry.Add(Some.Resident("1"));
        await using (var other = new SqliteConnection(store.Connection))
        {
            await other.OpenAsync();
            await using var exclusive = other.BeginTransaction();
            await Should.ThrowAsync<StoreUnavailableException>(() => registry.Commit());
            await Should.ThrowAsync<StoreUnavailableException>(() =>
                store.Read(r => r.ClaimOutbox("a", Some.Now, TimeSpan.FromMinutes(1), 1)));
            (await store.Health.Check()).ShouldBe("The database is locked.");
        }

        await registry.Commit();
        (await store.Read(r => r.ResidentAt(Some.Chat("1")))).ShouldNotBeNull();
        (await store.Health.Check()).ShouldBeNull();
    }

    [Theory, OnSqlite]
    public async Task A_full_disk_is_unavailable_and_nothing_is_saved(string engine)
    {
        await using var store = await Store.Create(engine);
        await using (var db = store.Context())
        {
            // The limit holds for this connection, which the pool, now empty of others, gives to the next who asks.
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool((Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection());
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1;");
        }

        var line = Some.Line("web:1", new string('я', 100_000));
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Save(Some.Resident("1"), line));

        (await store.Read(r => r.ResidentAt(Some.Chat("1")))).ShouldBeNull();
    }

    [Theory, OnPostgres]
    public async Task A_server_that_is_away_is_unavailable(string engine)
    {
        engine.ShouldBe(Engines.Postgres);
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        services.AddMcuData("Host=127.0.0.1;Port=1;Database=mcu;Username=mcu;Timeout=2");
        await using var provider = Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions.BuildServiceProvider(services);

        await Should.ThrowAsync<StoreUnavailableException>(() => McuData.Migrate(provider));
    }

    [Theory]
    [InlineData("Data Source=data/mcu.db", true)]
    [InlineData("Host=db;Database=mcu;Username=mcu", true)]
    [InlineData("Server=db;Database=mcu", true)]
    [InlineData("Host=db", false)]
    [InlineData("mcu.db", false)]
    [InlineData("Data Source=", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_connection_string_is_recognised(string? connection, bool known)
    {
        McuData.TryRecognise(connection, out var expectation).ShouldBe(known);
        expectation.ShouldContain("Data Source=");
    }
}
