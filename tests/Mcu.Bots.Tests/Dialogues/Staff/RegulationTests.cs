using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>What the municipality's own file changes in the work of the staff.</summary>
public sealed class RegulationTests
{
    [Fact]
    public async Task Without_approval_the_answer_leaves_at_once()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\nanswers: { approval: none }");
        await office.Executor.SaysAndSends($"/answer 1 {Office.GoodAnswer}");
        office.Executor.SeesNote("Отправляем жителю");
        office.Resident.Hears("заделаем до 20 ноября", "Вопрос решён?");
        office.Group.Card(Office.Number).Text.ShouldContain("Сейчас: с ответом");
        office.Head.Chat.Messages.ShouldNotContain(m => m.FromBot && m.Text.Contains("на утверждение", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_approval_an_answer_with_remarks_waits_for_its_author_to_say_send()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\nanswers: { approval: none }");
        office.Resident.Listens();
        await office.Executor.Says("/answer 1 Сделаем в кратчайшие сроки.");
        office.Executor.Hears("пока не отправлен", "Поздоровайтесь", "дату");
        office.Resident.HearsNothing();
        office.Group.Card(Office.Number).Text.ShouldContain("Сейчас: в работе");

        var send = office.Executor.LastShown.Buttons[0].Data!;
        await office.Executor.Says("/card 1");
        await office.Executor.Presses("Отправить");
        office.Executor.SeesNote("Отправляем жителю");
        office.Resident.Hears("Сделаем в кратчайшие сроки.", "Вопрос решён?");
        office.Executor.Shown("пока не отправлен").Buttons.ShouldBeEmpty();

        office.Resident.Listens();
        await office.Executor.PressesData(office.Executor.Shown("пока не отправлен").MessageId, send);
        office.Executor.SeesNote("сейчас нельзя");
        office.Resident.HearsNothing();
    }

    [Fact]
    public async Task What_the_municipality_does_not_look_for_is_not_remarked()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\nanswers: { approval: none, checklist: [greeting] }");
        await office.Executor.Says("/answer 1 Сделаем в кратчайшие сроки.");
        office.Executor.Hears("пока не отправлен", "Поздоровайтесь");
        office.Executor.DoesNotHear("канцелярский");
        office.Resident.Listens();
        await office.Executor.SaysAndSends("/answer 1 Здравствуйте! Сделаем в кратчайшие сроки.");
        office.Executor.SeesNote("Отправляем жителю");
        office.Resident.Hears("в кратчайшие сроки");
    }

    [Fact]
    public async Task Without_approval_a_remark_can_be_mended_before_the_resident_reads_anything()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\nanswers: { approval: none }");
        await office.Executor.Presses("Ответить");
        await office.Executor.SendsPhoto("Сделаем.");
        var send = office.Executor.LastShown.Buttons[0].Data!;
        var old = office.Executor.LastShown.MessageId;
        office.Resident.Listens();
        await office.Executor.Presses("Исправить");
        office.Executor.Hears("напишите ответ заново");
        office.Resident.HearsNothing();
        await office.Executor.SaysAndSends(Office.GoodAnswer);
        office.Executor.SeesNote("Отправляем жителю");
        office.Resident.Hears("заделаем до 20 ноября", "Файлы к ответу");
        office.Resident.DoesNotHear("Сделаем.");

        office.Resident.Listens();
        await office.Executor.PressesData(old, send);
        office.Resident.HearsNothing();
    }

    [Fact]
    public async Task Without_approval_only_the_newest_of_two_kept_answers_can_be_sent()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\nanswers: { approval: none }");
        await office.Executor.Says("/answer 1 Сделаем.");
        var (old, send) = (office.Executor.LastShown.MessageId, office.Executor.LastShown.Buttons[0].Data!);
        await office.Executor.Says("/answer 1 Не сделаем.");
        office.Resident.Listens();
        await office.Executor.PressesData(old, send);
        office.Executor.SeesNote("новая версия – № 2");
        office.Resident.HearsNothing();
    }

    [Clause("S1-46", "размещение ответов на электронных платформах и системах")]
    [Clause("S1-55", "передача проектов ответов администратору")]
    [Fact]
    public async Task Placed_by_hand_the_answer_waits_for_Placed()
    {
        await using var office = await Office.OnApproval("municipality: { name: Город }\nanswers: { placing: by-hand }");
        office.Resident.Listens();
        await office.Head.Presses("Утвердить");
        office.Head.SeesNote("ждёт размещения");
        office.Resident.HearsNothing();
        office.Group.Hears("пора разместить");
        office.Group.Card(Office.Number).Text.ShouldContain("ждёт размещения ответа");

        await office.Clerk.Presses("Размещено");
        office.Resident.Hears("заделаем до 20 ноября");
        office.Group.Card(Office.Number).Text.ShouldContain("Сейчас: с ответом");
    }

    [Fact]
    public async Task A_broken_file_stops_the_start_and_says_line_key_and_what_was_expected()
    {
        var stop = await Should.ThrowAsync<StartupException>(() => Town.Open(regulation:
            """
            municipality: { name: Город, nameGenitive: Города }
            answers:
              approval: maybe
            """));
        stop.Message.ShouldContain("regulation.yaml:3");
        stop.Message.ShouldContain("answers.approval");
        stop.Message.ShouldContain("required");
    }

    [Fact]
    public async Task A_file_that_is_not_there_stops_the_start()
    {
        var stop = await Should.ThrowAsync<StartupException>(() =>
            Town.Open(settings => settings["Regulation:File"] = "/nowhere/regulation.yaml"));
        stop.Message.ShouldContain("/nowhere/regulation.yaml");
    }
}
