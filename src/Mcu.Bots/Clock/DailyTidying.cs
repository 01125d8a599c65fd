using System.Globalization;
using Mcu.Bots.Desk;

namespace Mcu.Bots.Clock;

/// <summary>Once a day: keys of handled deliveries and sent messages are forgotten when no repeat can come any more.</summary>
internal static class DailyTidying
{
    private const string Tidied = "tidied";

    /// <summary>Platforms repeat an update for a day at most; a month leaves room for a long outage.</summary>
    private static readonly TimeSpan KeepKeys = TimeSpan.FromDays(30);

    /// <summary>What was said to whom is looked up for a quarter, for disputes; the appeal itself stays.</summary>
    private static readonly TimeSpan KeepSent = TimeSpan.FromDays(90);

    public static async Task TidyIfDue(Work work)
    {
        var today = work.Local(work.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (await work.Registry.Setting(Tidied) != today)
        {
            await work.Registry.SetSetting(Tidied, today);
            await work.Registry.Prune(work.Now - KeepKeys, work.Now - KeepSent);
        }
    }
}
