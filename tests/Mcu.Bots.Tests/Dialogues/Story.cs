using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What many of these dialogues begin with, and a few ways to look behind them.</summary>
internal static class Story
{
    public const string Pothole = "Яма на дороге, ул. Ленина, 5";
    public const string GoodAnswer = "Здравствуйте! Яму заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.";

    /// <summary>A regulation like the one that ships, but for what is said here.</summary>
    public static string Regulation(string more) => $"""
        municipality:
          name: Тестовый округ
          nameGenitive: Тестового округа
        {more}
        """;

    /// <summary>Every appeal is to be answered within this term.</summary>
    public static string Term(string answer, string more = "") => Regulation($"deadlines:\n  - answer: {answer}\n    reopened: 5d\n{more}");

    public static async Task<Voice> Registered(this Town town, string words = Pothole, long id = 5)
    {
        var resident = town.Resident(id);
        await resident.Says(words);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        return resident;
    }

    /// <summary>A pothole that is in work with the executor.</summary>
    public static async Task<(Voice Resident, Voice Executor, Voice Head)> InWork(this Town town)
    {
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = await town.Registered();
        await town.Admin().Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        return (resident, executor, head);
    }

    public static async Task<(Voice Resident, Voice Executor, Voice Head)> Answered(this Town town)
    {
        var (resident, executor, head) = await town.InWork();
        await executor.Says($"/answer 1 {GoodAnswer}");
        await head.Says("/approve 1");
        return (resident, executor, head);
    }

    public static async Task<Appeal> Appeal(this Town town, int number = 1) => (await town.Look(r => r.FindAppealByNumber(number)))!;

    /// <summary>The moment comes, by the clock of the town hall (Moscow), and the clock's work is done.</summary>
    public static Task Comes(this Town town, string localTime)
    {
        var moment = new DateTimeOffset(
            DateTime.ParseExact(localTime, "dd.MM.yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(3));
        return town.Pass(moment - town.Clock.GetUtcNow());
    }

    /// <summary>How often these words came to the person's own chat as a message of their own.</summary>
    public static int Times(this Town town, Voice person, string words) => town.Messenger.Sent.Count(sent =>
        sent.ChatId == person.Actor.ChatId && sent.IsNew && (sent.Text ?? "").Contains(words, StringComparison.OrdinalIgnoreCase));
}
