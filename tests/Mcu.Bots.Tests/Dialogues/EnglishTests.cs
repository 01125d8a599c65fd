using System.Text.RegularExpressions;
using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>The same main dialogue in English, without a Russian letter but for names that have no English form.</summary>
public sealed partial class EnglishTests
{
    private const string English = """
        municipality:
          name: Lakeside
          nameGenitive: of Lakeside
        language: en
        numbers:
          series: MCU
          pattern: "{series}-{year}-{number:000000}"
        """;

    /// <summary>Units are called as the municipality calls them.</summary>
    private static readonly string[] Names = ["Управление дорожного хозяйства", "Дороги"];

    [Fact]
    public async Task From_the_first_message_to_the_rating_in_English()
    {
        await using var town = await Town.Open(regulation: English);
        var admin = town.Clerk(1001, "Olga Brown");
        await admin.Says("/help");
        var executor = await town.Hire(2001, "Peter Smith", "executor", "roads");
        var head = await town.Hire(3001, "Anna White", "head");
        var clerk = town.InGroup(admin);
        var resident = town.Resident(5, "John");

        await resident.Says("/start");
        resident.Hears("Hello! This is the bot of the municipal control centre of Lakeside");
        await resident.Says("A pothole in the road, people fall");
        resident.Hears("To answer, we keep your message");
        await resident.Presses("I agree");
        resident.Hears("Where is it?");
        await resident.Says("Station street 5");
        resident.Hears("Is everything right?", "Station street 5");
        await resident.Presses("Change");
        await resident.Presses("Another topic");
        await resident.Presses("Roads");
        await resident.Presses("Potholes");
        resident.Hears("Topic: Potholes");
        await resident.Presses("Send");
        resident.Hears("MCU-2026-000001", "19 November", "not a formal appeal");

        await clerk.Presses("Assign");
        await clerk.Presses("Smith");
        executor.Hears("MCU-2026-000001");
        await executor.Presses("Accept");
        resident.Hears("we have started work on it");
        await executor.SaysAndSends("/ask 1 Which side of the street?");
        resident.Hears("Which side of the street?");
        await resident.Says("The left one");
        executor.Hears("The left one");
        await executor.Says("/deadline 1");
        await executor.SaysAndSends("/extend 1 25.12.2026 no asphalt in winter");
        resident.Hears("25 December 2026", "no asphalt in winter");
        await executor.Presses("Answer");
        await executor.Says("Hello! The pothole will be filled by 20 December. Roads, tel. 2-15-40.");
        head.Hears("The pothole will be filled");
        await head.Presses("Approve");
        resident.Hears("The pothole will be filled", "Is it solved?");
        await resident.Presses("Not solved");
        await resident.Says("Still there");
        resident.Hears("back in work");
        await executor.Says("/answer 1 Hello! It is filled now, we checked it today. Roads, tel. 2-15-40.");
        await head.Says("/approve 1");
        await resident.Presses("It is solved");
        await resident.Presses("5");
        resident.Hears("Thank you");
        foreach (var asked in (string[])["/my", "/status 1", "/help", "/forget"])
        {
            await resident.Says(asked);
        }

        foreach (var asked in (string[])["/history 1", "/deadline 1", "/digest", "/overdue", "/mine", "/help", "/stats"])
        {
            await admin.Says(asked);
        }

        await town.Pass(TimeSpan.FromDays(1));
        var russian = town.Telegram.Sent.SelectMany(s => s.Buttons.Select(b => b.Text).Append(s.Text ?? ""))
            .Concat(town.Telegram.CallbackAnswers.Select(a => a.Text ?? ""))
            .Where(text => Cyrillic().IsMatch(Names.Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal))));
        russian.Distinct().ShouldBeEmpty();
    }

    [GeneratedRegex("[А-Яа-яЁё]")]
    private static partial Regex Cyrillic();
}
