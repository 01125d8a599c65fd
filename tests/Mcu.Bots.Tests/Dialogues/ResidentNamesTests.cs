using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>Who agreed, where the platform says no name, is asked once how to be called.</summary>
public sealed class ResidentNamesTests
{
    [Fact]
    public async Task The_name_is_asked_once_and_stands_on_the_executors_card()
    {
        await using var town = await Town.Open(messenger: Messengers.Browser);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var resident = await town.Registered();
        resident.Hears(Said.Receipt, "Как к вам обращаться?");
        await resident.Says("Анна Петровна");
        resident.Hears("Записали: Анна Петровна.");
        await town.Admin().Says("/assign 1 Кузнецову");
        executor.Card("МЦУ-2026-000001").Text.ShouldContain("Кто: Анна Петровна");

        await resident.Says("Не горит фонарь, ул. Мира, 12");
        await resident.Presses("Новое обращение");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000002");
        town.Times(resident, "Как к вам обращаться?").ShouldBe(1);
    }

    [Fact]
    public async Task Skipped_it_is_not_asked_again_and_the_card_says_that_it_was_not_given()
    {
        await using var town = await Town.Open(messenger: Messengers.Browser);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var resident = await town.Registered();
        await resident.Presses("Пропустить");
        await town.Admin().Says("/assign 1 Кузнецову");
        executor.Card("МЦУ-2026-000001").Text.ShouldContain("имя не указано");
    }

    [Fact]
    public async Task More_words_instead_of_a_name_are_words()
    {
        await using var town = await Town.Open(messenger: Messengers.Browser);
        var resident = await town.Registered();
        await resident.Says("И ещё там открыт колодец");
        resident.DoesNotHear("Записали:");
        resident.Hears("дополнение");
    }

    [Fact]
    public async Task Where_the_messenger_says_the_name_nobody_asks()
    {
        await using var town = await Town.Open();
        (await town.Registered()).DoesNotHear("Как к вам обращаться?");
    }
}
