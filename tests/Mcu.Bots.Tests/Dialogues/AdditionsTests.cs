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
        await resident.Says("Яма стала глубже");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Дополнить № 1", "Новое обращение"]);
        await resident.Presses("Дополнить № 1");
        resident.Hears("дополнение записано");
        executor.Hears("Яма стала глубже");
        (await town.Appeal()).Text.ShouldBe("Яма на дороге, ул. Ленина, 5\n\n+ Яма стала глубже");
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

    [Theory, InEveryMessenger]
    public async Task A_reply_to_our_message_needs_no_question(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        await resident.Replies(resident.Shown("Принято").MessageId, "Яма стала глубже");
        resident.Hears("дополнение записано");
        resident.DoesNotHear("новый вопрос");
    }

    [Theory, InEveryMessenger]
    public async Task Words_that_answer_a_question_are_written_down_once(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, _) = await town.InWork();
        await executor.Says("/ask 1 С какой стороны дома?");
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
        resident.Hears("Проверьте");
        resident.DoesNotHear("Дополнить");
    }
}
