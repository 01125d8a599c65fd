using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Two people press at once: the first wins, the second reads who did it.</summary>
public sealed class TwoAtOnceTests
{
    [Fact]
    public async Task Both_want_to_answer_themselves()
    {
        await using var office = await Office.Open();
        var second = office.Town.InGroup(await office.Town.Hire(3002, "Ирина Ким", "coordinator"));
        var (card, button) = Button(office.Clerk, "Отвечу сам");
        await office.Clerk.PressesData(card, button);
        await second.PressesData(card, button);
        second.SeesNote("Смирнова Ольга");
        office.Group.Card(Office.Number).Text.ShouldContain("Исполнитель: Смирнова Ольга");
    }

    [Fact]
    public async Task One_assigns_and_the_other_assigns_somebody_else()
    {
        await using var office = await Office.Open();
        await office.Town.Hire(2002, "Вера Дорогова", "executor", "roads");
        var second = office.Town.InGroup(await office.Town.Hire(3002, "Ирина Ким", "coordinator"));
        await office.Clerk.Presses("Назначить");
        var (card, other) = Button(office.Clerk, "Дорогова В.");
        await office.Clerk.Presses("Кузнецов П.");
        await second.PressesData(card, other);
        second.SeesNote("тем временем назначено: Кузнецов Пётр (Смирнова Ольга");
        office.Group.Card(Office.Number).Text.ShouldContain("Исполнитель: Кузнецов Пётр");
    }

    [Fact]
    public async Task One_declines_while_the_other_writes_why()
    {
        await using var office = await Office.Open();
        var second = office.Town.InGroup(await office.Town.Hire(3002, "Ирина Ким", "coordinator"));
        var (card, button) = Button(office.Clerk, "Отклонить");
        await second.PressesData(card, button);
        await office.Clerk.PressesData(card, button);
        await office.Clerk.SaysAndSends("частная территория");
        await second.Says("нет такого дома");
        second.Hears("уже отклонил(а) Смирнова Ольга");
        office.Resident.Hears("частная территория");
        office.Resident.DoesNotHear("нет такого дома");
    }

    [Fact]
    public async Task Two_approvers_approve()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var first = await town.Hire(3001, "Анна Белова", "unit-head", "roads");
        var second = await town.Hire(3002, "Ирина Ким", "unit-head", "roads");
        var resident = await town.Registers();
        await town.Admin().Says("/assign 1 Кузнецову");
        await executor.Presses("Принять");
        await executor.Says($"/answer 1 {Office.GoodAnswer}");
        var (draft, approve) = Button(second, "Утвердить");

        await first.Presses("Утвердить");
        await second.PressesData(draft, approve);
        second.SeesNote("Белова Анна");
        resident.Chat.Messages.Count(m => m.FromBot && m.Text.Contains("заделаем до 20 ноября", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_note_in_between_does_not_hide_who_was_first()
    {
        await using var office = await Office.Open();
        var second = office.Town.InGroup(await office.Town.Hire(3002, "Ирина Ким", "coordinator"));
        var (card, button) = Button(office.Clerk, "Отвечу сам");
        await office.Clerk.PressesData(card, button);
        await office.Executor.Says("/note 1 это рядом со мной");
        await second.PressesData(card, button);
        second.SeesNote("Смирнова Ольга");
    }

    private static (int Message, string Data) Button(Voice where, string words)
    {
        var message = where.Chat.Messages.Last(m => m.Buttons.Any(b => b.Text.StartsWith(words, StringComparison.Ordinal)));
        return (message.MessageId, message.Buttons.First(b => b.Text.StartsWith(words, StringComparison.Ordinal)).Data!);
    }
}
