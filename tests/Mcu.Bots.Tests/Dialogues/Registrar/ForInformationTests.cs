using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Registrar;

/// <summary>News of an appeal that somebody else deals with: a card without work (S2 II.1).</summary>
public sealed class ForInformationTests
{
    [Theory, InEveryMessenger]
    [Clause("S2-12", "сообщения, обращения и информация об обращениях")]
    public async Task It_has_a_number_and_a_card_and_nobody_owes_anything(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var clerk = town.Admin();
        await RegisterTests.Fill(clerk, "письмо", "сообщение");
        await clerk.Presses("Внести для сведения");
        clerk.Hears("Внесено для сведения: МЦУ-2026-000001", "срок не идёт");
        var card = town.InGroup(clerk).Card("МЦУ-2026-000001");
        card.Text.ShouldContain("Внесено для сведения: работа не нужна");
        card.Buttons.ShouldBeEmpty();
        await clerk.Says("/history 1");
        clerk.Hears("внесено для сведения");

        await town.Pass(TimeSpan.FromDays(20));
        await clerk.Says("/new");
        clerk.DoesNotHear("№ 1");
        await clerk.Says("/overdue");
        clerk.Hears("Просроченных нет");
        var appeal = await town.Appeal();
        (await town.Look(store => store.RemindersOf(appeal.Id))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_turns_out_to_be_work_is_taken_up()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.Admin();
        await RegisterTests.Fill(clerk, "письмо", "сообщение");
        await clerk.Presses("Внести для сведения");
        await clerk.Says("/reopen 1 это наша дорога");
        (await town.Appeal()).State.ShouldBe(AppealState.Registered);
        await clerk.Says("/assign 1 Кузнецов");
        var card = town.InGroup(clerk).Card("МЦУ-2026-000001").Text;
        card.ShouldContain("Исполнитель: Кузнецов Пётр");
        card.ShouldNotContain("для сведения");
    }

    [Fact]
    public async Task A_formal_appeal_is_always_work()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await RegisterTests.Fill(clerk, "письмо", "сообщение");
        var earlier = (clerk.LastShown.MessageId,
            Data: clerk.LastShown.Buttons.Single(button => button.Text == "Внести для сведения").Data!);
        await clerk.Presses("Изменить");
        await clerk.Presses("Порядок");
        await clerk.Presses("обращение по 59-ФЗ");
        await clerk.Presses("Ни на кого");
        clerk.LastShown.Buttons.ShouldNotContain(button => button.Text == "Внести для сведения");
        var now = clerk.LastShown.Buttons.Single(button => button.Text == "Зарегистрировать").Data!;
        await clerk.PressesData(earlier.MessageId, earlier.Data);
        await clerk.PressesData(earlier.MessageId, now.Replace("enter=", "inform=", StringComparison.Ordinal));
        (await town.Look(store => store.LastNumber())).ShouldBe(0);
        await clerk.Presses("Зарегистрировать");
        clerk.Hears("Зарегистрировано официальное обращение ОГ-2026-000001", "Ответить до");
    }
}
