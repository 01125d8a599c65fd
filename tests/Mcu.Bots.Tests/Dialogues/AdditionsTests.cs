using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>More words while an appeal is open.</summary>
public sealed class AdditionsTests
{
    [Theory, InEveryMessenger]
    public async Task The_resident_chooses_to_add(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, _) = await town.InWork();
        executor.Listens();
        await resident.Says("Соседи тоже недовольны");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Дополнить № 1", "Новое обращение"]);
        await resident.Presses("Дополнить № 1");
        resident.Hears("дополнение записано");
        executor.Hears("Соседи тоже недовольны");
        (await town.Appeal()).Text.ShouldBe("Яма на дороге, ул. Ленина, 5\n\n+ Соседи тоже недовольны");
    }

    [Theory, InEveryMessenger]
    public async Task The_resident_chooses_a_new_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        await resident.Says("Нет света, ул. Мира, 12");
        await town.Restart();
        await resident.Presses("Новое обращение");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000002");
        (await town.Appeal()).Text.ShouldNotContain("света");
    }

    [Fact]
    public async Task A_command_word_that_the_resident_calls_text_is_added_where_it_was_asked_for()
    {
        await using var town = await Town.Open();
        var resident = await town.Registered();
        await resident.Presses("Добавить");
        await resident.Says("помощь");
        await resident.Presses("Это текст");
        resident.Hears("дополнение записано");
        (await town.Appeal()).Text.ShouldBe("Яма на дороге, ул. Ленина, 5\n\n+ помощь");
    }

    [Theory, InEveryMessenger]
    public async Task A_reply_to_our_message_needs_no_question(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        await resident.Replies(resident.Shown(Said.Receipt).MessageId, "Яма стала глубже");
        resident.Hears("дополнение записано");
        resident.DoesNotHear("новый вопрос");
    }

    [Theory, InEveryMessenger]
    public async Task Words_that_answer_a_question_are_written_down_once(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, _) = await town.InWork();
        await executor.SaysAndSends("/ask 1 С какой стороны дома?");
        await resident.Says("Со двора");
        resident.Hears("передали ваш ответ");
        executor.Hears("Со двора");
        (await town.Appeal()).Text.ShouldBe("Яма на дороге, ул. Ленина, 5\n\n+ Со двора");
    }

    [Theory, InEveryMessenger]
    public async Task Words_after_the_appeal_is_over_begin_a_new_one(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, _, _) = await town.Answered();
        await resident.Presses("Вопрос решён");
        await resident.Says("Нет света, ул. Мира, 12");
        resident.Hears(Said.Summary);
        resident.DoesNotHear("Дополнить");
    }

    [Theory, InEveryMessenger]
    public async Task Words_soon_after_that_plainly_go_on_reach_the_card_without_a_question(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, _) = await town.InWork();
        executor.Listens();
        await resident.Says("И ещё яма стала глубже");
        resident.Hears("МЦУ-2026-000001: дополнение записано");
        resident.DoesNotHear("новый вопрос");
        executor.Hears("яма стала глубже");
        (await town.Appeal()).Text.ShouldBe("Яма на дороге, ул. Ленина, 5\n\n+ И ещё яма стала глубже");
    }

    [Theory, InEveryMessenger]
    public async Task A_photograph_alone_soon_after_belongs_to_what_was_just_sent(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        var clerk = town.InGroup(town.Admin());
        await resident.SendsPhoto();
        resident.Hears("дополнение записано");
        (await town.Appeal()).Files.ShouldBe(1);
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("1 файл");
    }

    [Theory]
    [InlineData("Ещё не горит фонарь")]
    [InlineData("И ещё яма на ул. Мира, 12")]
    public async Task Another_topic_or_another_place_is_asked_about(string words)
    {
        await using var town = await Town.Open();
        var resident = await town.Registered();
        await resident.Says(words);
        resident.Hears("Это дополнение к обращению или новый вопрос?");
        (await town.Appeal()).Text.ShouldBe(Story.Pothole);
    }

    [Fact]
    public async Task The_same_words_a_day_later_are_asked_about()
    {
        await using var town = await Town.Open();
        var resident = await town.Registered();
        await town.Pass(TimeSpan.FromDays(1));
        await resident.Says("Яма стала глубже");
        resident.Hears("Это дополнение к обращению или новый вопрос?");
    }

    [Theory, InEveryMessenger]
    public async Task What_follows_the_button_add_belongs_to_the_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        await resident.Presses("Добавить");
        resident.Hears("напишите, что добавить");
        await resident.Says("Не горит фонарь, ул. Мира, 12");
        resident.Hears("дополнение записано");
        (await town.Appeal()).Text.ShouldContain("+ Не горит фонарь");
    }
}
