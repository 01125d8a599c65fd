namespace Mcu.Bench;

/// <summary>What the program holds of the memory: after a queue of messages was taken in, and after a while of silence.</summary>
internal static class Memory
{
    private const double Most = 150;
    private const int Silence = 15;

    public static async Task Run(Options options, Table table)
    {
        var (count, silence) = (options.Count("count", 20_000), options.Count("silence", Silence));
        double after = 0, idle = 0, peak = 0;
        using var books = new Books();
        await Intake.OfProgram(count, books, async bot =>
        {
            after = bot.Resident;
            await Task.Delay(TimeSpan.FromSeconds(silence));
            (idle, peak) = (bot.Resident, bot.Peak);
        });
        table.Add("memory", $"resident after {count} messages", after, "< 150 MB", after < Most, " MB");
        table.Add("memory", $"resident {silence} s later", idle, "< 150 MB", idle < Most, " MB");
        table.Add("memory", "the most it ever held", peak, unit: " MB");
    }
}
