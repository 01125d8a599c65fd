using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Fakes.Telegram;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>While the bot waits for words, a lone command word is asked about and never taken silently.</summary>
public sealed class WordsOrCommandTests
{
    [Theory]
    [InlineData("моё")]
    [InlineData("Моё.")]
    [InlineData("просрочено")]
    [InlineData("помощь")]
    [InlineData("отклонить")]
    [InlineData("/mine")]
    [InlineData("overdue")]
    public async Task A_lone_command_word_is_no_reason_for_a_resident(string word)
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("отклонить 1");
        await office.Clerk.Says(word);
        office.Clerk.Hears("это текст или команда?");
        office.Clerk.DoesNotHear("Житель прочтёт");
        (await office.Town.Appeal()).State.ShouldBe(AppealState.Registered);
    }

    [Fact]
    public async Task Это_текст_takes_the_word_as_it_came()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("отклонить 1");
        await office.Clerk.Says("просрочено");
        await office.Clerk.Presses("Это текст");
        office.Clerk.Hears("Житель прочтёт", "просрочено");
        await office.Clerk.Presses("Отправить");
        office.Resident.Hears("Почему: просрочено");
    }

    [Fact]
    public async Task Это_команда_runs_it_and_the_question_stands_no_more()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("отклонить 1");
        await office.Clerk.Says("моё");
        await office.Clerk.Presses("Это команда");
        office.Clerk.Hears("нет обращений в работе");
        await office.Clerk.Says("просто разговор коллег");
        office.Clerk.HearsNothing();
    }

    [Fact]
    public async Task A_word_is_not_made_an_answer_either()
    {
        await using var office = await Office.InWork();
        await office.Executor.Says("ответить 1");
        await office.Executor.Says("моё");
        office.Executor.Hears("это текст или команда?");
        (await office.Town.Appeal()).State.ShouldBe(AppealState.InWork);
    }

    [Fact]
    public async Task Отмена_still_cancels_at_once()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("отклонить 1");
        await office.Clerk.Says("отмена");
        office.Clerk.Hears("отменено");
    }

    [Fact]
    public async Task A_forward_is_taken_as_the_answer_only_when_the_clerk_says_so()
    {
        await using var office = await Office.InWork();
        await office.Executor.Says("ответить 1");
        await office.Executor.Forwards(Office.GoodAnswer);
        office.Executor.Hears("Взять его как ваш ответ?");
        (await office.Town.Appeal()).State.ShouldBe(AppealState.InWork);
        await office.Executor.Presses("Взять");
        office.Executor.Hears("на утверждении");
    }

    [Theory]
    [InEveryMessenger]
    public async Task A_resident_who_is_asked_where_and_writes_помощь_is_asked_what_it_is(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("Не горит фонарь");
        await resident.Presses("Согласен");
        await resident.Says("помощь");
        resident.Hears("это текст или команда?");
        await resident.Presses("Это команда");
        resident.Hears("/forget");
    }

    [Fact]
    public async Task Nothing_of_appeals_is_said_in_any_other_group()
    {
        await using var office = await Office.Open();
        var other = office.Town.Telegram.Group(-2002, "Соседи");
        var user = office.Clerk.User;
        foreach (var said in new[] { "/card 1", "/text 1", "/find яма", "новые", "карточка 1" })
        {
            await user.Says(said, other);
            await office.Town.Settle();
        }

        other.Messages.Where(m => m.FromBot).Select(m => m.Text).ShouldAllBe(text => text!.Contains("В этой группе"));
        var card = office.Clerk.Card(Office.Number);
        var pressed = card.Buttons.First(b => b.Text == "Уточнить").Data!;
        await user.PressesData(1, pressed, other);
        await office.Town.Settle();
        office.Clerk.SeesNote("В этой группе");
    }

    [Fact]
    public async Task A_changed_command_is_not_obeyed_and_that_is_said_once()
    {
        await using var office = await Office.Open();
        var said = await office.Clerk.Says("/card 99");
        await office.Clerk.Edits(said, "/decline 1 спам");
        office.Clerk.Hears("Исправленное сообщение я второй раз не выполняю");
        await office.Clerk.Edits(said, "/decline 1 спам!");
        office.Clerk.HearsNothing();
        (await office.Town.Appeal()).State.ShouldBe(AppealState.Registered);
    }
}
