using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>Whatever a stranger sends first is kept at once as the draft of an appeal.</summary>
public sealed class FirstWordsTests
{
    [Theory]
    [InlineData("municipality: { name: Город Н, nameGenitive: Города Н }", "Это бот муниципального центра управления Города Н.")]
    [InlineData("municipality: { name: Город Н }", "Это бот муниципального центра управления (Город Н).")]
    public async Task The_greeting_says_whose_bot_it_is(string regulation, string greeting)
    {
        await using var town = await Town.Open(regulation: regulation);
        var resident = town.Resident();
        await resident.Says("/start");
        resident.Hears($"Здравствуйте! {greeting}");
        await resident.Says("/help");
        resident.Hears(greeting);
    }

    [Fact]
    public async Task A_text_becomes_an_appeal_without_start()
    {
        await using var town = await Town.Open();
        await town.Registered("Яма на дороге, ул. Ленина, 5");
        (await town.Appeal()).Text.ShouldBe("Яма на дороге, ул. Ленина, 5");
    }

    [Theory, InEveryMessenger]
    public async Task Start_typed_by_hand_is_a_greeting(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("/start");
        resident.Hears("Здравствуйте! Это бот", "Напишите, что случилось");
        resident.DoesNotHear("Нет команды");
    }

    [Theory, InEveryMessenger]
    public async Task A_photo_with_a_caption_becomes_an_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.SendsPhoto("Яма на ул. Ленина, 5");
        resident.Hears(Said.Consent);
        await resident.Presses("Согласен");
        resident.Hears("Яма на ул. Ленина, 5", "Приложено: 1 файл");
    }

    [Theory, InEveryMessenger]
    public async Task An_album_becomes_an_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.SendsAlbum("Яма на ул. Ленина, 5", 3);
        await resident.Presses("Согласен");
        resident.Hears("Яма на ул. Ленина, 5", "Приложено: 3 файла");
        town.Times(resident, Said.Consent).ShouldBe(1);
    }

    [Theory, InEveryMessenger]
    public async Task A_place_becomes_an_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.SendsLocation(55.75, 37.61);
        await resident.Says("Здесь прорвало трубу");
        await resident.Presses("Согласен");
        resident.Hears("Здесь прорвало трубу", "место на карте");
        await resident.Presses("Отправить");
        (await town.Appeal()).Place!.Latitude.ShouldBe(55.75, 0.001);
    }

    [Theory, InEveryMessenger]
    public async Task A_voice_message_becomes_an_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.SendsVoice();
        await resident.Presses("Согласен");
        resident.Hears("Где это?");
        await resident.Presses("Пропустить");
        resident.Hears("Приложено: 1 файл", "(без слов)");
        await resident.Presses("Отправить");
        (await town.Appeal()).Files.ShouldBe(1);
    }

    [Theory, InEveryMessenger]
    public async Task A_file_becomes_an_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.SendsDocument("жалоба.pdf", 3000);
        await resident.Presses("Согласен");
        await resident.Says("ул. Мира, 12");
        resident.Hears("Приложено: 1 файл", "Адрес: ул. Мира, 12");
    }

    [Theory, InEveryMessenger]
    public async Task Start_is_a_greeting_and_no_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Starts();
        resident.Hears("Здравствуйте", "Напишите, что случилось");
        await resident.Says("/my");
        resident.Hears("пока нет обращений");
    }

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_asked_twice_when_the_program_dies_at_every_step()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says("Нет света во всём подъезде");
        await town.Restart();
        await resident.Presses("Согласен");
        resident.Hears("Где это?");
        await town.Restart();
        await resident.Says("ул. Мира, 12");
        resident.Hears("Нет света во всём подъезде", "ул. Мира, 12");
        await town.Restart();
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
        await town.Restart();
        await resident.Says("/status 1");
        resident.Hears("№ 1");

        town.Times(resident, Said.Consent).ShouldBe(1);
        town.Times(resident, "Где это?").ShouldBe(1);
        (await town.Appeal()).Text.ShouldBe("Нет света во всём подъезде");
    }

    [Fact]
    public async Task More_words_before_the_choice_are_kept_too()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says("Яма на дороге");
        await resident.Says("у дома ул. Ленина, 5");
        resident.Hears("Записали");
        await resident.Presses("Согласен");
        resident.Hears("Яма на дороге", "ул. Ленина, 5");
        resident.DoesNotHear("Где это?");
    }
}
