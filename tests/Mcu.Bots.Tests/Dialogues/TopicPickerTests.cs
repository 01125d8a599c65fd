using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>One of several hundred topics: by a guess, by its group, by a word; by the resident and by the staff.</summary>
public sealed class TopicPickerTests
{
    [Theory, InEveryMessenger]
    public async Task Guesses_come_first_then_the_groups_and_no_page_is_longer_than_a_messenger_shows(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town, "Во дворе яма и мусор, не горит фонарь, ул. Ленина, 5");
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        resident.Hears("двумя-тремя словами");
        var buttons = resident.LastShown.Buttons;
        buttons.Count.ShouldBeInRange(8, 10);
        buttons[0].Data!.ShouldContain("topic:");
        buttons.Select(button => button.Text).TakeLast(7)
            .ShouldBe(["ЖКХ", "Благоустройство", "Дороги", "Мусор и отходы", "Транспорт", "Энергетика", "Ещё"]);
    }

    [Theory, InEveryMessenger]
    public async Task A_topic_of_the_last_page_of_the_last_group_is_reached(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town);
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        await Turn(resident, "Центр управления регионом");
        await resident.Presses("Все разделы");
        await Turn(resident, "Военная служба");
        await Turn(resident, "Военная служба: другое");
        resident.Hears("Тема: Военная служба: другое");
        await resident.Presses("Отправить");
        (await town.Appeal()).Topic.ShouldBe("military-other");
    }

    [Theory, InEveryMessenger]
    public async Task A_topic_is_found_by_typed_words(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Understood(town);
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        await resident.Says("работа фонтанов");
        await resident.Presses("Работа фонтанов");
        resident.Hears("Тема: Работа фонтанов");
        await resident.Presses("Отправить");
        var appeal = await town.Appeal();
        appeal.Topic.ShouldBe("fountains");
        appeal.Text.ShouldNotContain("фонтан");
    }

    [Fact]
    public async Task Words_that_name_no_topic_are_said_to_name_none()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town);
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        await resident.Says("ъъъъъ");
        resident.Hears("Такой темы не нашли");
        await resident.Presses("Все разделы");
        await resident.Presses("ЖКХ");
        resident.Hears("О чём сообщение");
    }

    [Fact]
    public async Task A_story_is_no_name_of_a_topic_and_is_kept()
    {
        await using var town = await Town.Open();
        var resident = await Understood(town);
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        await resident.Says("И ещё там на углу давно разбит светофор, его бы тоже починить, пожалуйста, до зимы.");
        resident.Hears(Said.Summary, "разбит светофор");
    }

    [Theory, InEveryMessenger]
    public async Task The_clerk_names_another_topic_by_words_and_the_date_stays(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Registered();
        var due = (await town.Appeal()).DueAt;
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/topic 1 ★ Открытые канализационные люки");
        clerk.Hears("тема – Канализационные люки", "Срок прежний");
        var appeal = await town.Appeal();
        (appeal.Topic, appeal.DueAt).ShouldBe(("manholes", due));
        clerk.Card(appeal.FullNumber).Text.ShouldContain("Тема: Канализационные люки");
        await clerk.Says("/history 1");
        clerk.Hears("тема – Ямы и выбоины на дорогах → Канализационные люки");
        await clerk.Says("/topic 1 Канализационные люки");
        clerk.Hears("уже есть");
    }

    [Theory, InEveryMessenger]
    public async Task The_clerk_picks_another_topic_beside_the_executors(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        var admin = town.Admin();
        await admin.Says("/assign 1");
        await admin.Presses("Другая тема");
        admin.Hears("сейчас тема – Ямы и выбоины на дорогах");
        await admin.Presses("Дороги");
        await Turn(admin, "Дорожная разметка");
        (await town.Appeal()).Topic.ShouldBe("markings");
    }

    [Fact]
    public async Task Of_several_topics_that_fit_the_clerk_chooses_and_of_none_hears_so()
    {
        await using var town = await Town.Open();
        await town.Registered();
        var admin = town.Admin();
        await admin.Says("тема 1 снег");
        admin.Hears("подходят несколько тем");
        await admin.Presses("Снег и наледь на тротуарах");
        (await town.Appeal()).Topic.ShouldBe("snow-pavements");
        await admin.Says("/topic 1 ъъъъъ");
        admin.Hears("не нашли");
    }

    [Fact]
    public async Task An_executor_names_no_topic()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        await executor.Says("/topic 1 люки");
        executor.Hears("координатор");
        (await town.Appeal()).Topic.ShouldBe("road-pits");
    }

    [Fact]
    public async Task Topics_of_a_town_s_own_that_are_in_no_group_are_picked_by_the_blocks()
    {
        await using var town = await Town.Open(regulation: Story.Regulation("""
            topics:
              - { code: pits, name: Ямы, unit: roads, words: [яма] }
              - { code: lamps, name: Фонари, unit: energy, words: [фонарь] }
            """));
        var resident = await Understood(town);
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        await resident.Presses("Энергетика");
        await resident.Presses("Фонари");
        resident.Hears("Тема: Фонари");
    }

    /// <summary>Turns the pages till the button is there, and presses it.</summary>
    private static async Task Turn(Voice person, string button)
    {
        for (var page = 0; page < 12 && !person.LastShown.Buttons.Any(shown => shown.Text == button); page++)
        {
            await person.Presses("Ещё");
        }

        await person.Presses(button);
    }

    private static async Task<Voice> Understood(Town town, string words = Story.Pothole)
    {
        var resident = town.Resident();
        await resident.Says(words);
        await resident.Presses("Согласен");
        return resident;
    }
}
