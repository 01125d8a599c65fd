using System.Globalization;
using Mcu.Bots.Desk;

namespace Mcu.Bots.Staff;

/// <summary>Codes cannot be guessed by trying: five wrong ones an hour from one address, then no more for the rest of it.</summary>
internal static class EntranceTries
{
    private const int Most = 5;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static async Task<bool> TooMany(Turn turn) => (await Read(turn)).Count >= Most;

    public static async Task Count(Turn turn)
    {
        var (count, since) = await Read(turn);
        await turn.Registry.SetSetting(KeyOf(turn), string.Create(CultureInfo.InvariantCulture, $"{count + 1} {since.ToUnixTimeSeconds()}"));
    }

    /// <summary>Wrong codes in the running hour; a passed hour begins anew.</summary>
    private static async Task<(int Count, DateTimeOffset Since)> Read(Turn turn)
    {
        var parts = (await turn.Registry.Setting(KeyOf(turn)))?.Split(' ') ?? [];
        if (parts.Length != 2)
        {
            return (0, turn.Now);
        }

        var since = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
        return turn.Now - since < Window ? (int.Parse(parts[0], CultureInfo.InvariantCulture), since) : (0, turn.Now);
    }

    private static string KeyOf(Turn turn) => $"entrance.{turn.In.From}";
}
