using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Registrar;

/// <summary>Formal appeals: a register of their own, forwarding in seven days, never to the one complained of.</summary>
public sealed class FormalTests
{
    [Fact]
    [Clause("S0-30", "обращений граждан в электронной форме")]
    [Clause("S2-12", "сообщения, обращения и информация об обращениях")]
    [Clause("S4-12", "предложение, заявление, жалоба")]
    public async Task The_two_kinds_are_never_counted_together()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Entered(clerk);
        await Entered(clerk);
        await town.Registered();

        await clerk.Says("/new");
        clerk.Hears("Без исполнителя: 1", "официальных обращений (59-ФЗ): 2", "№ ОГ-2026-000001", "№ 1 ");
        await clerk.Says("/appeals");
        clerk.Hears("Официальные обращения (59-ФЗ) в работе: 2");
        await clerk.Says("/digest");
        clerk.Hears("Официальные обращения (59-ФЗ): без исполнителя 2");
        await clerk.Says("/stats");
        clerk.Hears("Поступило: 1", "Поступило: 2");
        clerk.DoesNotHear("Поступило: 3");
        await clerk.Starts();
        clerk.Hears("Без исполнителя 1 обращение", "Без исполнителя официальных обращений: 2");
        await town.Pass(TimeSpan.FromDays(60));
        await clerk.Says("/overdue");
        clerk.Hears("Просрочено: 1", "официальных обращений (59-ФЗ): 2");
    }

    [Fact]
    public async Task A_short_number_is_a_message_and_the_series_names_a_formal_one()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Entered(clerk);
        await clerk.Says("/card 1");
        clerk.Hears("обращений пока нет");
        await town.Registered();
        await clerk.Says("/card 1");
        clerk.Hears("МЦУ-2026-000001");
        await clerk.Says("/card ог-1");
        clerk.Hears("ОГ-2026-000001");
    }

    [Fact]
    [Clause("S1-14", "регистрация обращений в установленном порядке")]
    [Clause("S2-19", "порядок 59-ФЗ")]
    public async Task It_is_passed_on_within_seven_days_with_a_notice_and_later_no_more()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Entered(clerk);
        await Entered(clerk);
        await clerk.SaysAndSends("/redirect ОГ-1 Росавтодор");
        clerk.Hears("передано по компетенции: Росавтодор", "часть 3 статьи 8", "сообщите заявителю");
        await town.Comes("17.11.2026 10:00");
        await clerk.SaysAndSends("/redirect ОГ-2 Росавтодор");
        clerk.Hears("до 16 ноября 2026", "ч. 3 ст. 8");
        (await Formal(town, 2)).State.ShouldBe(AppealState.Registered);
    }

    [Theory]
    [InlineData("telegram")]
    [InlineData("vk")]
    [Clause("S2-19", "порядок 59-ФЗ")]
    public async Task A_complaint_never_goes_to_the_one_complained_of_nor_to_those_under_them(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Hire(2002, "Иван Дорожкин", "unit-head", "roads");
        await town.Hire(2003, "Мария Чистова", "executor", "housing");
        var clerk = town.Admin();
        await RegisterTests.Formal(clerk, about: "Дорожкин");
        clerk.Hears("Жалоба на: Дорожкин Иван");
        await clerk.Presses("Зарегистрировать");

        await clerk.Says("/assign ОГ-1 Кузнецову");
        clerk.Hears("ч. 6 ст. 8", "Дорожкин");
        await clerk.Says("/assign ОГ-1 Дороги");
        clerk.Hears("ч. 6 ст. 8");
        await clerk.Says("/assign ОГ-1");
        clerk.LastShown.Buttons.ShouldNotContain(button => button.Text.Contains("Кузнецов"));
        await clerk.Says("/assign ОГ-1 Чистовой");
        clerk.Hears("Чистова");
        await clerk.Says("/special ОГ-1 некому");
        clerk.Hears("ч. 7 ст. 8", "запрещает");
        await clerk.Presses("Подтвердить");
        clerk.Hears("Отправить до 16 ноября 2026");
    }

    [Fact]
    public async Task Whom_a_message_complains_of_can_be_said_later_too()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.Admin();
        await town.Registered();
        await clerk.Says("/assign 1 Кузнецову");
        await clerk.Says("/against 1 Дороги");
        clerk.Hears("сейчас обращение у тех, на кого жалуются", "Кузнецов");
        await clerk.Says("/against 1 кто-то другой");
        clerk.Hears("Не нашёл");
        await clerk.Says("/against 1 Кузнецовой");
        clerk.Hears("может быть, Кузнецов Пётр");
        await clerk.Says("/against 1 нет");
        clerk.Hears("отмечено");
        (await town.Appeal()).About.ShouldBeNull();
    }

    private static async Task Entered(Voice clerk)
    {
        await RegisterTests.Formal(clerk);
        await clerk.Presses("Зарегистрировать");
    }

    private static async Task<Appeal> Formal(Town town, int number = 1) =>
        (await town.Look(r => r.FindAppealByNumber(number, AppealKind.Formal)))!;
}
