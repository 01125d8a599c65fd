using Mcu.Bots.Tests.World;
using Mcu.Fakes;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What a topic wants to be known and to be told: season, photograph, place, telephones.</summary>
public sealed class TopicNeedsTests
{
    private static string Pits(string rule) => Story.Regulation($"topicRules:\n  - {{ topics: [road-pits], {rule} }}\n");

    /// <summary>The town's first day is 9 November.</summary>
    [Theory, InEveryMessenger]
    public async Task Out_of_season_the_resident_hears_when_the_works_are_done_and_the_message_is_taken(string messenger)
    {
        await using var town = await Town.Open(regulation: Pits("season: { from: 04-16, to: 10-15 }"), messenger: messenger);
        var resident = await Understood(town);
        resident.Hears("Работы по этой теме идут с 16 апреля по 15 октября", "примем и ответим");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldContain("Не сезон: работы по теме идут с 16 апреля по 15 октября");
    }

    [Fact]
    public async Task In_season_nothing_is_said_of_it()
    {
        await using var town = await Town.Open(regulation: Pits("season: { from: 10-15, to: 04-15 }"));
        var resident = await Understood(town);
        resident.Hears(Said.Summary);
        resident.DoesNotHear("Работы по этой теме");
        await resident.Presses("Отправить");
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldNotContain("сезон");
    }

    [Theory, InEveryMessenger]
    public async Task A_photograph_is_asked_for_once_and_the_message_goes_without(string messenger)
    {
        await using var town = await Town.Open(regulation: Pits("photo: asks"), messenger: messenger);
        var resident = await Understood(town);
        resident.Hears("Пришлите, пожалуйста, фотографию");
        resident.DoesNotHear(Said.Summary);
        resident.Listens();
        await resident.Presses("Отправить без фото");
        resident.Hears(Said.Summary);
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
        resident.DoesNotHear("фотографию");
    }

    [Theory, InEveryMessenger]
    public async Task A_photograph_that_was_asked_for_is_sent(string messenger)
    {
        await using var town = await Town.Open(regulation: Pits("photo: asks"), messenger: messenger);
        var resident = await Understood(town);
        await resident.SendsPhoto();
        resident.Hears("Приложено: 1 файл");
        await resident.Presses("Отправить");
        (await town.Appeal()).Files.ShouldBe(1);
    }

    [Fact]
    public async Task Words_instead_of_a_photograph_are_kept_and_it_is_not_asked_for_again()
    {
        await using var town = await Town.Open(regulation: Pits("photo: asks"));
        var resident = await Understood(town);
        resident.Listens();
        await resident.Says("Снять не могу, там темно");
        resident.Hears(Said.Summary, "там темно");
        resident.DoesNotHear("Пришлите, пожалуйста, фотографию");
    }

    [Theory, InEveryMessenger]
    public async Task Without_a_photograph_that_must_be_the_message_is_not_sent_but_another_topic_can_be_chosen(string messenger)
    {
        await using var town = await Town.Open(regulation: Pits("photo: must"), messenger: messenger);
        var resident = await Understood(town);
        resident.Hears("без неё по этой теме помочь не сможем");
        resident.LastShown.Buttons.Select(button => button.Text).ShouldBe(["Другая тема", "Отменить"]);
        resident.Listens();
        await resident.Says("Фото нет");
        resident.Hears("без неё по этой теме помочь не сможем");
        await resident.Presses("Другая тема");
        await resident.Says("дорожная разметка");
        await resident.Presses("Дорожная разметка");
        await resident.Presses("Отправить");
        (await town.Appeal()).Topic.ShouldBe("markings");
    }

    [Fact]
    public async Task A_summary_from_before_does_not_go_round_what_must_be()
    {
        await using var town = await Town.Open(regulation: Story.Regulation("topicRules:\n  - { topics: [markings], photo: must }\n"));
        var resident = await Understood(town);
        var summary = resident.LastShown;
        var send = summary.Buttons.Single(button => button.Text == "Отправить").Data!;
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        await resident.Says("дорожная разметка");
        await resident.Presses("Дорожная разметка");
        resident.Hears("без неё по этой теме помочь не сможем");
        await resident.PressesData(summary.MessageId, send);
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
        await resident.SendsPhoto();
        await resident.Presses("Отправить");
        (await town.Appeal()).Topic.ShouldBe("markings");
    }

    [Theory, InEveryMessenger]
    public async Task A_place_that_must_be_cannot_be_skipped_and_one_that_is_not_needed_is_not_asked_for(string messenger)
    {
        await using var town = await Town.Open(
            regulation: Story.Regulation(
                "topicRules:\n  - { topics: [road-pits], place: must }\n  - { topics: [pensioners], place: no }\n"), messenger: messenger);
        var resident = await Understood(town, "Яма на дороге");
        resident.Hears("без него по этой теме помочь не сможем");
        resident.LastShown.Buttons.Select(button => button.Text).ShouldNotContain("Пропустить");
        await resident.Says("у старой мельницы");
        await resident.Presses("Отправить");
        (await town.Appeal()).PlaceText.ShouldBe("у старой мельницы");

        var other = await Understood(town, "Задержали пенсию", 6);
        other.DoesNotHear("Где это?");
        other.Hears(Said.Summary, "Тема: Пенсионеры и ветераны труда");
    }

    [Theory, InEveryMessenger]
    public async Task Whom_to_call_is_said_at_once_and_once_and_the_message_is_taken_all_the_same(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: Story.Regulation("""
            emergencyRoutes:
              - code: water
                topics: [no-water]
                phones: [{ name: диспетчерская водоканала, number: "+7 (81369) 0-00-00" }, { name: единая дежурная служба, number: "112" }]
                text: "Об аварии быстрее сказать по телефону:"
                textEn: "Call:"
            """));
        var resident = town.Resident();
        await resident.Says("Нет воды третий день, ул. Ленина, 5");
        resident.Hears("Об аварии быстрее сказать по телефону", "+7 (81369) 0-00-00 – диспетчерская водоканала", "112",
            "Сообщение тоже можно отправить");
        resident.Listens();
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
        resident.DoesNotHear("быстрее сказать по телефону");
        var card = town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text;
        card.ShouldContain("☎ Аварийная тема. Телефоны: +7 (81369) 0-00-00, 112");
    }

    [Fact]
    public async Task What_the_warning_of_danger_has_said_is_not_said_twice()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says("В подъезде пахнет газом, ул. Ленина, 5");
        resident.Hears("112 или 104");
        resident.DoesNotHear("аварийная газовая служба");
    }

    [Fact]
    public async Task A_topic_chosen_by_hand_names_its_telephones_too()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town);
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        await resident.Says("нет газа");
        await resident.Presses("Нет газа, запах газа");
        resident.Hears("104 – аварийная газовая служба", "112 – экстренные службы");
    }

    [Fact]
    public async Task No_telephones_where_the_municipality_wants_none()
    {
        await using var town = await Town.Open(regulation: Story.Regulation("emergencyRoutes: []"));
        var resident = town.Resident();
        await resident.Says("Лифт не работает, ул. Ленина, 5");
        resident.DoesNotHear("по телефону");
        await resident.Presses("Согласен");
        resident.Hears("Тема: Лифты");
        await resident.Presses("Отправить");
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldNotContain("☎");
    }

    private static async Task<Voice> Understood(Town town, string words = Story.Pothole, long id = 5)
    {
        var resident = town.Resident(id);
        await resident.Says(words);
        await resident.Presses("Согласен");
        return resident;
    }
}
