using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Faults;

public sealed class TokenTests
{
    [Fact]
    public async Task The_token_is_in_no_line_of_the_log_whatever_fails_at_the_finest_level()
    {
        await using var town = await Town.Open(build: builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFilter(_ => true));
        town.FaultsExpected = true;
        var resident = town.Resident();
        town.Telegram.FailNext(1, 500, "sendMessage");
        town.Telegram.FailNext(1, 502, "sendMessage");
        town.Telegram.LoseAnswers(1, "sendMessage");
        await resident.Says(Street.Pothole);
        await resident.SendsPhoto("вот она");
        town.Telegram.FailNext(1, 503, "getUpdates");
        await Should.ThrowAsync<Exception>(town.Reads);
        await resident.User.Says("ещё");
        await town.Reads();
        town.Telegram.HangNext(1, "sendMessage");
        town.Clock.Advance(TimeSpan.FromSeconds(2));
        var sending = town.Sends();
        await town.Telegram.WaitHeld(within: RunningTown.Patience);
        town.Telegram.DropConnections();
        await sending;
        town.Telegram.BlockedBy(5);
        await resident.Says("/help");

        lock (town.Log)
        {
            town.Log.Count.ShouldBeGreaterThan(10);
            town.Log.ShouldAllBe(line => !line.Contains(town.Telegram.Token) && !line.Contains(Uri.EscapeDataString(town.Telegram.Token)));
        }
    }
}
