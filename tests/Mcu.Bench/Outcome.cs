using System.Text.RegularExpressions;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>
/// What became of a crowd: told by the database and by what the messenger has really shown, never by the program's own word.
/// </summary>
internal sealed record Outcome(int Wrote, int Registered, int Told, int Shown, int Counted, int Lost, int Twice, int Repeated)
{
    public bool Complete => Lost == 0 && Told == Wrote && Shown + Counted == Registered;

    public static Outcome Of(TelegramFake fake, Books books, Crowd crowd)
    {
        var appeals = books.Column(
            """SELECT r."Address", a."FullNumber" FROM "Appeals" a JOIN "Residents" r ON r."Id" = a."ResidentId" """,
            row => (Chat: long.Parse(row.GetString(0).Split(':')[1], System.Globalization.CultureInfo.InvariantCulture),
                Number: row.GetString(1)));
        var sent = fake.Sent.Where(it => !it.Method.StartsWith("edit", StringComparison.Ordinal)).ToList();
        var heard = sent.ToLookup(it => it.ChatId, it => it.Text);
        var told = appeals.Where(a => heard[a.Chat].Any(text => Says(text, a.Number))).Select(a => a.Chat).Distinct().Count();
        var shown = appeals.Count(a => heard[Bot.StaffChat].Any(text => Says(text, a.Number)));
        var registered = appeals.Select(a => a.Chat).Distinct().Count();
        var repeated = sent.GroupBy(it => (it.ChatId, it.Text)).Sum(same => same.Count() - 1);
        return new Outcome(
            crowd.Count, registered, told, shown, CountedIn(fake, books), crowd.Count - registered, appeals.Count - registered, repeated);
    }

    /// <summary>Waits until everybody was told and nothing is left to send; gives up when all has been silent for a long while.</summary>
    public static async Task<Outcome> Settled(TelegramFake fake, Books books, Crowd crowd, Bot bot)
    {
        while (!bot.Gone && crowd.Silence < TimeSpan.FromSeconds(75))
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            if (fake.PendingUpdates == 0 && crowd.Silence > TimeSpan.FromSeconds(3)
                && books.Count("\"Outbox\" WHERE \"Status\" = 'Pending'") == 0)
            {
                var outcome = Of(fake, books, crowd);
                if (outcome.Told == outcome.Wrote)
                {
                    return outcome;
                }
            }
        }

        return Of(fake, books, crowd);
    }

    /// <summary>The number that the digest card shows to the staff, as its message stands in the chat after all edits.</summary>
    private static int CountedIn(TelegramFake fake, Books books)
    {
        var digests = books.Column(
            """SELECT "MessageId" FROM "Cards" WHERE "Kind" = 'Gathered' AND "MessageId" IS NOT NULL ORDER BY "Id" DESC""",
            row => row.GetString(0));
        var text = digests.Count == 0 ? "" : fake.Chat(Bot.StaffChat).Messages
            .FirstOrDefault(m => m.MessageId.ToString(System.Globalization.CultureInfo.InvariantCulture) == digests[0])?.Text ?? "";
        return Regex.Match(text, @"\d+") is { Success: true } number
            ? int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    public static bool Says(string text, string number) =>
        text.IndexOf(number, StringComparison.Ordinal) is var at and >= 0
        && (at + number.Length == text.Length || !char.IsDigit(text[at + number.Length]));
}
