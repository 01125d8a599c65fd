using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>The draft before the approver, and the check-list before both.</summary>
[Clause("S1-52", "проекты письменных ответов")]
[Clause("S3-19", "контроль сроков и качества обработки")]
[Clause("S4-21", "сроки и качество")]
public sealed class ApprovalTests
{
    [Clause("S4-53.1", "ответы в рамках блока")]
    [Theory, InEveryMessenger]
    public async Task The_approver_sees_the_question_and_the_draft_and_approves_it(string messenger)
    {
        await using var office = await Office.OnApproval(messenger: messenger);
        office.Head.Hears("версия 1", "Автор: Кузнецов Пётр", "машины объезжают", "Яму на Ленина, 5 заделаем");
        office.Head.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Утвердить", "На доработку"]);

        await office.Head.Presses("Утвердить");
        office.Resident.Hears("Яму на Ленина, 5 заделаем до 20 ноября");
        var card = office.Group.Card(Office.Number).Text;
        card.ShouldContain("Сейчас: с ответом");
        card.ShouldContain("Яму на Ленина, 5 заделаем до 20 ноября");
        office.Head.Shown("версия 1").Text.ShouldContain("Итог: утверждён");
        office.Head.Shown("версия 1").Buttons.ShouldBeEmpty();
    }

    [Clause("S1-17", "контроль полноты и качества решения")]
    [Clause("S3-20", "контроль полноты и качества решения вопросов")]
    [Theory, InEveryMessenger]
    public async Task Back_with_a_remark_and_the_next_draft_says_what_changed(string messenger)
    {
        await using var office = await Office.OnApproval(messenger: messenger);
        office.Resident.Listens();
        await office.Head.Presses("На доработку");
        office.Head.Hears("что исправить");
        await office.Head.Says("добавьте, кто заделает");
        office.Executor.Hears("на доработку", "Белова Анна", "добавьте, кто заделает");
        office.Resident.HearsNothing();
        office.Group.Card(Office.Number).Text.ShouldContain("Сейчас: в работе");

        await office.Executor.Says(
            "/answer 1 Здравствуйте! Яму на Ленина, 5 заделает Дорсервис до 20 ноября. Дорожный отдел, тел. 2-15-40.");
        office.Head.Hears("версия 2", "Что изменилось с версии 1", "− Яму на Ленина, 5 заделаем", "+ Яму на Ленина, 5 заделает Дорсервис");
    }

    [Fact]
    public async Task A_reply_to_the_draft_is_the_remark()
    {
        await using var office = await Office.OnApproval();
        await office.Head.Replies(office.Head.Shown("версия 1").MessageId, "слишком сухо");
        office.Executor.Hears("на доработку", "слишком сухо");
    }

    [Theory, InEveryMessenger]
    public async Task A_newer_draft_is_not_approved_by_the_old_one_s_button(string messenger)
    {
        await using var office = await Office.OnApproval(messenger: messenger);
        var old = office.Head.Shown("версия 1");
        var approve = old.Buttons[0].Data!;
        await office.Executor.Says("/answer 1 Здравствуйте! Не сделаем.");
        office.Resident.Listens();
        await office.Head.PressesData(old.MessageId, approve);
        office.Head.SeesNote("новую версию");
        office.Resident.HearsNothing();
    }

    [Clause("S0-13", "рекомендации при подготовке ответов")]
    [Fact]
    public async Task The_check_list_advises_the_author_and_the_approver_and_stops_nobody()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = await town.Registers(words: "Яма на дороге, ул. Ленина, 5. Когда заделают? Кто отвечает за эту дорогу?");
        await town.InGroup(town.Admin()).Says("/assign 1 Кузнецову");
        await executor.Presses("Принять");

        await executor.Says(
            "/answer 1 В рамках компетенции сообщаем следующее: Сидоров Иван Петрович из кв. 12 жаловался, работы будут выполнены в кратчайшие сроки.");
        string[] remarks = ["Поздоровайтесь", "без ответа остался вопрос", "дату", "куда обратиться",
            "канцелярский оборот", "личные данные"];
        executor.Hears(remarks);
        executor.Hears("на утверждении", "пришлите новый ответ");
        head.Hears(remarks);

        await head.Presses("Утвердить");
        resident.Hears("будут выполнены в кратчайшие сроки");
    }

    [Fact]
    public async Task A_good_answer_gets_no_remarks()
    {
        await using var office = await Office.OnApproval();
        office.Executor.Hears("на утверждении");
        office.Executor.DoesNotHear("Можно улучшить");
        office.Head.DoesNotHear("Можно улучшить");
    }

    [Fact]
    public async Task Reassigned_while_a_draft_waits_the_approver_reads_so_and_has_nothing_to_press()
    {
        await using var office = await Office.OnApproval();
        var other = await office.Town.Hire(2002, "Вера Дорогова", "executor", "roads");
        var approve = office.Head.Shown("версия 1").Buttons[0].Data!;
        await office.Clerk.Says("/assign 1 Дороговой");

        var draft = office.Head.Shown("версия 1");
        draft.Text.ShouldContain("Автор: Кузнецов Пётр");
        draft.Text.ShouldContain("Итог: снят, обращение передали другому исполнителю");
        draft.Buttons.ShouldBeEmpty();
        office.Resident.Listens();
        await office.Head.PressesData(draft.MessageId, approve);
        office.Head.SeesNote("сейчас нельзя");
        office.Resident.HearsNothing();

        await other.Says($"/answer 1 {Office.GoodAnswer}");
        office.Head.Hears("версия 2", "Автор: Дорогова Вера");
        office.Head.Shown("версия 1").Text.ShouldContain("Итог: снят");
        await office.Head.Presses("Утвердить");
        office.Resident.Hears("заделаем до 20 ноября");
    }

    [Fact]
    public async Task Reassigned_to_the_same_executor_the_draft_keeps_waiting()
    {
        await using var office = await Office.OnApproval();
        await office.Clerk.Says("/assign 1 Кузнецову");
        office.Clerk.Hears("уже у этого исполнителя");
        await office.Head.Presses("Утвердить");
        office.Resident.Hears("заделаем до 20 ноября");
    }

    [Fact]
    public async Task A_long_draft_is_read_whole_before_it_is_approved()
    {
        await using var office = await Office.InWork();
        var whole = Office.GoodAnswer
            + string.Concat(Enumerable.Range(1, 60).Select(i => $" На участке {i} положим асфальт до 20 ноября.")) + " Вот и всё.";
        await office.Executor.Says($"/answer 1 {whole}");
        office.Head.Hears("целиком", "На участке 60", "Вот и всё.");
        await office.Head.Presses("Утвердить");
        office.Resident.Hears("На участке 60", "Вот и всё.");
        office.Group.Card(Office.Number).Text.ShouldContain("На участке 60");
    }

    [Fact]
    public async Task The_author_does_not_approve_their_own_answer_while_another_may()
    {
        await using var office = await Office.Open();
        var admin = office.Town.Admin();
        await admin.Says($"/answer 1 {Office.GoodAnswer}");
        await admin.Says("/approve 1");
        admin.Hears("Свой ответ утверждает другой");
    }
}
