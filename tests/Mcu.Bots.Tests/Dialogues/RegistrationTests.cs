using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>On «Отправить»: one receipt with the number, the date and that it is no formal appeal; danger shows 112 first.</summary>
public sealed class RegistrationTests
{
    [Clause("S0-1", "480-ФЗ")]
    [Clause("S4-11", "сообщение")]
    [Theory, InEveryMessenger]
    public async Task The_number_the_date_and_that_it_is_no_formal_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        resident.Hears("Приняли, номер МЦУ-2026-000001. Ответим до 19 ноября.", "Это не официальное обращение.");
        town.Times(resident, "МЦУ-2026-000001").ShouldBe(1);
        resident.Shown(Said.Receipt).Buttons.Select(b => b.Text).ShouldBe(["Что с обращением", "Добавить", "Подать официальное"]);
        await resident.Presses("Подать официальное");
        resident.Hears("официальным обращением по закону №\u00a059-ФЗ они не считаются", "Госуслуг", "На личном приёме");
    }

    [Clause("S1-14", "регистрация обращений в установленном порядке")]
    [Theory, InEveryMessenger]
    public async Task Series_and_pattern_are_the_regulations_own(string messenger)
    {
        await using var town = await Town.Open(
            regulation: Story.Regulation("numbers:\n  series: ЕДДС\n  pattern: \"{number:0000}/{series}-{year}\""), messenger: messenger);
        var resident = await town.Registered();
        resident.Hears("0001/ЕДДС-2026");
        await resident.Says("/status 1");
        resident.Hears("№ 1");
    }

    [Clause("S1-14", "регистрация обращений в установленном порядке")]
    [Theory, InEveryMessenger]
    public async Task Numbers_go_on_after_a_restart(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Registered(id: 5);
        await town.Restart();
        (await town.Registered(id: 6)).Hears("МЦУ-2026-000002");
    }

    [Clause("S1-10", "оперативного реагирования")]
    [Clause("S4-19", "оперативное реагирование")]
    [Theory, InEveryMessenger]
    public async Task Danger_shows_112_before_anything_else_and_marks_the_card(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("В подъезде пахнет газом, ул. Ленина, 5");
        var heard = resident.Actor.Messages.Where(m => m.FromBot).ToList();
        heard[0].Text.ShouldContain("112");
        heard[1].Text.ShouldContain(Said.Consent);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldContain("опасность");
        town.Times(resident, "Позвоните по номеру 112").ShouldBe(1);
    }

    [Theory, InEveryMessenger]
    public async Task Danger_that_is_told_later_shows_112_and_marks_the_card_too(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        await resident.Says("Там ещё пахнет газом");
        resident.Hears("112");
        await resident.Presses("Дополнить № 1");
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldContain("опасность");
    }

    [Theory, InEveryMessenger]
    public async Task Danger_in_an_edited_message_marks_the_card_too(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        var message = await resident.Says(Story.Pothole);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await resident.Edits(message, "Пахнет газом, ул. Ленина, 5");
        resident.Hears("112");
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldContain("опасность");
    }

    [Theory, InEveryMessenger]
    public async Task Danger_after_a_rating_is_a_new_appeal_and_no_word_about_the_answer(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, _, _) = await town.Answered();
        await resident.Presses("Вопрос решён");
        await resident.Presses("5");
        await resident.Says("В подъезде пахнет газом, ул. Ленина, 5");
        resident.Hears("112", Said.Summary);
    }
}
