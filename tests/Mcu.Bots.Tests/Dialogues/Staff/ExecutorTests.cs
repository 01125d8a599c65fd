using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Tests;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>The executor's personal card and what they do with it.</summary>
[Clause("S1-49", "ответственный исполнитель")]
public sealed class ExecutorTests
{
    [Clause("S1-45", "передача исполнителям")]
    [Fact]
    public async Task The_executor_gets_a_personal_card_with_buttons()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("/assign 1 Кузнецову");
        var card = office.Executor.Card(Office.Number);
        card.Text.ShouldContain("Яма на дороге");
        card.Buttons.Select(b => b.Text).ShouldBe(["Принять", "Не моё", "Ответить", "Продлить"]);
    }

    [Clause("S1-51", "в пределах компетенции")]
    [Fact]
    public async Task Not_mine_asks_why_and_goes_back_to_whoever_routed_it()
    {
        await using var office = await Office.Open();
        var router = await office.Town.Hire(3002, "Ирина Ким", "coordinator");
        await router.Says("/assign 1 Кузнецову");
        router.Listens();

        await office.Executor.Presses("Не моё");
        office.Executor.Hears("почему возвращаете");
        await office.Executor.Says("это двор, а не дорога");
        office.Executor.Hears("возвращено");
        router.Hears("Кузнецов Пётр возвращает", "это двор, а не дорога");

        var card = office.Group.Card(Office.Number);
        card.Text.ShouldContain("Исполнитель: не назначен");
        card.Buttons.Select(b => b.Text).ShouldContain("Назначить");
        office.Executor.Card(Office.Number).Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_draft_is_written_after_the_button()
    {
        await using var office = await Office.InWork();
        await office.Executor.Presses("Ответить");
        office.Executor.Hears("напишите ответ");
        await office.Executor.Says(Office.GoodAnswer);
        office.Executor.Hears("на утверждении", "Белова Анна");
        office.Head.Hears("Яму на Ленина, 5 заделаем");
    }

    [Fact]
    public async Task A_reply_to_the_personal_card_is_a_draft_answer()
    {
        await using var office = await Office.InWork();
        await office.Executor.Replies(office.Executor.Card(Office.Number).MessageId, Office.GoodAnswer);
        office.Executor.Hears("на утверждении");
        office.Head.Hears("версия 1", "Яму на Ленина, 5 заделаем");
    }

    [Fact]
    public async Task A_reply_to_what_was_sent_back_is_the_next_draft()
    {
        await using var office = await Office.InWork();
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        await office.Head.Says("/rework 1 Назовите мастера");
        await office.Executor.Replies(office.Executor.Shown("Назовите мастера").MessageId, $"{Office.GoodAnswer} Мастер Ильин.");
        office.Executor.Hears("на утверждении");
        office.Head.Hears("версия 2", "Мастер Ильин");
    }

    [Fact]
    public async Task A_reply_to_a_reminder_is_a_draft_answer()
    {
        await using var office = await Office.InWork(Story.Term("6wd"));
        await office.Town.Comes("12.11.2026 13:30");
        await office.Executor.Replies(office.Executor.Shown("прошла половина срока").MessageId, Office.GoodAnswer);
        office.Head.Hears("версия 1", "Яму на Ленина, 5 заделаем");
    }

    [Fact]
    public async Task A_reply_in_the_common_chat_to_news_of_an_appeal_stays_a_note()
    {
        await using var office = await Office.InWork();
        await office.Group.Says("/history 1");
        await office.Group.Replies(office.Group.Shown("История").MessageId, "Позвонить подрядчику");
        office.Head.Chat.Messages.ShouldNotContain(m => m.Text.Contains("Позвонить подрядчику"));
        (await office.Town.Appeal()).State.ShouldBe(Mcu.Workflow.Appeals.Values.AppealState.InWork);
    }

    [Fact]
    public async Task Extend_asks_for_the_date_and_the_reason_and_the_resident_reads_both()
    {
        await using var office = await Office.InWork();
        await office.Executor.Presses("Продлить");
        office.Executor.Hears("до какого числа");
        await office.Executor.SaysAndSends("25 декабря");
        office.Executor.Hears("почему продлеваем");
        await office.Executor.SaysAndSends("ждём асфальт");
        office.Executor.Hears("новый срок – 25 декабря 2026");
        office.Resident.Hears("25 декабря 2026", "ждём асфальт");
        office.Executor.Card(Office.Number).Text.ShouldContain("Срок: 25 декабря 2026");
        office.Group.Card(Office.Number).Text.ShouldContain("Срок: 25 декабря 2026");
    }

    [Fact]
    public async Task An_executor_has_no_say_in_what_is_another_s()
    {
        await using var office = await Office.InWork();
        var other = await office.Town.Hire(2002, "Вера Чужова", "executor", "housing");
        office.Resident.Listens();
        foreach (var said in new[] { "/accept 1", "/return 1 беру себе", "/answer 1 Здравствуйте!", "/ask 1 Где это?",
            "/extend 1 25.12 некогда", "/interim 1 25.12 ждём" })
        {
            await other.SaysAndSends(said);
            other.Hears("1");
            (other.LastShown.Text.Contains("назначено не вам", StringComparison.Ordinal)
                || other.LastShown.Text.Contains("сейчас нельзя", StringComparison.Ordinal))
                .ShouldBeTrue($"{said}: {other.LastShown.Text}");
        }

        office.Resident.HearsNothing();
        office.Group.Card(Office.Number).Text.ShouldContain("Сейчас: в работе. Исполнитель: Кузнецов Пётр");
    }

    [Fact]
    public async Task The_former_executor_s_card_loses_its_buttons()
    {
        await using var office = await Office.InWork();
        var next = await office.Town.Hire(2002, "Вера Дорогова", "executor", "roads");
        await office.Clerk.Says("/assign 1 Дорогова");
        next.Card(Office.Number).Buttons.ShouldNotBeEmpty();
        office.Executor.Card(Office.Number).Buttons.ShouldBeEmpty();
        office.Executor.Card(Office.Number).Text.ShouldContain("Исполнитель: Дорогова Вера");
    }
}
