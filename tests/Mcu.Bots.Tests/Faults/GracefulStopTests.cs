using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mcu.Bots.Tests.Faults;

public sealed class GracefulStopTests
{
    [Fact]
    public async Task A_stop_waits_for_no_platform_that_hangs_and_what_was_under_way_is_said_once_after_the_start()
    {
        await using var town = await RunningTown.Open(webhook: false, stopsWithin: TimeSpan.FromMilliseconds(500));
        await town.Telegram.WaitUntilHooked();
        var resident = town.Telegram.User(5, "Пётр");
        town.Telegram.HangNext(1, "sendMessage");
        await resident.Says(Street.Pothole);
        await town.Telegram.WaitHeld(within: RunningTown.Patience);

        await town.Stop().WaitAsync(TimeSpan.FromSeconds(10));
        await town.Restart();

        await resident.Hears(Said.Consent, within: RunningTown.Patience);
        resident.Private.Messages.Count(message => message.FromBot && message.Text.Contains(Said.Consent, StringComparison.Ordinal))
            .ShouldBe(1);
    }

    [Fact]
    public async Task The_host_has_less_than_ten_seconds_to_stop()
    {
        await using var town = await RunningTown.Open(webhook: false);
        town.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
