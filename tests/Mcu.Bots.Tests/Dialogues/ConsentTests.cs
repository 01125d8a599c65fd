using Mcu.Bots.Tests.World;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>Before the first registration the choice about personal data.</summary>
public sealed class ConsentTests
{
    [Theory, InEveryMessenger]
    public async Task Consent_is_two_sentences_with_the_choice_and_the_whole_text_behind_a_button(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        resident.LastShown.Text.ShouldStartWith("Чтобы ответить, сохраним ваше сообщение и имя. Хранит администрация");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Согласен", "Не указывать имя", "Прочитать полностью"]);
        resident.DoesNotHear(Said.Summary);
        resident.DoesNotHear("мессенджера");

        await resident.Presses("Прочитать полностью");
        resident.Hears("Согласие на обработку персональных данных", "3 года");
        await resident.Presses("Согласен");
        resident.SeesNote("Согласие записали.");
        resident.Hears(Said.Summary);
    }

    [Theory]
    [InlineData("Согласен", ConsentChoice.Given, "Кто: Пётр")]
    [InlineData("Не указывать имя", ConsentChoice.Refused, "имя не указано")]
    public async Task The_choice_is_stored_with_its_time_and_version_and_the_card_follows_it(string button,
    ConsentChoice choice, string card)
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        var before = town.Clock.GetUtcNow();
        await resident.Presses(button);
        await resident.Presses("Отправить");

        var stored = await town.Look(r => r.ResidentAt(Address.Parse("telegram:5")));
        stored!.Consent.ShouldBe(choice);
        stored.ConsentVersion.ShouldBe("2");
        stored.ConsentAt!.Value.ShouldBeInRange(before, before.AddMinutes(5));
        await town.Admin().Says("/assign 1 Кузнецов");
        executor.Card("МЦУ-2026-000001").Text.ShouldContain(card);
    }

    [Fact]
    public async Task The_common_chat_sees_what_happened_and_not_who_wrote()
    {
        await using var town = await Town.Open();
        await town.Registered();
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldNotContain("Пётр");
    }

    [Theory, InEveryMessenger]
    public async Task It_is_asked_once_in_a_life(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        await resident.Says("Ещё нет света, ул. Мира, 12");
        await resident.Presses("Новое обращение");
        resident.Hears(Said.Summary);
        town.Times(resident, Said.Consent).ShouldBe(1);
    }

    [Theory, InEveryMessenger]
    public async Task Five_more_messages_before_the_choice_are_answered_once_and_with_the_buttons(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        foreach (var words in new[] { "Уже неделю", "Машины объезжают", "И по тротуару", "Там школа", "Помогите" })
        {
            await resident.Says(words);
        }

        town.Times(resident, "Остался один шаг").ShouldBe(1);
        town.Times(resident, "нажмите кнопку").ShouldBe(0);
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Согласен", "Не указывать имя"]);
        await resident.Says("Согласна!");
        resident.Hears(Said.Summary, "Помогите");

        (await town.Look(r => r.LastNumber())).ShouldBe(0);
    }

    [Fact]
    public async Task Without_the_choice_nothing_is_sent()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var message = await resident.Says(Story.Pothole);
        var draft = await town.Look(async r => (await r.DraftOf((await r.ResidentAt(Address.Parse("telegram:5")))!.Id))!.Id);
        await resident.PressesData(message + 1, $"send:{draft}:");
        resident.SeesNote("Сначала выберите");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
    }

    [Fact]
    public async Task Agreeing_under_an_old_text_is_no_consent_to_the_new_one()
    {
        var file = "";
        await using var town = await Town.Open(settings => file = settings["Regulation:File"]!,
            Story.Regulation("consent:\n  version: \"7\""));
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        await File.WriteAllTextAsync(file, Story.Regulation("consent:\n  version: \"8\""));
        await town.Restart();

        await resident.Presses("Согласен");
        var stored = await town.Look(r => r.ResidentAt(Address.Parse("telegram:5")));
        stored!.Consent.ShouldBe(ConsentChoice.NotAsked);
        town.Times(resident, Said.Consent).ShouldBe(2);

        await resident.Presses("Согласен");
        resident.Hears(Said.Summary);
        (await town.Look(r => r.ResidentAt(Address.Parse("telegram:5"))))!.ConsentVersion.ShouldBe("8");
    }
}
