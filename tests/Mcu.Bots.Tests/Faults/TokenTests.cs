using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Faults;

public sealed class TokenTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_token_is_in_no_line_of_the_finest_log_whatever_fails(bool webhook)
    {
        await using var town = await RunningTown.Open(webhook, finestLog: true);
        await town.Telegram.WaitUntilHooked();
        var resident = town.Telegram.User(5, "Пётр");
        town.Telegram.FailNext(1, 500, "sendMessage");
        town.Telegram.FailNext(1, 502, "sendMessage");
        town.Telegram.LoseAnswers(1, "sendMessage");
        town.Telegram.FailNext(1, 503, "getUpdates");
        await resident.Says(Street.Pothole);
        await resident.Hears("персональн", within: RunningTown.Patience);
        await resident.SendsPhoto("вот она");
        await resident.Hears("Записали", within: RunningTown.Patience);

        town.Telegram.HangNext(1, "sendMessage");
        await resident.Says("ещё");
        await town.Telegram.WaitHeld(within: RunningTown.Patience);
        town.Telegram.DropConnections();
        await resident.Hears("Записали", within: RunningTown.Patience);
        await using (Servers.Lock(town.Database))
        {
            await resident.Says("и ещё");
            await town.Log.Until(webhook ? "asked to call again" : "The database takes no writes now");
        }

        await resident.Hears("Записали", within: RunningTown.Patience);
        var lines = town.Log.Lines;
        lines.Count.ShouldBeGreaterThan(100);
        lines.ShouldAllBe(line => !line.Contains(town.Telegram.Token) && !line.Contains(Uri.EscapeDataString(town.Telegram.Token)));
    }
}
