using System.Text.Json.Nodes;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Max;
using Mcu.Fakes.Telegram;
using Mcu.Fakes.Vk;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>
/// What people say reaches the staff, in whatever way their messenger lets them say it, or they are told that it does not.
/// </summary>
public sealed class NothingLostTests
{
    private const string Card = "МЦУ-2026-000001";

    [Fact]
    public async Task Words_in_blocks_become_an_appeal()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.User.SendsOther("rich_message",
            """{"blocks":[{"type":"paragraph","text":"Яма на дороге, ул. Ленина, 5"},{"type":"list","items":[{"label":"1.","blocks":[{"type":"paragraph","text":"глубина 20 см"}]}]}]}""");
        await town.Settle();
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        town.InGroup(town.Admin()).Card(Card).Text.ShouldContain("1. глубина 20 см");
    }

    [Fact]
    public async Task Every_picture_of_an_album_keeps_its_words_and_danger_in_the_last_is_heard()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var album = resident.User.Album(
            ["До: яма у дома по ул. Ленина, 5", "После: асфальт провалился", "Здесь открыт колодец, из него пахнет газом"]);
        while (album.Left > 0)
        {
            await album.SendsNext();
        }

        await town.Settle();
        resident.Hears("112");
        await resident.Presses("Согласен");
        resident.Hears("До: яма", "провалился", "открыт колодец", "Приложено: 3 файла");
        await resident.Presses("Отправить");
        var card = town.InGroup(town.Admin()).Card(Card).Text;
        card.ShouldContain("До: яма у дома");
        card.ShouldContain("асфальт провалился");
        card.ShouldContain("открыт колодец");
        card.ShouldContain("3 файла");
    }

    [Fact]
    public async Task Words_under_any_picture_can_be_changed_and_the_card_follows()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var album = resident.User.Album([null, "Не горит фонарь, ул. Мира, 9"]);
        await album.SendsNext();
        var second = await album.SendsNext();
        await town.Settle();
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await resident.Edits(second, "Не горит фонарь, ул. Мира, 99");
        var card = town.InGroup(town.Admin()).Card(Card).Text;
        card.ShouldContain("Где: ул. Мира, 99");
        card.ShouldNotContain("Мира, 9\n");
    }

    [Fact]
    public async Task Words_that_move_to_another_picture_stay_on_the_card()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var album = resident.User.Album(["Не горит фонарь, ул. Мира, 9", null]);
        var (first, second) = (await album.SendsNext(), await album.SendsNext());
        await town.Settle();
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await resident.Edits(first, "");
        await resident.Edits(second, "Не горит фонарь, ул. Мира, 99, темно");
        var card = town.InGroup(town.Admin()).Card(Card).Text;
        card.ShouldContain("Где: ул. Мира, 99");
        card.ShouldContain("темно");
    }

    [Fact]
    public async Task An_address_behind_words_is_in_the_summary_on_the_card_and_in_the_answer()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = town.Resident();
        await resident.User.SaysWithLink("Яма на дороге, ул. Ленина, 5, фото здесь", "здесь", "https://disk.example/yama");
        await town.Settle();
        await resident.Presses("Согласен");
        resident.Hears("здесь (https://disk.example/yama)");
        await resident.Presses("Отправить");
        town.InGroup(town.Admin()).Card(Card).Text.ShouldContain("https://disk.example/yama");

        await town.Admin().Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        await executor.User.SaysWithLink("/answer 1 Здравствуйте! Засыплем до 20 ноября, график работ здесь. Тел. 2-15-40.", "здесь",
            "https://town.example/plan");
        await town.Settle();
        resident.Listens();
        await head.Says("/approve 1");
        resident.Hears("график работ здесь (https://town.example/plan)");
    }

    [Fact]
    public async Task Who_sends_a_game_beside_words_hears_what_was_not_read_and_once()
    {
        await using var town = await Town.Open(messenger: "vk");
        var resident = town.Resident();
        var person = ((VkTown.Actor)resident.Actor).User;
        await person.SendsAttachments("Яма на дороге, ул. Ленина, 5",
            [new JsonObject { ["type"] = "gift", ["gift"] = new JsonObject { ["id"] = 1 } },
                new JsonObject { ["type"] = "call", ["call"] = new JsonObject() }]);
        await town.Settle();
        resident.Hears("Прочитать не можем: подарок, звонок. Остальное приняли", Said.Consent);
        town.Times(resident, "Прочитать не можем").ShouldBe(1);
    }

    [Fact]
    public async Task A_cropped_message_is_asked_for_whole()
    {
        await using var town = await Town.Open(messenger: "vk");
        town.Vk.MostAttachmentsShown = 1;
        var resident = town.Resident();
        await resident.SendsAlbum("Свалка во дворе, ул. Мира, 5", 6);
        await resident.Presses("Согласен");
        resident.Hears("Приложено: 6 файлов");
        resident.DoesNotHear("Прочитать не можем");
    }

    [Fact]
    public async Task Where_the_whole_cannot_be_had_the_sender_hears_it()
    {
        await using var town = await Town.Open(messenger: "vk");
        (town.Vk.MostAttachmentsShown, town.Vk.HidesMessages) = (1, true);
        var resident = town.Resident();
        await resident.SendsAlbum("Свалка во дворе, ул. Мира, 5", 6);
        resident.Hears("Прочитать не можем: часть вложений", Said.Consent);
    }

    [Fact]
    public async Task The_platforms_own_words_of_a_voice_message_are_marked_as_a_machines()
    {
        await using var town = await Town.Open(messenger: "max");
        var resident = town.Resident();
        await ((MaxTown.Actor)resident.Actor).User.SendsVoice("яма на дороге улица Ленина 5, пахнет газом");
        await town.Settle();
        resident.Hears("112");
        await resident.Presses("Согласен");
        resident.Hears("расшифровано машиной", "пахнет газом", "Приложено: 1 файл");
    }

    [Theory, InEveryMessenger]
    public async Task A_slash_before_a_story_loses_no_word_of_it(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        foreach (var (person, words) in new[]
            { "/Яма на дороге, ул. Ленина, 5", "/zhaloba Яма на дороге, ул. Ленина, 5",
            "/help у нас яма на дороге, ул. Ленина, 5" }.Index())
        {
            var resident = town.Resident(5 + person);
            await resident.Says(words);
            await resident.Presses("Согласен");
            resident.Hears("дороге, ул. Ленина, 5");
            await resident.Presses("Отправить");
            resident.Hears("МЦУ-2026-");
        }
    }

    [Theory, InEveryMessenger]
    public async Task A_command_that_went_wrong_is_still_no_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("/stauts 5");
        resident.Hears("Нет команды");
        await resident.Says("/menu");
        resident.Hears("Нет команды");
        await resident.Says("cтатус");
        resident.DoesNotHear(Said.Consent);
    }

    [Theory, InEveryMessenger]
    public async Task A_latin_letter_among_russian_ones_hides_no_danger(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("Сильный зaпax гaзa в подъезде, ул. Ленина, 5");
        resident.Hears("112");
    }

    [Theory, InEveryMessenger]
    public async Task A_sign_that_no_document_can_hold_spoils_no_document(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await FormalForkTests.Written(town, "Прошу отремонтировать доро\uFFFEгу на ул. Ленина, 5");
        await resident.Says("/official");
        await resident.Presses("Получить текст документом");
        await resident.Presses("Оставить пустую строку");
        resident.Hears("Документ готов");
    }

    [Fact]
    public async Task An_anonymous_administrator_reads_how_to_go_on()
    {
        await using var town = await Town.Open();
        await town.Registered();
        var (admin, group) = (town.Admin(), town.InGroup(town.Admin()));
        group.Listens();
        await admin.User.Says("новые трубы уложены вчера у школы", town.Group, saidAs: town.Group);
        await town.Settle();
        group.HearsNothing();
        foreach (var words in new[] { "/overdue", "назначить 1 Кузнецову" })
        {
            group.Listens();
            await admin.User.Says(words, town.Group, saidAs: town.Group);
            await town.Settle();
            group.Hears("Выключите анонимность");
        }
    }

    [Fact]
    public async Task An_order_that_was_edited_is_not_obeyed_and_says_so()
    {
        await using var town = await Town.Open();
        await town.Registered();
        var admin = town.Admin();
        var order = await admin.Says("/card 2");
        await admin.Edits(order, "/card 1");
        admin.Hears("Исправленное сообщение");
        admin.DoesNotHear(Card);
    }

    [Fact]
    public async Task A_picture_added_by_an_edit_is_counted()
    {
        await using var town = await Town.Open(messenger: "vk");
        var resident = town.Resident();
        var message = await resident.Says("Свалка во дворе, ул. Мира, 5");
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await ((VkTown.Actor)resident.Actor).User.EditsWithPhoto(message, "Свалка во дворе, ул. Мира, 5");
        await town.Settle();
        (await town.Appeal()).Files.ShouldBe(1);
    }

    [Fact]
    public async Task The_administrators_hear_that_the_bot_lost_its_rights_in_the_channel()
    {
        await using var town = await Town.Open(messenger: "max");
        var admin = town.Admin();
        var page = town.Max.Page(-70_000_000_000_009);
        var by = town.Max.User(77, "Игорь");
        admin.Listens();
        page.ChangesRights(by, "read_all_messages");
        await town.Settle();
        admin.Hears("права бота в канале", "читать все сообщения", "Не хватает: писать");
        admin.Listens();
        town.Clock.Advance(TimeSpan.FromSeconds(1));
        page.ChangesRights(by);
        await town.Settle();
        admin.Hears("больше не администратор");
    }

    [Fact]
    public async Task A_message_of_which_the_platform_gives_nothing_is_told_where_the_sender_is_known()
    {
        await using var town = await Town.Open(messenger: "max");
        var resident = town.Resident();
        await ((MaxTown.Actor)resident.Actor).User.SendsAttachments(null, []);
        await town.Settle();
        resident.Hears("прочитать не можем");
    }
}
