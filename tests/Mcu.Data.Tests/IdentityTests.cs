using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Data.Tests;

/// <summary>Identities of one person, as a unit of work sees them.</summary>
public sealed class IdentityTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Appeals_of_a_person_are_those_of_all_their_identities_and_of_nobody_else(string engine)
    {
        await using var store = await Store.Create(engine);
        var (one, two, alone, stranger) = (Some.Resident("1"), Some.Resident("2"), Some.Resident("3"), Some.Resident("4"));
        (one.JoinedId, two.JoinedId, two.MinuteStart) = (7, 7, Some.Now);
        var appeals = ((Resident[])[one, two, alone, stranger]).Select((r, i) => Some.Appeal(i + 1, residentId: r.Id)).ToArray();
        await store.Save(one, two, alone, stranger, appeals[0], appeals[1], appeals[2], appeals[3]);

        (await store.Read(r => r.AppealsOf(one.Id, openOnly: false))).Select(a => a.Number).ShouldBe([2, 1]);
        (await store.Read(r => r.AppealsOf(alone.Id, openOnly: false))).Select(a => a.Number).ShouldBe([3]);
        (await store.Read(async r => await r.JoinedWith((await r.FindResident(one.Id))!))).Select(r => r.Id).ShouldBe([two.Id, one.Id]);
        (await store.Read(async r => await r.JoinedWith((await r.FindResident(alone.Id))!))).Select(r => r.Id).ShouldBe([alone.Id]);
        (await store.Read(async r => await r.Owns((await r.FindResident(one.Id))!, appeals[1]))).ShouldBeTrue();
        (await store.Read(async r => await r.Owns((await r.FindResident(alone.Id))!, appeals[1]))).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_joined_or_parted_in_a_unit_of_work_is_seen_in_it(string engine)
    {
        await using var store = await Store.Create(engine);
        var (one, two, appeal) = (Some.Resident("1"), Some.Resident("2"), Some.Appeal(1));
        appeal.ResidentId = one.Id;
        await store.Save(one, two, appeal);
        await store.Do(async r =>
        {
            var (first, second) = ((await r.FindResident(one.Id))!, (await r.FindResident(two.Id))!);
            (first.JoinedId, second.JoinedId) = (7, 7);
            (await r.AppealsOf(two.Id, openOnly: true)).ShouldHaveSingleItem().Number.ShouldBe(1);
            second.JoinedId = null;
            (await r.AppealsOf(two.Id, openOnly: true)).ShouldBeEmpty();
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_identity_is_not_forgotten_while_one_that_it_is_joined_with_is_somebody_s(string engine)
    {
        await using var store = await Store.Create(engine);
        var old = Some.Now.AddDays(-9);
        var (silent, writer) = (Some.Resident("1"), Some.Resident("2"));
        foreach (var resident in (Resident[])[silent, writer])
        {
            (resident.JoinedId, resident.CreatedAt, resident.MinuteStart) = (7, old, old);
        }

        var appeal = Some.Appeal(1, residentId: writer.Id);
        await store.Save(silent, writer, appeal);

        (await store.Read(r => r.ResidentsToForget(Some.Now, 10))).ShouldBeEmpty();
        await store.Do(async r => (await r.FindResident(silent.Id))!.JoinedId = null);
        (await store.Read(r => r.ResidentsToForget(Some.Now, 10))).ShouldHaveSingleItem().Id.ShouldBe(silent.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_joined_twice_at_once_is_joined_once(string engine)
    {
        await using var store = await Store.Create(engine);
        var one = Some.Resident("1");
        await store.Save(one);

        await Should.ThrowAsync<Workflow.StoreConflictException>(() => store.Do(async r =>
        {
            (await r.FindResident(one.Id))!.JoinedId = 7;
            await store.Do(async other => (await other.FindResident(one.Id))!.JoinedId = 8);
        }));
        (await store.Read(r => r.FindResident(one.Id)))!.JoinedId.ShouldBe(8);
    }
}
