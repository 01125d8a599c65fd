using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Registrar;

/// <summary>
/// The dates of a formal appeal as its people see them: 30 days, the control date, one extension with a notice, and nothing else.
/// </summary>
public sealed class FormalTermsTests
{
    private const string PutOff = """
        municipality: { name: Город }
        path: { postponement: { days: 180, planRequired: false, approvedBy: [role:head] }, interim: { times: 2, days: 60 } }
        """;

    [Theory, InEveryMessenger]
    [Clause("S1-50", "в установленные руководителем МЦУ или администратором МЦУ сроки")]
    [Clause("S1-60", "общий срок по 59-ФЗ")]
    public async Task It_has_thirty_days_a_control_date_of_27_and_is_extended_once_with_a_notice(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (clerk, executor, _) = await InWork(town);
        await executor.Says("/deadline ОГ-1");
        executor.Hears("30 календарных дней", "9 декабря 2026", "Контрольная дата", "4 декабря 2026");

        await executor.SaysAndSends("/extend ОГ-1 15.01.2027 запросили сведения");
        executor.Hears("30 декабря 2026");
        clerk.Listens();
        await executor.SaysAndSends("/extend ОГ-1 25.12.2026 запросили сведения");
        clerk.Hears("Срок рассмотрения вашего обращения ОГ-2026-000001 продлён до 25 декабря 2026", "часть 2 статьи 12",
            "запросили сведения", "сообщите заявителю");
        await executor.Says("/deadline ОГ-1");
        executor.Hears("25 декабря 2026", "22 декабря 2026");
        await executor.SaysAndSends("/extend ОГ-1 28.12.2026 ещё");
        executor.Hears("продл", "25 декабря 2026");
        (await Formal(town)).Extensions.ShouldBe(1);
    }

    [Fact]
    public async Task Neither_an_interim_answer_nor_a_plan_puts_it_off_beyond_the_law()
    {
        await using var town = await Town.Open(regulation: PutOff);
        var (_, executor, head) = await InWork(town);
        await executor.SaysAndSends("/interim ОГ-1 20.12.2026 изучаем");
        executor.Hears("нельзя отложить дальше 9 декабря 2026", "ч. 2 ст. 12", "/extend ОГ-2026-000001");
        await executor.Says("/postpone ОГ-1 20.12.2026 починим по плану");
        executor.Hears("нельзя отложить дальше 9 декабря 2026");
        head.DoesNotHear("просит отложить");
        (await Formal(town)).DueTerm.ShouldBe("30d");
    }

    [Fact]
    public async Task A_message_without_chat_that_is_put_off_is_told_by_letter()
    {
        await using var town = await Town.Open(regulation: PutOff);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var clerk = town.Admin();
        await clerk.Says("/register 122 Иванов Пётр, 8 921 000-00-00: яма на дороге, ул. Ленина, 5");
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        await executor.Says("/postpone 1 20.02.2027 заасфальтируем по плану");
        clerk.Listens();
        await head.Presses("Согласовать перенос");
        clerk.Hears("отложено до 20 февраля 2027", "заасфальтируем по плану", "сообщите заявителю");
    }

    [Fact]
    public async Task A_sooner_date_for_assigning_does_not_take_the_law_s_seven_days_for_forwarding()
    {
        await using var town = await Town.Open(
            regulation: Story.Regulation("deadlines:\n  - { when: { kind: appeal }, route: 1wd, answer: 30d }\n  - answer: 30d\n"));
        var clerk = town.Admin();
        await EnteredOnItsWayTests.Entered(clerk);
        await town.Comes("13.11.2026 10:00");
        await clerk.SaysAndSends("/redirect ОГ-1 Росавтодор");
        clerk.Hears("передано по компетенции: Росавтодор");
        (await Formal(town)).State.ShouldBe(AppealState.Redirected);
    }

    private static async Task<(Voice Clerk, Voice Executor, Voice Head)> InWork(Town town)
    {
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var clerk = town.Admin();
        await EnteredOnItsWayTests.Entered(clerk);
        await clerk.Says("/assign ОГ-1 Кузнецову");
        await executor.Says("/accept ОГ-1");
        return (clerk, executor, head);
    }

    private static async Task<Appeal> Formal(Town town) => (await town.Look(r => r.FindAppealByNumber(1, AppealKind.Formal)))!;
}
