using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;

namespace Mcu.Data.Tests;

public sealed class OutboxTests
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    [Theory, OnSqlite, OnPostgres]
    public async Task The_most_urgent_leave_first_and_a_chat_in_its_order(string engine)
    {
        await using var store = await Store.Create(engine);
        var (staff, first, second, press) =
            (Some.Outbox("vk:9", Priority.Staff), Some.Outbox("vk:1"), Some.Outbox("vk:1"), Some.Outbox("vk:1", Priority.Press));
        var later = Some.Outbox("vk:2");
        later.NotBefore = Some.Now.AddHours(1);
        await store.Save(second, staff, first, press, later);

        var claimed = await store.Read(r => r.ClaimOutbox("a", Some.Now, Hold, 10));

        claimed.Select(o => o.Id).ShouldBe([press.Id, first.Id, second.Id, staff.Id]);
        claimed[1].Content.Buttons[0][0].Text.ShouldBe("Решён");
        claimed[1].ClaimedUntil.ShouldBe(Some.Now + Hold);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_owners_never_hold_the_same_row(string engine)
    {
        await using var store = await Store.Create(engine);
        await store.Save([.. Enumerable.Range(0, 60).Select(i => Some.Outbox($"vk:{i}"))]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            Task.Run(() => store.Read(r => r.ClaimOutbox($"owner {i}", Some.Now, Hold, 10)))));

        var ids = claims.SelectMany(c => c).Select(o => o.Id).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Count.ShouldBe(60);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_claim_can_be_prolonged_and_an_expired_one_is_free(string engine)
    {
        await using var store = await Store.Create(engine);
        await store.Save(Some.Outbox("vk:1"));
        await store.Read(r => r.ClaimOutbox("a", Some.Now, Hold, 10));

        (await store.Read(r => r.ClaimOutbox("b", Some.Now.AddSeconds(59), Hold, 10))).ShouldBeEmpty();
        await using (var registry = store.Open())
        {
            await registry.HoldClaims("a", Some.Now.AddMinutes(5));
        }

        (await store.Read(r => r.ClaimOutbox("b", Some.Now.AddMinutes(2), Hold, 10))).ShouldBeEmpty();
        (await store.Read(r => r.ClaimOutbox("b", Some.Now.AddMinutes(6), Hold, 10))).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_row_passes_an_earlier_one_that_is_to_be_repeated(string engine)
    {
        await using var store = await Store.Create(engine);
        var (failed, next, other, planned) = (Some.Outbox("vk:1"), Some.Outbox("vk:1"), Some.Outbox("vk:2"), Some.Outbox("vk:2"));
        (failed.Attempts, failed.NotBefore) = (1, Some.Now.AddMinutes(1));
        (other.Id, planned.Id, planned.NotBefore) = (planned.Id, other.Id, Some.Now.AddHours(9));
        await store.Save(failed, next, other, planned);

        (await store.Read(r => r.ClaimOutbox("a", Some.Now, Hold, 10))).Select(o => o.Id)
            .ShouldBe([failed.Id, next.Id, other.Id], ignoreOrder: true);
        (await store.Read(r => r.ClaimOutbox("a", Some.Now.AddMinutes(1), Hold, 10))).ShouldBeEmpty();
        (await store.Read(r => r.ClaimOutbox("a", Some.Now.AddHours(9), Hold, 10))).ShouldContain(o => o.Id == planned.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_held_till_its_hour_stands_in_no_queue_and_is_not_sent_once_its_resident_is_forgotten(string engine)
    {
        await using var store = await Store.Create(engine);
        var (held, other) = (Some.Outbox("vk:1"), Some.Outbox("vk:1"));
        held.NotBefore = held.CreatedAt.AddHours(9);
        await store.Save(held, other);
        (await store.Read(r => r.PendingIn("vk:1"))).ShouldBe(1);
        (await store.Read(r => r.PendingInAll())).ShouldBe(1);

        await using var registry = store.Open();
        await registry.ForgetOutbox("vk:1", new Content("–"));
        await registry.Commit();
        (await store.Read(r => r.FindOutbox(held.Id)))!.Status.ShouldBe(OutboxStatus.Superseded);
        (await store.Read(r => r.ClaimOutbox("a", Some.Now.AddDays(1), Hold, 10))).Select(o => o.Id).ShouldBe([other.Id]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pending_and_dead_rows_are_counted(string engine)
    {
        await using var store = await Store.Create(engine);
        var dead = Some.Outbox("vk:1");
        (dead.Status, dead.LastError) = (OutboxStatus.Dead, "blocked");
        await store.Save(dead, Some.Outbox("vk:1"), Some.Outbox("vk:2"));

        (await store.Read(r => r.PendingIn("vk:1"))).ShouldBe(1);
        (await store.Read(r => r.PendingInAll())).ShouldBe(2);
        (await store.Read(r => r.DeadCount())).ShouldBe(1);
        (await store.Read(r => r.DeadOutbox(0, 10))).ShouldHaveSingleItem().LastError.ShouldBe("blocked");
        (await store.Read(r => r.FindOutbox(dead.Id)))!.Status.ShouldBe(OutboxStatus.Dead);

        await using var registry = store.Open();
        registry.Add(Some.Outbox("vk:1"));
        await registry.Commit();
        (await registry.PendingIn("vk:1")).ShouldBe(2);
        registry.Add(Some.Outbox("vk:1"));
        (await registry.PendingIn("vk:1")).ShouldBe(3);
        (await registry.PendingInAll()).ShouldBe(4);
    }
}
