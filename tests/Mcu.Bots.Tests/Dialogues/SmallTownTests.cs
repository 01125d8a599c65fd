using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>Where ways meet: a file that says little, the end of the year, a caller of a direct line.</summary>
public sealed class SmallTownTests
{
    [Theory, InEveryMessenger]
    public async Task A_file_with_the_text_only_still_tells_the_four_ways(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: """
            municipality:
              name: Малое поселение
            formalAppeal:
              text: "Официальные обращения принимает администрация."
              textEn: "Formal appeals are taken by the administration."
            """);
        var resident = town.Resident();
        await resident.Says("/official");
        resident.Hears("четыре способа", "На Госуслугах", "Письмом по почте на адрес администрации", "На личном приёме, с паспортом.");
        resident.Buttons.ShouldNotContain("Приёмная на сайте");
        resident.Buttons.ShouldNotContain("Записаться на личный приём");

        await resident.Says("/reception");
        resident.Hears("Через бота на личный приём пока не записывают");
        await resident.Says("/line");
        resident.Hears("Прямых линий сейчас нет");
        await resident.Says("/about");
        resident.Hears("не официальные обращения", "/official");
    }

    [Theory, InEveryMessenger]
    public async Task Before_the_holidays_the_first_free_day_is_after_them(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: PersonalReceptionTests.Rules);
        await town.Comes("29.12.2026 16:00");
        var resident = town.Resident();
        await resident.Says("/reception");
        await resident.Presses("Согласен");
        await resident.Presses("Глава округа");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["12 января, вторник"]);
        await resident.Presses("12 января");
        await resident.Presses("14:20");
        await resident.Says("Иванова Анна Петровна");
        await resident.Says("Дрова для печи");
        resident.Hears("вторник, 12 января 2027", "14:20");
    }

    [Fact]
    [Clause("S0-19", "«Прямых линий»")]
    public async Task A_caller_of_a_direct_line_is_answered_by_hand_and_by_telephone()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        await clerk.Says("/line");
        await clerk.Presses("Вопрос по телефону");
        await clerk.Says("Иванова, 8 900 000-00-00: когда отремонтируют дорогу на ул. Ленина?");
        await town.Comes("12.11.2026 18:30");
        await clerk.Says("/line");
        await clerk.Presses("Подвести итог");
        clerk.Hears("1 вопрос стал обращением");

        var executor = await town.Hire(2002, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        await town.Admin().Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        clerk.Listens();
        await head.Says("/approve 1");
        clerk.Hears("Иванова", "8 900 000-00-00");
    }

    [Fact]
    public async Task Registers_are_not_given_out_in_the_common_chat()
    {
        await using var town = await Town.Open();
        await town.Registers();
        var group = town.InGroup(town.Admin());
        await group.Says("/export сообщения");
        group.Hears("в личном чате");
        await town.Admin().Says("/export сообщения");
        group.DoesNotHear("Готово");
    }

    /// <summary>The greeting offers the direct line, and whoever wants a formal appeal is not led into it.</summary>
    [Theory, InEveryMessenger]
    public async Task The_direct_line_and_the_formal_appeal_stand_side_by_side(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.AnnouncesLine();
        var resident = town.Resident(5);
        await resident.Starts();
        await resident.Presses("Вопрос на прямую линию");
        await resident.Presses("Согласен");
        await resident.Says("/official");
        resident.Hears("четыре способа");
        await resident.Says("Когда отремонтируют мост через реку у школы?");
        resident.Hears("Ваш вопрос № 1 принят");
        await resident.Says("Прошу зарегистрировать официальное обращение по 59-ФЗ: яма на дороге, ул. Ленина, 5");
        resident.Hears("Похоже, вам нужно официальное обращение");
        await resident.Presses("Отправить как сообщение");
        resident.Hears("МЦУ-2026-000001");
        await resident.Says("/line");
        resident.Hears("ваш вопрос № 1");
    }
}
