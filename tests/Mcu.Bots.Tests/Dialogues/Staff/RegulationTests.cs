using Mcu.Bots.Settings;
using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>What the municipality's own file changes in the work of the staff.</summary>
public sealed class RegulationTests
{
    [Fact]
    public async Task Without_approval_the_answer_leaves_at_once()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\nanswers: { approval: none }");
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        office.Executor.Hears("ответ отправлен жителю");
        office.Resident.Hears("заделаем до 20 ноября", "Вопрос решён?");
        office.Group.Card(Office.Number).Text.ShouldContain("Сейчас: с ответом");
        office.Head.Chat.Messages.ShouldNotContain(m => m.FromBot && m.Text.Contains("на утверждение", StringComparison.Ordinal));
    }

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
        var stop = await Should.ThrowAsync<StartupException>(() => Town.Open(settings => settings["Regulation:File"] = "/nowhere/regulation.yaml"));
        stop.Message.ShouldContain("/nowhere/regulation.yaml");
    }
}
