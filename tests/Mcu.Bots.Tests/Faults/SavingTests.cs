using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Faults;

/// <summary>
/// What became of a message is known to the platform and not yet to the database: then something breaks, or the program is stopped.
/// </summary>
public sealed class SavingTests
{
    [Fact]
    public async Task A_result_that_cannot_be_saved_makes_nobody_else_hear_the_same_twice()
    {
        await using var town = await Town.Open();
        town.FaultsExpected = true;
        var residents = Enumerable.Range(5, 8).Select(i => town.Resident(i)).ToList();
        foreach (var resident in residents)
        {
            await resident.User.Says(Street.Pothole);
        }

        Servers.Spoil(town.Database, """
            CREATE TRIGGER Broken BEFORE UPDATE OF "Status" ON "Outbox" WHEN NEW."Chat" = 'telegram:5' BEGIN SELECT RAISE(ABORT, 'broken'); END
            """);
        await town.Settle();
        town.Log.Count(line => line.Contains("cannot be saved", StringComparison.Ordinal)).ShouldBe(1);
        Servers.Spoil(town.Database, "DROP TRIGGER Broken");
        await town.Restart();
        await town.Settle();

        Times(town, 5).ShouldBe(2, "once more is better than never");
        residents.Skip(1).ShouldAllBe(resident => Times(town, resident.Chat.Id) == 1);
        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_under_way_when_the_program_is_stopped_lands_and_is_not_said_again_after_the_start()
    {
        await using var town = await Town.Open();
        var courier = await Runs(town);
        await HearsUnderWay(town);

        var stopping = courier.StopAsync(CancellationToken.None);
        town.Telegram.ReleaseHung();
        await stopping.WaitAsync(RunningTown.Patience);

        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
        await town.Restart();
        await town.Settle();
        Times(town, 5).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_under_way_when_the_program_is_stopped_waits_for_the_next_start()
    {
        await using var town = await Town.Open(s => s["Courier:Parallel"] = "1");
        var courier = await Runs(town);
        await HearsUnderWay(town);
        await town.Resident(6).User.Says(Street.Lamp);
        await town.Reads();

        var stopping = courier.StopAsync(CancellationToken.None);
        town.Telegram.ReleaseHung();
        await stopping.WaitAsync(RunningTown.Patience);

        Times(town, 6).ShouldBe(0);
        await town.Restart();
        await town.Settle();
        (Times(town, 5), Times(town, 6)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_stop_while_nothing_can_be_saved_waits_until_it_can()
    {
        using var log = new WatchedLog();
        await using var town = await Town.Open(s => s["ConnectionStrings:Mcu"] += ";Default Timeout=1",
            build: b => b.Logging.AddProvider(log));
        town.FaultsExpected = true;
        var courier = await Runs(town);
        await HearsUnderWay(town);
        Task stopping;
        await using (Servers.Lock(town.Database))
        {
            town.Telegram.ReleaseHung();
            stopping = courier.StopAsync(CancellationToken.None);
            await log.Until("will be saved later");
            stopping.IsCompleted.ShouldBeFalse();
        }

        await PassesUntil(stopping, town);
        await town.Restart();
        await town.Settle();
        Times(town, 5).ShouldBe(1);
    }

    [Fact]
    public async Task A_stop_waits_no_longer_than_the_host_has_patience()
    {
        await using var town = await Town.Open();
        var courier = await Runs(town);
        await HearsUnderWay(town);
        using var patience = new CancellationTokenSource();

        var stopping = courier.StopAsync(patience.Token);
        stopping.IsCompleted.ShouldBeFalse();
        await patience.CancelAsync();

        await stopping.WaitAsync(RunningTown.Patience);
        town.Telegram.ReleaseHung();
        await town.Restart();
        await town.Settle();
        Times(town, 5).ShouldBeGreaterThanOrEqualTo(1);
    }

    private static async Task<OutboxWorker> Runs(Town town)
    {
        var courier = town.Services.GetRequiredService<OutboxWorker>();
        await courier.StartAsync(CancellationToken.None);
        return courier;
    }

    /// <summary>The platform has the question about personal data and has not answered yet.</summary>
    private static async Task HearsUnderWay(Town town)
    {
        town.Telegram.HangNext(1, "sendMessage");
        await town.Resident().User.Says(Street.Pothole);
        await town.Reads();
        await town.Telegram.WaitHeld(within: RunningTown.Patience);
    }

    private static async Task PassesUntil(Task end, Town town)
    {
        using var patience = new CancellationTokenSource(RunningTown.Patience);
        while (!end.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            town.Clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        await end;
    }

    private static int Times(Town town, long chat) => town.Telegram.Sent.Count(sent => sent.ChatId == chat);
}
