using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What was understood: topic, address, files; «Отправить», «Изменить», «Отменить».</summary>
public sealed class SummaryTests
{
    [Clause("S1-15", "анализ, структурирование, формализация")]
    [Clause("S3-18", "структурирование и формализация сути")]
    [Theory, InEveryMessenger]
    public async Task It_shows_words_topic_address_and_files_with_guesses_and_three_ways_on(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town, "Во дворе яма и мусор, не горит фонарь, ул. Ленина, 5");
        resident.Hears(Said.Summary, "Во дворе яма", "Тема: ", "Адрес: ул. Ленина, 5");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Отправить", "Изменить", "Отменить"]);
        await resident.Presses("Изменить");
        var buttons = resident.LastShown.Buttons;
        buttons.Count(b => b.Data!.Contains("topic:", StringComparison.Ordinal)).ShouldBeInRange(1, 3);
        buttons.Select(b => b.Text)
            .ShouldBe(["Текст", "Адрес", .. buttons.Skip(2).SkipLast(2).Select(b => b.Text), "Другая тема", "Нужно официальное обращение"]);
    }

    [Fact]
    public async Task A_guess_is_taken_by_a_press()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, "Во дворе яма и мусор, не горит фонарь, ул. Ленина, 5");
        await resident.Presses("Изменить");
        var guess = resident.LastShown.Buttons[2].Text;
        await resident.Presses(guess);
        resident.Hears($"Тема: {guess}");
    }

    [Theory, InEveryMessenger]
    public async Task Another_topic_is_found_by_its_group(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town, Story.Pothole);
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        await resident.Presses("Транспорт");
        await resident.Presses("Ещё");
        await resident.Presses("Самокаты и гироскутеры");
        resident.Hears("Тема: Самокаты и гироскутеры");
        await resident.Presses("Отправить");
        (await town.Appeal()).Topic.ShouldBe("scooters-taxi");
    }

    [Fact]
    public async Task The_address_is_typed()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, "Яма на дороге");
        resident.Hears("Где это?");
        await resident.Says("у старой мельницы");
        resident.Hears("Адрес: у старой мельницы");
    }

    [Theory, InEveryMessenger]
    public async Task The_address_is_a_place_on_the_map(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town, "Яма на дороге");
        await resident.SendsLocation(55.75, 37.61);
        resident.Hears("Адрес: место на карте");
    }

    [Fact]
    public async Task Of_two_summaries_only_the_last_has_buttons()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, Story.Pothole);
        await resident.Presses("Изменить");
        await resident.Presses("Текст");
        await resident.Says("Огромная яма на дороге, ул. Ленина, 5");
        var summaries = resident.Chat.Messages.Where(m => m.FromBot && m.Text.StartsWith(Said.Summary, StringComparison.Ordinal)).ToList();
        summaries.Select(m => m.Buttons.Count > 0).ShouldBe([false, true]);
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
    }

    [Fact]
    public async Task The_address_may_be_skipped()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, "Яма на дороге");
        await resident.Presses("Пропустить");
        resident.Hears("Адрес: не указан");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
    }

    [Theory, InEveryMessenger]
    public async Task The_text_is_written_anew_and_the_address_that_was_named_is_not_asked_again(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town, "Яма на дороге");
        await resident.Says("у старой мельницы");
        await resident.Presses("Изменить");
        await resident.Presses("Текст");
        await resident.Says("Огромная яма на дороге");
        resident.Hears("Огромная яма на дороге", "Адрес: у старой мельницы");
        resident.DoesNotHear("Где это?");
        await resident.Presses("Отправить");
        (await town.Appeal()).Text.ShouldBe("Огромная яма на дороге");
    }

    [Fact]
    public async Task An_address_in_the_new_text_replaces_the_one_that_was_read_out_of_the_old()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, "Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Изменить");
        await resident.Presses("Текст");
        await resident.Says("Яма на дороге, ул. Мира, 12");
        resident.Hears("Адрес: ул. Мира, 12");
    }

    [Fact]
    public async Task A_new_place_replaces_the_old_one()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, "Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Изменить");
        await resident.Presses("Адрес");
        await resident.SendsLocation(55.75, 37.61);
        resident.Hears("Адрес: место на карте");
        await resident.Presses("Изменить");
        await resident.Presses("Адрес");
        await resident.Says("ул. Мира, 12");
        resident.Hears("Адрес: ул. Мира, 12");
        await resident.Presses("Отправить");
        (await town.Appeal()).Place.ShouldBeNull();
    }

    [Fact]
    public async Task Cancelled_means_that_nothing_was_sent()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, Story.Pothole);
        await resident.Presses("Отменить");
        resident.Hears("ничего не отправлено");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
        town.Group.Messages.ShouldBeEmpty();
    }

    [Theory, InEveryMessenger]
    public async Task Pressed_twice_it_is_sent_once(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town, Story.Pothole);
        var summary = resident.LastShown;
        var send = summary.Buttons.Single(b => b.Text == "Отправить").Data!;
        await resident.PressesData(summary.MessageId, send);
        await resident.PressesData(summary.MessageId, send);
        resident.SeesNote("уже отправлено");
        (await town.Look(r => r.LastNumber())).ShouldBe(1);
    }

    [Theory]
    [InlineData("да")]
    [InlineData("Да, всё верно")]
    [InlineData("отправить")]
    [InlineData("Верно.")]
    [InlineData("ок")]
    [InlineData("+")]
    [InlineData("👍🏻")]
    public async Task Yes_in_words_is_the_button_and_no_part_of_the_appeal(string yes)
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, Story.Pothole);
        await resident.Says(yes);
        resident.Hears("Приняли, номер МЦУ-2026-000001");
        (await town.Appeal()).Text.ShouldBe(Story.Pothole);
    }

    [Theory, InEveryMessenger]
    public async Task Yes_send_it_is_understood_in_every_messenger(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town, Story.Pothole);
        await resident.Says("да, отправляйте");
        resident.Hears("Приняли, номер МЦУ-2026-000001");
        (await town.Appeal()).Text.ShouldBe(Story.Pothole);
    }

    [Fact]
    public async Task More_words_that_begin_with_yes_are_words()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town, Story.Pothole);
        await resident.Says("да, и колодец открыт");
        resident.Hears(Said.Summary, "колодец открыт");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
    }

    private static async Task<Voice> Understood(Town town, string words)
    {
        var resident = town.Resident();
        await resident.Says(words);
        await resident.Presses("Согласен");
        return resident;
    }
}
