using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Registrar;

/// <summary>
/// All of an order at once: entered by hand, the head assigns, two approve, placed by hand, a substitute in between, a complaint, quiet
/// hours, escalation, quality.
/// </summary>
public sealed class WholeOrderTests
{
    private const string Number = "ОГ-2026-000001";

    private const string Order = """
        municipality: { name: Город }
        path:
          - registration: { by: [role:admin] }
            route: { by: [role:head] }
            selfAnswer: []
            approvals: [role:unit-head, role:head]
            placing: { by: [role:admin] }
            quality: { share: every, term: 2wd, by: [role:head] }
        pauses: { resident: true }
        quietHours: { staff: "20:00-08:00", residents: "20:00-08:00" }
        escalation:
          - { unrouted: 4wh, to: [role:head] }
        """;

    [Theory]
    [Clause("S1-36", "администратор МЦУ")]
    [Clause("S1-44", "передача обращений руководителю для назначения исполнителя")]
    [Clause("S1-46", "размещение ответов на электронных платформах и системах")]
    [InlineData("telegram")]
    [InlineData("vk")]
    [InlineData("max")]
    public async Task A_formal_appeal_goes_its_whole_way_and_a_resident_of_a_message_hears_nothing_of_it(string messenger)
    {
        await using var town = await Town.Open(regulation: Order, messenger: messenger);
        var (executor, unitHead) = (await town.Hire(2001, "Пётр Кузнецов", "executor", "roads"),
            await town.Hire(2002, "Иван Дорожкин", "unit-head", "roads"));
        await town.Hire(2003, "Мария Чистова", "executor", "housing");
        var (head, deputy, clerk) = (await town.Hire(3001, "Анна Белова", "head"),
            await town.Hire(3002, "Олег Сомов", "coordinator"), town.Admin());
        await EnteredOnItsWayTests.Entered(clerk, "Чистова");
        var resident = await town.Registers();

        head.Listens();
        await town.Comes("09.11.2026 16:30");
        head.Hears(Number);
        await clerk.Says("/substitute Белова Сомов 10.11–13.11");
        await town.Comes("10.11.2026 10:00");
        await deputy.Says("/assign ОГ-1 Чистовой");
        deputy.Hears("ч. 6 ст. 8");
        await deputy.Says("/assign ОГ-1 Кузнецову");
        await executor.Says("/accept ОГ-1");
        await Asked(town, clerk, executor);
        await Approved(executor, unitHead, deputy, clerk);

        (await Formal(town)).State.ShouldBe(AppealState.Approved);
        deputy.Listens();
        await clerk.Says("/sent ОГ-1 исх. 7");
        deputy.Hears($"{Number}: проверьте качество");
        await deputy.Says("/quality ОГ-1");
        await town.Comes("23.11.2026 10:00");
        var done = await Formal(town);
        (done.State, done.Rating, done.ExecutorId is not null).ShouldBe((AppealState.Closed, null, true));
        (await town.Appeal()).State.ShouldBe(AppealState.Received);
        town.Times(resident, "ОГ-").ShouldBe(0);
        await clerk.Says("/history ОГ-1");
        clerk.Hears("Сомов Олег (замещение: Белова Анна)", "исх. 7");
    }

    /// <summary>The clock of 59-FZ does not stand while the applicant is asked, that of a message would.</summary>
    private static async Task Asked(Town town, Voice clerk, Voice executor)
    {
        clerk.Listens();
        await executor.SaysAndSends("/ask ОГ-1 С какой стороны дома?");
        clerk.Hears("нужно уточнить", "С какой стороны дома?");
        (await Formal(town)).PausedAt.ShouldBeNull();
        await clerk.Says("/sent ОГ-1 по телефону");
    }

    private static async Task Approved(Voice executor, Voice unitHead, Voice deputy, Voice clerk)
    {
        await executor.Says("/answer ОГ-1 Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.");
        deputy.Listens();
        await unitHead.Presses("Утвердить");
        deputy.Hears("Первым согласовал: Дорожкин Иван");
        clerk.Listens();
        await deputy.Presses("Утвердить");
        clerk.Hears("заделаем до 20 ноября", "отправьте сами", "Кому: Иванов Иван Иванович");
    }

    private static async Task<Appeal> Formal(Town town) => (await town.Look(r => r.FindAppealByNumber(1, AppealKind.Formal)))!;
}
