using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Registrar;

/// <summary>
/// What somebody entered goes the way of its regulation: registered, routed, approved, placed and looked at by those whom that names.
/// </summary>
public sealed class EnteredOnItsWayTests
{
    private const string Number = "ОГ-2026-000001";
    private const string Answer = "Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.";

    private const string ByHand = """
        municipality: { name: Город }
        path:
          registration: { by: [role:admin] }
          route: { by: [role:head] }
          placing: { by: [role:admin] }
          quality: { share: every, term: 2wd, by: [role:head] }
        """;

    private const string BySystem = """
        municipality: { name: Город }
        organisations:
          - code: administration
            name: Администрация города
            units: [roads]
            posts:
              - { code: roads-engineer, name: инженер, unit: roads, roles: [executor] }
              - { code: roads-master, name: мастер, unit: roads, roles: [executor] }
        path: { route: system }
        """;

    [Theory, InEveryMessenger]
    [Clause("S1-43", "сбор и регистрация всех видов электронных обращений")]
    [Clause("S1-44", "передача обращений руководителю для назначения исполнителя")]
    public async Task Who_entered_it_has_registered_it_and_the_head_is_asked_to_assign(string messenger)
    {
        await using var town = await Town.Open(regulation: ByHand, messenger: messenger);
        var head = await town.Hire(3001, "Анна Белова", "head");
        var clerk = town.Admin();
        await Entered(clerk);
        clerk.Hears($"Зарегистрировано официальное обращение {Number}");
        (await Formal(town)).State.ShouldBe(AppealState.Registered);
        head.Card(Number).Text.ShouldContain("ждёт назначения");
        await clerk.Says("/assign ОГ-1 Смирнова");
        clerk.Hears("по регламенту это делает руководитель МЦУ");
    }

    [Fact]
    public async Task Who_may_enter_but_is_not_the_one_who_registers_leaves_it_to_them()
    {
        await using var town = await Town.Open(regulation: ByHand);
        var coordinator = await town.Hire(4001, "Вера Громова", "coordinator");
        await Entered(coordinator);
        (await Formal(town)).State.ShouldBe(AppealState.Received);
        await town.Admin().Presses("Зарегистрировать");
        (await Formal(town)).State.ShouldBe(AppealState.Registered);
    }

    [Theory, InEveryMessenger]
    public async Task The_program_never_assigns_a_complaint_to_the_one_complained_of(string messenger)
    {
        await using var town = await Town.Open(regulation: BySystem, messenger: messenger);
        var engineer = await town.Hire(2001, "Пётр Кузнецов", "инженер");
        var master = await town.Hire(2002, "Мария Чистова", "мастер");
        engineer.Listens();
        await Entered(town.Admin(), "Кузнецов");
        engineer.HearsNothing();
        master.Card(Number).Text.ShouldContain("Исполнитель: Чистова Мария");
    }

    [Fact]
    public async Task A_complaint_does_not_reach_the_one_complained_of_as_a_substitute()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Hire(2003, "Мария Чистова", "executor", "housing");
        var clerk = town.Admin();
        await clerk.Says("/substitute Чистова Кузнецов 09.11–13.11");
        await Entered(clerk, "Кузнецов");
        await clerk.Says("/assign ОГ-1 Чистовой");
        clerk.Hears("ч. 6 ст. 8");
        (await Formal(town)).State.ShouldBe(AppealState.Registered);
    }

    [Fact]
    public async Task A_complaint_of_the_one_who_assigns_is_assigned_by_somebody_else()
    {
        await using var town = await Town.Open(regulation: ByHand);
        var head = await town.Hire(3001, "Анна Белова", "head");
        await town.Hire(2003, "Мария Чистова", "executor", "housing");
        head.Listens();
        await Entered(town.Admin(), "Белова");
        head.HearsNothing();
        await head.Says("/assign ОГ-1 Чистовой");
        head.Hears("по регламенту это делает");
        await town.Admin().Says("/assign ОГ-1 Чистовой");
        (await Formal(town)).State.ShouldBe(AppealState.Assigned);
    }

    [Fact]
    public async Task What_comes_after_a_stopped_correspondence_goes_to_nobody()
    {
        await using var town = await Town.Open(regulation: BySystem);
        var engineer = await town.Hire(2001, "Пётр Кузнецов", "инженер");
        var (clerk, head) = (town.Admin(), await town.Hire(3001, "Анна Белова", "head"));
        for (var number = 1; number <= 2; number++)
        {
            await Entered(clerk);
            await engineer.Says($"/answer ОГ-{number} {Answer}");
            await head.Says($"/approve ОГ-{number}");
            await clerk.Says($"/sent ОГ-{number} исх. {number}");
        }

        await Entered(clerk);
        await head.Says("/special ОГ-3 повторное");
        await head.Presses("Подтвердить");
        await RegisterTests.Formal(clerk);
        engineer.Listens();
        await clerk.Presses("Внести: переписка прекращена");
        engineer.HearsNothing();
        (await Formal(town, 4)).ExecutorId.ShouldBeNull();
    }

    [Theory, InEveryMessenger]
    [Clause("S1-46", "размещение ответов на электронных платформах и системах")]
    public async Task Only_who_places_hears_what_is_to_be_sent_and_marks_it_and_then_its_quality_is_looked_at(string messenger)
    {
        await using var town = await Town.Open(regulation: ByHand, messenger: messenger);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var coordinator = await town.Hire(4001, "Вера Громова", "coordinator");
        var clerk = town.Admin();
        await Entered(clerk);
        await head.Says("/assign ОГ-1 Кузнецов");
        await executor.Says($"/answer ОГ-1 {Answer}");
        coordinator.Listens();
        clerk.Listens();
        await head.Says("/approve ОГ-1");
        clerk.Hears(Answer, "отправьте сами");
        coordinator.DoesNotHear("отправьте сами");
        await coordinator.Says("/sent ОГ-1 исх. 1");
        coordinator.Hears("по регламенту это делает администратор МЦУ");
        head.Listens();
        await clerk.Says("/sent ОГ-1 исх. 1");
        (await Formal(town)).State.ShouldBe(AppealState.Answered);
        head.Hears($"{Number}: проверьте качество ответа");
        await head.Says("/redo ОГ-1 назовите подрядчика");
        clerk.Hears("он оказался неполным", "отправьте сами");
    }

    internal static async Task Entered(Voice clerk, string? about = null)
    {
        await RegisterTests.Formal(clerk, about: about);
        await clerk.Presses("Зарегистрировать");
    }

    private static async Task<Appeal> Formal(Town town, int number = 1) =>
        (await town.Look(r => r.FindAppealByNumber(number, AppealKind.Formal)))!;
}
