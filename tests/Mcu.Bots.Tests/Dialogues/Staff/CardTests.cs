using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Tests;
using Mcu.Workflow.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>The card of an appeal in the staff chat.</summary>
public sealed class CardTests
{
    [Clause("S1-44", "передача обращений руководителю для назначения исполнителя")]
    [Clause("S3-18", "структурирование и формализация сути")]
    [Theory, InEveryMessenger]
    public async Task A_new_appeal_gets_a_card_with_everything_on_it(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var clerk = town.InGroup(town.Admin());
        var resident = town.Resident();
        await resident.SendsPhoto("Яма на дороге, ул. Ленина, 5, машины объезжают по тротуару");
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");

        var card = clerk.Card("МЦУ-2026-000001");
        foreach (var words in new[] { town.Services.GetRequiredService<Phrasebook>().Say($"source.{messenger}"), "Тема: ", "Где: ",
            "Ленина, 5", "машины объезжают", "1 файл", "Срок: ", "осталось", "ждёт назначения", "Исполнитель: не назначен" })
        {
            card.Text.ShouldContain(words);
        }

        card.Text.ShouldNotContain("Тема: не определена");
        card.Buttons.Select(b => b.Text).ShouldBe(["Назначить", "Отвечу сам", "Уточнить", "Отклонить", "Файлы"]);
    }

    [Fact]
    public async Task The_files_come_by_their_button()
    {
        await using var town = await Town.Open();
        var clerk = town.InGroup(town.Admin());
        var resident = town.Resident();
        await resident.SendsPhoto("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await clerk.Presses("Файлы");
        clerk.LastShown.Files.Single().Kind.ShouldBe("photo");
        clerk.LastShown.Text.ShouldContain("1 файл от жителя");
    }

    [Fact]
    public async Task A_long_story_is_read_to_its_end_from_the_card()
    {
        await using var town = await Town.Open();
        var story = $"Яма на дороге, ул. Ленина, 5. {string.Join(" ", Enumerable.Range(1, 700).Select(n => $"слово{n}"))} Вот и всё.";
        await town.Registered(story);
        var clerk = town.InGroup(town.Admin());
        clerk.Card("МЦУ-2026-000001").Text.ShouldNotContain("Вот и всё.");
        await clerk.Presses("Показать полностью");
        clerk.Hears("МЦУ-2026-000001: обращение целиком.", "слово350", "Вот и всё.");
        await clerk.Says("текст 1");
        clerk.Hears("Вот и всё.");
    }

    [Fact]
    public async Task A_short_story_has_nothing_more_to_show()
    {
        await using var town = await Town.Open();
        await town.Registered();
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Buttons.Select(b => b.Text).ShouldNotContain("Показать полностью");
    }

    [Theory, InEveryMessenger]
    public async Task The_card_is_edited_in_place_as_things_change(string messenger)
    {
        await using var office = await Office.Open(messenger: messenger);
        var first = office.Group.Card(Office.Number).MessageId;

        await office.Clerk.Says("/assign 1 Кузнецову");
        office.Group.Card(Office.Number).Text.ShouldContain("Исполнитель: Кузнецов Пётр");
        await office.Executor.Presses("Принять");
        office.Group.Card(Office.Number).Text.ShouldContain("Сейчас: в работе");
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        office.Group.Card(Office.Number).Text.ShouldContain("на утверждении");

        office.Group.Card(Office.Number).MessageId.ShouldBe(first);
        office.Group.Actor.Messages.Count(m => m.FromBot && m.Text.Contains("Сейчас:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task The_resident_s_later_words_come_onto_the_card()
    {
        await using var office = await Office.Open();
        await office.Resident.Says("И ещё там открыт люк");
        if (office.Resident.Buttons.Any(b => b.StartsWith("Дополн", StringComparison.Ordinal)))
        {
            await office.Resident.Presses("Дополн");
        }

        office.Group.Card(Office.Number).Text.ShouldContain("открыт люк");
    }

    [Fact]
    public async Task Assign_offers_the_unit_s_executors_first_the_least_loaded_first_and_then_others_by_pages()
    {
        await using var town = await Town.Open();
        for (var i = 0; i < 8; i++)
        {
            await town.Hire(2100 + i, $"Имя{"абвгдежз"[i]} Жилищный{"абвгдежз"[i]}", "executor", "housing");
        }

        await town.Hire(2001, "Борис Дорогин", "executor", "roads");
        await town.Hire(2002, "Вера Дорогова", "executor", "roads");
        var clerk = town.InGroup(town.Admin());
        await town.Registers(5);
        await clerk.Says("/assign 1 Дорогин");
        await town.Registers(6);

        await clerk.Presses("Назначить");
        var choice = clerk.LastShown.Buttons.Select(b => b.Text).ToList();
        choice[0].ShouldBe("Дорогова В. (Дороги) · 0");
        choice[1].ShouldBe("Дорогин Б. (Дороги) · 1");
        choice[2].ShouldContain("(ЖКХ) · 0");
        choice[^1].ShouldBe("→");

        await clerk.Presses("→");
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldContain("←");
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldNotContain("Дорогова В. (Дороги) · 0");
    }

    [Clause("S4-44", "маршрутизация между исполнителями или собственный ответ")]
    [Fact]
    public async Task I_will_answer_myself_takes_the_appeal_and_asks_for_the_answer()
    {
        await using var office = await Office.Open();
        await office.Clerk.Presses("Отвечу сам");
        office.Clerk.Hears("Напишите ответ жителю");
        office.Group.Card(Office.Number).Text.ShouldContain("Исполнитель: Смирнова Ольга");
        await office.Clerk.Says(Office.GoodAnswer);
        office.Clerk.Hears("на утверждении", "Белова Анна");
        office.Head.Hears("Яму на Ленина, 5 заделаем");
    }

    [Theory, InEveryMessenger]
    public async Task Clarify_asks_the_resident_and_the_answer_comes_back(string messenger)
    {
        await using var office = await Office.Open(messenger: messenger);
        await office.Clerk.Presses("Уточнить");
        office.Clerk.Hears("напишите вопрос");
        await office.Clerk.SaysAndSends("С какой стороны дома?");
        office.Resident.Hears("С какой стороны дома?");
        office.Group.Card(Office.Number).Text.ShouldContain("ждёт ответа жителя");

        await office.Resident.Says("Со стороны аптеки");
        var card = office.Group.Card(Office.Number).Text;
        card.ShouldContain("Со стороны аптеки");
        card.ShouldContain("ждёт назначения");
    }

    [Fact]
    public async Task Decline_asks_for_the_reason_and_the_resident_reads_it()
    {
        await using var office = await Office.Open();
        await office.Clerk.Presses("Отклонить");
        office.Clerk.Hears("почему отклоняем");
        await office.Clerk.SaysAndSends("это частная территория");
        office.Resident.Hears("это частная территория");
        office.Group.Card(Office.Number).Text.ShouldContain("отклонено");
        office.Group.Card(Office.Number).Buttons.ShouldBeEmpty();
    }

    [Clause("S1-47", "межведомственное взаимодействие")]
    [Clause("S3-34", "взаимодействие внутри администрации по тематикам")]
    [Fact]
    public async Task A_reply_to_the_card_is_a_note_for_colleagues()
    {
        await using var office = await Office.Open();
        office.Resident.Listens();
        await office.Clerk.Replies(office.Group.Card(Office.Number).MessageId, "вчера там уже был подрядчик");
        office.Clerk.Hears("заметка записана");
        await office.Clerk.Says("/history 1");
        office.Clerk.Hears("Смирнова Ольга: заметка – вчера там уже был подрядчик");
        office.Resident.HearsNothing();
    }
}
