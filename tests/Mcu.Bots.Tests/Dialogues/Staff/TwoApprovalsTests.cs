using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>An answer that two people approve, one after the other.</summary>
public sealed class TwoApprovalsTests
{
    private const string Two = "municipality: { name: Город }\npath: { approvals: [role:unit-head, role:head] }";

    [Theory, InEveryMessenger]
    [Clause("S1-52", "проекты письменных ответов")]
    public async Task After_the_first_yes_the_second_approver_gets_the_card_and_then_the_resident_the_answer(string messenger)
    {
        await using var office = await Approved(messenger);
        var first = await Answered(office);
        office.Head.Listens();
        office.Resident.Listens();
        await first.Presses("Утвердить");
        first.SeesNote("Теперь утверждает: Белова Анна");
        first.Shown("версия 1").Buttons.ShouldBeEmpty();
        office.Resident.HearsNothing();
        office.Head.Hears("версия 1", "Первым согласовал: Громов Олег", "Яму на Ленина, 5 заделаем");

        await office.Head.Presses("Утвердить");
        office.Resident.Hears("заделаем до 20 ноября");
        await office.Head.Says("/history 1");
        office.Head.Hears("Громов Олег: ответ согласован", "Белова Анна: ответ утверждён");
    }

    [Fact]
    public async Task Nobody_is_passed_over_and_either_sends_back_to_the_executor()
    {
        await using var office = await Approved();
        var first = await Answered(office);
        await office.Head.Says("/approve 1");
        office.Head.Hears("по регламенту это делает руководитель подразделения", "Громов Олег");
        await first.Presses("На доработку");
        await first.Says("добавьте, кто заделает");
        office.Executor.Hears("на доработку", "Громов Олег", "кто заделает");

        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        await first.Presses("Утвердить");
        await first.Says("/approve 1");
        first.Hears("по регламенту это делает руководитель МЦУ", "Белова Анна");
        await office.Head.Presses("На доработку");
        await office.Head.Says("назовите улицу");
        office.Executor.Hears("на доработку", "Белова Анна", "назовите улицу");

        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        office.Head.Shown("версия 3").Buttons.ShouldBeEmpty();
        first.Hears("версия 3");
    }

    [Fact]
    public async Task A_new_head_or_a_substitute_on_the_way_gives_the_second_yes()
    {
        await using var office = await Approved();
        var first = await Answered(office);
        await first.Presses("Утвердить");
        var deputy = await office.Town.Hire(3003, "Олег Сомов", "executor", "roads");
        await office.Town.Admin().Says("/substitute Белова Сомов 09.11–10.11");
        deputy.Hears("версия 1");
        await deputy.Presses("Утвердить");
        office.Resident.Hears("заделаем до 20 ноября");
        await office.Head.Says("/history 1");
        office.Head.Hears("Сомов Олег", "Белова Анна");
    }

    [Fact]
    public async Task The_author_approves_their_own_draft_only_where_nobody_else_is_left_and_is_told_so()
    {
        await using var town = await Town.Open(regulation: Two);
        var head = await town.Hire(3002, "Олег Громов", "unit-head", "roads");
        await town.Hire(3001, "Анна Белова", "head");
        var resident = await town.Registers();
        var admin = town.Admin();
        await admin.Says($"/answer 1 {Office.GoodAnswer}");
        await admin.Says("/approve 1");
        admin.Hears("Свой ответ утверждает другой");
        await admin.Says("/dismiss Белова");
        await admin.Says("/dismiss Громов");
        await admin.Says("/approve 1");
        admin.Hears("больше утверждать его некому");
        await admin.Says("/approve 1");
        resident.Hears("заделаем до 20 ноября");
        await admin.Says("/history 1");
        admin.Hears("автор утвердил свой ответ сам");
        head.DoesNotHear("автор утвердил");
    }

    private static Task<Office> Approved(string messenger = Messengers.First) => Office.Open(Two, messenger);

    /// <summary>Kuznetsov's answer waits for Gromov, the head of his unit.</summary>
    private static async Task<Voice> Answered(Office office)
    {
        var first = await office.Town.Hire(3002, "Олег Громов", "unit-head", "roads");
        await office.Clerk.Says("/assign 1 Кузнецову");
        await office.Executor.Presses("Принять");
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        return first;
    }
}
