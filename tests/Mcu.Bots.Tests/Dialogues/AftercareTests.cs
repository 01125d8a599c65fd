using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What the resident hears on the way, and after the answer.</summary>
[Clause("S1-18", "удовлетворенности граждан результатами")]
[Clause("S3-21", "удовлетворенности граждан")]
[Clause("S4-21", "удовлетворенность")]
public sealed class AftercareTests
{
    [Theory, InEveryMessenger]
    public async Task Every_stage_is_heard_and_each_once(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, head) = await town.InWork();
        await executor.SaysAndSends("/ask 1 С какой стороны дома?");
        await resident.Says("Со двора");
        await executor.SaysAndSends("/extend 1 25.12.2026 ждём асфальт");
        await executor.SaysAndSends("/interim 1 28.12.2026 Асфальт заказан");
        await town.Restart();
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await head.Says("/approve 1");
        await head.Says("/approve 1");
        await town.Restart();
        await town.Pass(TimeSpan.FromMinutes(1));

        foreach (var stage in (string[])[Said.Receipt, "взяли в работу", "С какой стороны дома?", "передали ваш ответ", "25 декабря 2026",
            "Асфальт заказан", "Яму заделаем"])
        {
            town.Times(resident, stage).ShouldBe(1, stage);
        }
    }

    [Theory, InEveryMessenger]
    public async Task Accepted_again_by_a_second_executor_is_no_news_for_the_resident(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, _) = await town.InWork();
        await executor.Says("/return 1 не моё");
        await town.Admin().Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        town.Times(resident, "взяли в работу").ShouldBe(1);
    }

    [Theory, InEveryMessenger]
    public async Task The_answer_asks_whether_it_is_solved(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, _, _) = await town.Answered();
        resident.LastShown.Text.ShouldContain("Яму заделаем до 20 ноября");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Вопрос решён", "Не решён"]);
    }

    [Theory, InEveryMessenger]
    public async Task Solved_is_rated_with_an_optional_word(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, _) = await town.Answered();
        await resident.Presses("Вопрос решён");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["1", "2", "3", "4", "5"]);
        await town.Restart();
        await resident.Presses("4");
        resident.Hears("Спасибо за оценку");
        await resident.Says("Молодцы");
        resident.Hears("Спасибо");
        var appeal = await town.Appeal();
        (appeal.State, appeal.Solved, appeal.Rating).ShouldBe((AppealState.Closed, true, 4));
        await executor.Says("/history 1");
        executor.Hears("Молодцы");
    }

    [Theory, InEveryMessenger]
    public async Task Not_solved_is_asked_why_and_reopened_to_the_same_executor_with_the_head_told(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var unitHead = await town.Hire(2500, "Игорь Дорогин", "unit-head", "roads");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var resident = await town.Registered();
        await town.Admin().Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await unitHead.Says("/approve 1");

        await resident.Presses("Не решён");
        resident.Hears("что осталось не так");
        resident.DoesNotHear("Оцените");
        await town.Restart();
        executor.Listens();
        unitHead.Listens();
        await resident.Says("Яму присыпали песком, и всё");
        resident.Hears("вернули в работу");
        resident.DoesNotHear("Оцените");
        executor.Hears("Яму присыпали песком");
        unitHead.Hears("Яму присыпали песком", "Кузнецов");

        var appeal = await town.Appeal();
        appeal.State.ShouldBe(AppealState.Assigned);
        appeal.ExecutorId.ShouldNotBeNull();
        town.Times(resident, "Оцените").ShouldBe(0);
        await executor.Says("/deadline 1");
        executor.Hears("Начало срока", "5 календарных дней", "Срок истекает");
    }

    [Theory, InEveryMessenger]
    public async Task A_rating_of_what_is_not_solved_is_refused(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, _, _) = await town.Answered();
        var appeal = await town.Appeal();
        await resident.PressesData(resident.LastShown.MessageId, $"rate:{appeal.Id}:5");
        resident.SeesNote("только решённый");
    }

    [Theory, InEveryMessenger]
    public async Task Who_says_not_solved_and_then_solved_is_believed_the_second_time(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, _, _) = await town.Answered();
        await resident.Presses("Не решён");
        await resident.Presses("Вопрос решён");
        resident.Hears("Оцените");
        await resident.Says("Нет света, ул. Мира, 12");
        resident.Hears(Said.Summary);
        (await town.Appeal()).State.ShouldBe(AppealState.Closed);
    }
}
