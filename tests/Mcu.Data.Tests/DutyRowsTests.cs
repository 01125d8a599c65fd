using Mcu.Workflow.People;
using Mcu.Workflow.Storage;

namespace Mcu.Data.Tests;

/// <summary>Who holds which post and who stands in for whom, as the store keeps it.</summary>
public sealed class DutyRowsTests
{
    private static readonly DateOnly Day = new(2026, 12, 10);

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_over_before_the_day_is_not_read(string engine)
    {
        await using var store = await Store.Create(engine);
        var (over, last, open, later) =
            (Holding(Day.AddDays(-9), Day.AddDays(-1)), Holding(Day.AddDays(-9), Day), Holding(Day, null), Holding(Day.AddDays(5), null));
        var (absent, gone) = (Absence(Day, Day), Absence(Day.AddDays(-3), Day.AddDays(-1)));
        await store.Save(over, last, open, later, absent, gone);
        await store.Reopen();

        var holdings = await store.Read(r => r.HoldingsFrom(Day));
        holdings.ToList().ShouldBeEquivalentTo(new List<PostHolding> { last, open, later });
        (await store.Read(r => r.SubstitutionsFrom(Day))).ShouldHaveSingleItem().ShouldBeEquivalentTo(absent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_entry_of_this_unit_of_work_is_found_and_a_removed_one_is_not(string engine)
    {
        await using var store = await Store.Create(engine);
        var kept = Absence(Day, null);
        await store.Save(kept);

        await using var registry = store.Open();
        var added = Absence(Day, Day.AddDays(3));
        registry.Add(added);
        (await registry.SubstitutionsFrom(Day)).Select(s => s.Id).ShouldBe([kept.Id, added.Id]);
        registry.Remove((await registry.SubstitutionsFrom(Day))[0]);
        (await registry.SubstitutionsFrom(Day)).Select(s => s.Id).ShouldBe([added.Id]);
    }

    private static PostHolding Holding(DateOnly from, DateOnly? to) =>
        new() { Id = Some.Ids.Next(), Post = "head", PersonId = 7, From = from, To = to, CreatedById = 1 };

    private static Substitution Absence(DateOnly from, DateOnly? to) =>
        new() { Id = Some.Ids.Next(), AbsentId = 7, SubstituteId = 8, From = from, To = to, CreatedById = 1 };
}
