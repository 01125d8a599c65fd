using System.Globalization;
using System.Text;
using Mcu.Fakes;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>
/// What the residents and the staff were shown, as text, one resident after another: to be read as a clerk would read it.
/// </summary>
internal static class CardsFile
{
    public static async Task Write(string path, TelegramFake fake, Books books)
    {
        var sent = fake.Sent.Where(it => !it.Method.StartsWith("edit", StringComparison.Ordinal)).ToLookup(it => it.ChatId);
        var file = new StringBuilder();
        foreach (var (chat, number) in books.Column(
            """SELECT r."Address", a."FullNumber" FROM "Appeals" a JOIN "Residents" r ON r."Id" = a."ResidentId" ORDER BY a."Id" """,
            row => (long.Parse(row.GetString(0).Split(':')[1], CultureInfo.InvariantCulture), row.GetString(1))))
        {
            file.Append("=== ").AppendLine(number);
            Show(file, "resident", sent[chat]
                .FirstOrDefault(it => it.Buttons.Any(b => b.Data?.StartsWith("send:", StringComparison.Ordinal) == true)));
            Show(file, "staff", sent[Bot.StaffChat].FirstOrDefault(it => Outcome.Says(it.Text, number)));
        }

        await File.WriteAllTextAsync(path, file.ToString());
    }

    // A card that was held back in a storm was shown to nobody.
    private static void Show(StringBuilder file, string to, FakeSent? sent)
    {
        file.Append("--- ").AppendLine(to).AppendLine(sent?.Text ?? "–");
        file.AppendLine(string.Join(' ', sent?.Buttons.Select(b => $"[{b.Text}]") ?? [])).AppendLine();
    }
}
