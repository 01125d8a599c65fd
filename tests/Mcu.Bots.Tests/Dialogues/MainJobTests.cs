using Mcu.Bots.Tests.World;
using Mcu.Data.Tests;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>The main job, from the first word to the closed appeal.</summary>
[Clause("S0-17", "обработки сообщений")]
[Clause("S1-40", "единой цифровой платформы с механизмом обратной связи")]
[Clause("S3-41", "платформа обратной связи")]
[Clause("S3-53", "единая цифровая платформа с обратной связью")]
public sealed class MainJobTests
{
    [Theory, OnSqlite, OnPostgres]
    public Task From_the_first_message_to_the_rating(string engine) => FromTheFirstMessageToTheRating(Messengers.First, engine);

    [Clause("S1-9", "через социальные сети, мессенджеры")]
    [Clause("S1-12", "всех видов электронных обращений")]
    [Clause("S3-26", "платформы обратной связи, соцсети, мессенджеры")]
    [Clause("S4-18", "через соцсети, мессенджеры")]
    [Theory, InEveryMessenger]
    public Task From_the_first_message_to_the_rating_in_every_messenger(string messenger) =>
    FromTheFirstMessageToTheRating(messenger, Engines.Sqlite);

    private static async Task FromTheFirstMessageToTheRating(string messenger, string engine)
    {
        await using var town = await Town.Open(engine: engine, messenger: messenger);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = town.Resident();
        var clerk = town.InGroup(town.Admin());

        await resident.Says("Яма на дороге, ул. Ленина, 5, машины объезжают по тротуару");
        resident.Hears(Said.Consent, "«забыть»");
        await resident.Presses("Согласен");
        resident.Hears(Said.Summary, "Ленина, 5", "Тема:");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001", "19 ноября", "Это не официальное обращение");

        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Ленина, 5");
        await clerk.Presses("Назначить");
        await clerk.Presses("Кузнецов");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Кузнецов");

        executor.Hears("МЦУ-2026-000001", "Яма на дороге");
        await executor.Presses("Принять");
        resident.Hears("взяли в работу");

        await executor.Presses("Ответить");
        await executor.Says("Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.");
        head.Hears("Яму на Ленина, 5 заделаем");
        await head.Presses("Утвердить");
        resident.Hears("Яму на Ленина, 5 заделаем", "Вопрос решён?");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("заделаем до 20 ноября");

        await resident.Presses("Вопрос решён");
        resident.Hears("Оцените");
        await resident.Presses("5");
        resident.Hears("Спасибо");
        await resident.Says("Быстро сделали!");
        resident.Hears("Спасибо");

        await clerk.Says("/history 1");
        clerk.Hears("Кузнецов", "Белова", "Быстро сделали!");
    }
}
