using System.Diagnostics;
using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Faults;

/// <summary>Texts that are written to be slow to read.</summary>
public sealed class HostileTextTests
{
    private const int Signs = 4_000;

    /// <summary>Ordinary words take a hundredth of it; each of these texts took seconds, or was set aside.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("Аа-")]
    [InlineData("Иваново-")]
    [InlineData(" 1")]
    [InlineData("1-")]
    [InlineData("ул. ")]
    [InlineData("д. 1 ")]
    [InlineData("8 (")]
    [InlineData("договор ")]
    [InlineData("a@")]
    [InlineData("\n.")]
    public async Task Words_made_to_be_slow_hold_up_neither_their_sender_nor_the_next_resident(string sign)
    {
        await using var town = await Town.Open();
        var (hostile, next) = (town.Resident(), town.Resident(7));
        var began = Stopwatch.GetTimestamp();

        await hostile.Says("Яма " + string.Concat(Enumerable.Repeat(sign, Signs / sign.Length)) + "!");
        hostile.Hears(Said.Consent);
        await next.Says(Street.Pothole);

        next.Hears(Said.Consent);
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Patience);
    }
}
