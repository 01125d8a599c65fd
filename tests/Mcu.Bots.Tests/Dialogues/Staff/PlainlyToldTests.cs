using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>What clerks read when they step on each other's toes, say too much, or say what nobody understands.</summary>
public sealed class PlainlyToldTests
{
    [Fact]
    public async Task A_second_typed_assign_says_who_was_named_a_minute_ago_and_asks()
    {
        await using var office = await Office.Open();
        await office.Town.Hire(2002, "Иван Соколов", "executor", "roads");
        var coordinator = await office.Town.Hire(4001, "Андрей Волков", "coordinator");
        await coordinator.Says("/assign 1 Кузнецову");
        await office.Clerk.Says("/assign 1 Соколову");
        office.Clerk.Hears("Волков Андрей", "Кузнецов Пётр");
        (await office.Town.Appeal()).ExecutorId.ShouldNotBeNull();
        office.Clerk.DoesNotHear("исполнитель – Соколов");
        await office.Clerk.Presses("Всё равно");
        office.Clerk.Hears("исполнитель – Соколов Иван");
    }

    [Fact]
    public async Task Оставить_leaves_the_colleague_s_choice()
    {
        await using var office = await Office.Open();
        await office.Town.Hire(2002, "Иван Соколов", "executor", "roads");
        var coordinator = await office.Town.Hire(4001, "Андрей Волков", "coordinator");
        await coordinator.Says("/assign 1 Кузнецову");
        var named = (await office.Town.Appeal()).ExecutorId;
        await office.Clerk.Says("/assign 1 Соколову");
        await office.Clerk.Presses("Оставить");
        (await office.Town.Appeal()).ExecutorId.ShouldBe(named);
    }

    [Theory]
    [InlineData("/topic 1 Пешеходные переходы", "/topic 1 Канализационные люки", "тема")]
    [InlineData("/term 1 12.11", "/term 1 13.11", "срок")]
    [InlineData("/correct 1 ул. Мира, 9", "/correct 1 ул. Мира, 99", "Мира, 9")]
    public async Task What_a_colleague_has_just_written_is_not_written_over_without_a_word(string first, string second, string told)
    {
        await using var office = await Office.Open();
        var coordinator = await office.Town.Hire(4001, "Андрей Волков", "coordinator");
        await coordinator.Says(first);

        await office.Clerk.Says(second);

        office.Clerk.Hears("Волков Андрей", told, "Всё равно выполнить ваше?");
        await office.Clerk.Presses("Всё равно выполнить");
    }

    [Fact]
    public async Task A_new_executor_after_a_colleague_s_has_accepted_is_asked_about_too()
    {
        await using var office = await Office.Open();
        await office.Town.Hire(2002, "Иван Соколов", "executor", "roads");
        var coordinator = await office.Town.Hire(4001, "Андрей Волков", "coordinator");
        await coordinator.Says("/assign 1 Кузнецову");
        await office.Executor.Presses("Принять");

        await office.Clerk.Says("/assign 1 Соколову");

        office.Clerk.Hears("Волков Андрей", "Всё равно выполнить ваше?");
    }

    [Fact]
    public async Task Who_changes_their_own_mind_is_not_asked()
    {
        await using var office = await Office.Open();
        await office.Town.Hire(2002, "Иван Соколов", "executor", "roads");
        await office.Clerk.Says("/assign 1 Кузнецову");
        await office.Clerk.Says("/assign 1 Соколову");
        office.Clerk.Hears("исполнитель – Соколов Иван");
    }

    [Theory]
    [InlineData("/new трубы", "Не понял: «трубы»")]
    [InlineData("/card 1 18", "Не понял: «18»")]
    [InlineData("/text 1 целиком", "Не понял: «целиком»")]
    [InlineData("/staff всех", "Не понял: «всех»")]
    [InlineData("/line старая", "Не понял: «старая»")]
    [InlineData("/post Иванова с понедельника", "Не понял: «Иванова с понедельника»")]
    [InlineData("/request 1 Кузнецовой: когда меняли трубу?", "может быть, Кузнецов Пётр")]
    public async Task A_word_that_means_nothing_is_told(string said, string heard)
    {
        await using var office = await Office.Open();
        await office.Clerk.Says(said);
        office.Clerk.Hears(heard);
    }

    [Fact]
    public async Task Nothing_is_approved_with_words_that_were_not_understood()
    {
        await using var office = await Office.OnApproval();
        await office.Head.Says("/approve 1 но завтра");
        office.Head.Hears("Не понял: «но завтра»", "Ничего не сделано");
        office.Resident.DoesNotHear("Вопрос решён");
    }

    [Theory]
    [InlineData("отчёт за месяц", "Статистика месяц", "Поступило")]
    [InlineData("покажи просроченные", "Просрочено", "Просроченных")]
    [InlineData("абракадабра", "Помощь", "/assign")]
    public async Task Unknown_words_lead_to_what_they_look_like(string said, string button, string heard)
    {
        await using var office = await Office.Open();
        var admin = office.Town.Admin();
        await admin.Says(said);
        admin.Hears("Не понял вас");
        admin.LastShown.Buttons.Select(b => b.Text).ShouldContain("Помощь");
        await admin.Presses(button);
        admin.Hears(heard);
    }

    [Fact]
    public async Task Without_the_right_one_reads_who_does_it_and_whom_to_ask()
    {
        await using var office = await Office.Open();
        await office.Executor.Says("/export");
        office.Executor.Hears("это делают", " и ", "Попросите: ", "Смирнова Ольга");
    }

    [Fact]
    public async Task The_second_of_two_reads_who_was_first_and_when()
    {
        await using var office = await Office.Open();
        var coordinator = await office.Town.Hire(4001, "Андрей Волков", "coordinator");
        await coordinator.SaysAndSends("/decline 1 нет дома");
        await office.Clerk.Says("/decline 1 дубль");
        office.Clerk.Hears("№ 1 уже отклонил(а) Волков Андрей, 9 ноября в 1");
    }

    [Fact]
    public async Task The_help_has_a_space_before_what_may_follow()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("/help");
        office.Clerk.Hears("/line [новая] · линия");
    }
}
