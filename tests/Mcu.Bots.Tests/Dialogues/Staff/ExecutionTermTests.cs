using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>
/// A term for one appeal, set by whoever leads or routes: «в установленные руководителем МЦУ или администратором МЦУ сроки».
/// </summary>
[Clause("S1-50", "в установленные руководителем МЦУ или администратором МЦУ сроки")]
public sealed class ExecutionTermTests
{
    [Theory]
    [InlineData("/assign 1 Кузнецов до 12.11")]
    [InlineData("назначить 1 Кузнецова до 12 ноября")]
    [InlineData("/assign 1 Кузнецову Петру до четверга")]
    [InlineData("/assign 1 Кузнецов срок 12.11.2026")]
    [InlineData("/assign 1 Дороги через 3 дня")]
    public async Task The_date_after_the_name_is_the_term(string said)
    {
        await using var office = await Office.Open();
        await office.Clerk.Says(said);
        office.Clerk.Hears("исполнитель – Кузнецов Пётр", "12 ноября 2026");
        office.Executor.Card(Office.Number).Text.ShouldContain("Срок исполнения: до 12 ноября 2026");
        office.Executor.Hears("установлен срок – до 12 ноября");
        await office.Clerk.Says("/deadline 1");
        office.Clerk.Hears("Срок исполнения: до 12 ноября 2026", "установлен срок", "Не позже срока ответа");
    }

    [Theory]
    [InlineData("/assign 1 Кузнецов до 05.11", "прошл")]
    [InlineData("/assign 1 Кузнецов до 05.11.2026", "прошл")]
    [InlineData("/assign 1 Кузнецов до 25.12", "нельзя – это срок ответа")]
    [InlineData("/assign 1 Кузнецов до 32.13", "32.13")]
    [InlineData("/assign 1 Кузнецов до вечера", "до вечера")]
    public async Task A_term_that_cannot_be_is_refused_and_nobody_is_assigned(string said, string told)
    {
        await using var office = await Office.Open();
        await office.Clerk.Says(said);
        office.Clerk.Hears(told);
        (await office.Town.Appeal(1)).ExecutorId.ShouldBeNull();
    }

    [Theory]
    [InlineData("/assign 1 Кузнецову до 12.11 выехать с мастером")]
    [InlineData("/assign 1 Кузницову до 12.11")]
    public async Task The_term_is_kept_while_it_is_asked_who_is_meant(string said)
    {
        await using var office = await Office.Open();
        await office.Town.Hire(2005, "Олег Кузнецов", "executor", "housing");
        await office.Clerk.Says(said);
        office.Clerk.DoesNotHear("исполнитель – ");
        await office.Clerk.Presses("Кузнецов О.");
        office.Clerk.SeesNote("исполнитель – Кузнецов Олег, срок – до 12 ноября");
        (await office.Town.Appeal(1)).ExecutionDueAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_term_is_moved_later_and_earlier_taken_away_and_kept_in_the_history()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("/assign 1 Кузнецов");
        office.Resident.Listens();
        await office.Clerk.Says("/term 1 завтра");
        office.Clerk.Hears("срок исполнения – до 10 ноября");
        await office.Clerk.Says("/term 1 13.11 приедет комиссия");
        office.Executor.Hears("установлен срок – до 13 ноября", "Причина: приедет комиссия");
        await office.Clerk.Says("/term 1 11.11");
        await office.Clerk.Says("/history 1");
        office.Clerk.Hears("установлен срок", "до 10 ноября", "до 13 ноября", "до 11 ноября");
        await office.Clerk.Says("/term 1 снять");
        office.Clerk.Hears("установленный срок снят");
        office.Executor.Card(Office.Number).Text.ShouldNotContain("Срок исполнения");
        office.Resident.HearsNothing();

        await office.Executor.Says("/term 1 20.11");
        office.Executor.Hears("недоступна");
    }

    [Fact]
    public async Task The_executor_is_reminded_and_the_head_hears_when_it_has_passed()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("/assign 1 Кузнецов до 12.11");
        await office.Town.Pass(TimeSpan.FromDays(2));
        office.Executor.Hears("скоро срок, установленный для этого обращения");
        await office.Town.Pass(TimeSpan.FromDays(2));
        office.Executor.Hears("прошёл срок, установленный для этого обращения");
        office.Head.Hears("прошёл срок, установленный для этого обращения", "Кузнецов Пётр");
        await office.Clerk.Says("/overdue");
        office.Clerk.Hears("Прошёл установленный срок: 1");
    }
}
