using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.People;
using Mcu.Workflow.Receptions.Model;

namespace Mcu.Data.Tests;

/// <summary>Who is silent for long and yet not to be forgotten.</summary>
public sealed class WaitingResidentsTests
{
    private static readonly DateTimeOffset Old = Some.Now.AddDays(-9);
    private static readonly DateTimeOffset Term = Some.Now.AddDays(-1);

    /// <summary>
    /// A direct line may be announced long before it is on air, a reception booked months ahead: whoever waits for them is known till then.
    /// </summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_waits_for_a_direct_line_or_a_reception_is_no_silent_resident(string engine)
    {
        await using var store = await Store.Create(engine);
        var (silent, asks, comes) = (Some.Resident("7"), Some.Resident("8"), Some.Resident("9"));
        foreach (var resident in new[] { silent, asks, comes })
        {
            (resident.CreatedAt, resident.MinuteStart) = (Old, Old);
        }

        var line = new DirectLine
        {
            Id = Some.Ids.Next(),
            Title = "Линия",
            Hosts = "глава",
            AskFrom = Old,
            AskTo = Some.Now,
            AirAt = Some.Now,
            CreatedById = 1
        };
        var question = new DirectLineQuestion
        { Id = Some.Ids.Next(), LineId = line.Id, Number = 1, ResidentId = asks.Id, Text = "Когда?", AskedAt = Old };
        var booking = new Booking
        {
            Id = Some.Ids.Next(),
            Reception = "head",
            At = Some.Now,
            State = BookingState.Booked,
            ResidentId = comes.Id,
            CreatedAt = Old
        };
        await store.Save(silent, asks, comes, line, question, booking);

        (await store.Read(r => r.ResidentsToForget(Term, 10))).ShouldHaveSingleItem().Id.ShouldBe(silent.Id);
        await store.Do(async r => (await r.FindLine(line.Id))!.End(Some.Now));
        (await store.Read(r => r.ResidentsToForget(Term, 10))).Select(r => r.Id).ShouldBe([silent.Id, asks.Id], ignoreOrder: true);
    }
}
