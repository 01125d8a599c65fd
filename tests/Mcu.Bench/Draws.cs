using System.Diagnostics;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>
/// How many messages the stories of <see cref="Intake"/> must draw: a story that speaks of danger draws advice besides the ordinary answer.
/// The program is asked once, story by story, before it is measured.
/// </summary>
internal static class Draws
{
    /// <summary>As many as there are stories: every so many people write the same.</summary>
    private const int People = 8;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static int[]? _learnt;

    /// <param name="count">Whole thousands: each thousand people write the same word of the same eight stories.</param>
    public static async Task<int> Of(int count)
    {
        _learnt ??= await Learn();
        return Enumerable.Range(0, count / Intake.Wave).Sum(thousand => Intake.Wave / People * _learnt[thousand % _learnt.Length]);
    }

    /// <returns>By the first, second, … word of a person: what eight people together draw by it.</returns>
    private static async Task<int[]> Learn()
    {
        using var books = new Books();
        await using var fake = await TelegramFake.Start(new() { Limits = false, KeepHistory = false });
        fake.Group(Bot.StaffChat, "МЦУ");
        await using var bot = Bot.Start(fake, books, limits: false);
        var drawn = new int[Intake.WordsEach];
        for (var word = 0; word < drawn.Length; word++)
        {
            var before = fake.SentCount;
            fake.Enqueue(Enumerable.Range(word * Intake.Wave, People).Select(Intake.Message));
            await Settles(fake, bot, word == 0 ? before + People : before);
            drawn[word] = (int)(fake.SentCount - before);
        }

        return drawn;
    }

    /// <summary>So many are there at least, and nothing more has come for a while: not every word is answered.</summary>
    private static async Task Settles(TelegramFake fake, Bot bot, long least)
    {
        var (began, since, seen) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp(), fake.SentCount);
        while (seen < least || Stopwatch.GetElapsedTime(since) < Quiet)
        {
            if (bot.Gone || Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new TimeoutException($"{seen} of {least} answers came while the stories were tried.");
            }

            await Task.Delay(20);
            if (fake.SentCount != seen)
            {
                (seen, since) = (fake.SentCount, Stopwatch.GetTimestamp());
            }
        }
    }
}
