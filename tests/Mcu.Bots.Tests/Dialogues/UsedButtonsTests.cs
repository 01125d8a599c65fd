using Mcu.Bots.Tests.World;
using Mcu.Fakes;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What was chosen cannot be chosen again: the buttons go away when they have served.</summary>
public sealed class UsedButtonsTests
{
    [Fact]
    public async Task After_the_choice_about_personal_data_its_text_stays_and_its_buttons_go()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says("Яма на дороге");
        await resident.Presses("Согласен");
        var consent = resident.Shown(Said.Consent);
        consent.Buttons.ShouldBeEmpty();

        await resident.Presses("Пропустить");
        resident.Shown("Где это?").Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_solved_and_the_rating_neither_can_be_pressed_again()
    {
        await using var town = await Town.Open();
        var (resident, _, _) = await town.Answered();
        await resident.Presses("Вопрос решён");
        resident.Shown("Яму заделаем").Buttons.ShouldBeEmpty();
        await resident.Presses("4");
        resident.Shown("Оцените").Buttons.ShouldBeEmpty();
        resident.Buttons.ShouldBe(["Что с обращением", "Добавить", "Подать официальное"]);
    }

    [Fact]
    public async Task The_list_of_executors_becomes_the_name_of_the_chosen_one()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        var clerk = town.InGroup(town.Admin());
        await clerk.Presses("Назначить");
        var list = clerk.LastShown;
        list.Text.ShouldContain("кого назначить?");
        await clerk.Presses("Кузнецов П.");
        list = clerk.Chat.Messages.Single(m => m.MessageId == list.MessageId);
        list.Text.ShouldBe("МЦУ-2026-000001: исполнитель – Кузнецов Пётр.");
        list.Buttons.ShouldBeEmpty();
        clerk.Card("МЦУ-2026-000001").Buttons.Select(b => b.Text).ShouldBe(["Переназначить"]);
    }

    [Fact]
    public async Task A_date_or_a_cancel_that_was_pressed_is_gone()
    {
        await using var town = await Town.Open();
        var (_, executor, _) = await town.InWork();
        await executor.Presses("Продлить");
        await executor.Presses("3 декабря");
        executor.Shown("до какого числа").Buttons.ShouldBeEmpty();
        await executor.Presses("Отмена");
        executor.Shown("почему продлеваем").Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_is_gone_from_the_chat_is_not_sent_anew_for_the_sake_of_its_buttons()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says("Яма на дороге");
        var consent = resident.LastShown;
        await resident.PressesData(consent.MessageId + 1000, consent.Buttons[0].Data!);
        resident.Hears("Где это?");
        var admin = town.Admin();
        await admin.Says("/undelivered");
        admin.Hears("Всё доставлено");
    }
}
