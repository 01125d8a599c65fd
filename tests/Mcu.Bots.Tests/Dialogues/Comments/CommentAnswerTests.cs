using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Dialogues.Comments;

/// <summary>What goes out under a comment, and what must not.</summary>
public sealed class CommentAnswerTests
{
    private const string Pit = "Когда заделаете яму на Ленина, 5?";
    private const string Good = "Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел.";

    [Clause("S1-9", "через социальные сети, мессенджеры")]
    [Clause("S4-18", "через соцсети, мессенджеры")]
    [Fact]
    public async Task A_taken_comment_goes_the_usual_way_and_is_answered_where_it_was_asked()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Взять");
        clerk.SeesNote("МЦУ-2026-000001: взято");
        clerk.Shown("Комментарий").Text.ShouldContain("взято, МЦУ-2026-000001. Смирнова Ольга");
        var card = clerk.Card("МЦУ-2026-000001").Text;
        card.ShouldContain("ВКонтакте, открыто");
        card.ShouldContain("Иван Петров https://vk.com/wall-100_1?reply=11");
        card.ShouldContain("10 ноября 2026, 10:48");

        await clerk.Says("/assign 1 Кузнецову");
        await executor.Presses("Принять");
        page.Under("11").ShouldBeEmpty();
        await executor.Says($"/answer 1 {Good}");
        await head.Presses("Утвердить");
        page.Under("11").ShouldBe(["Иван, здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел."]);
        clerk.Shown("Комментарий").Text.ShouldContain("есть ответ");
        page.PrivatelyTo(501).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_at_once_needs_no_appeal_and_coming_back_is_not_taken_for_one_by_hand()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Ответить сразу");
        clerk.Hears("Его прочтут все");
        await clerk.SaysAndSends("Яму заделаем до 20 ноября.");
        page.Under("11").ShouldBe(["Иван, здравствуйте! Яму заделаем до 20 ноября."]);
        await page.AnswersByHand("11", page.Under("11")[0], key: "other");
        clerk.Shown("Комментарий").Text.ShouldContain("есть ответ");
        clerk.Shown("Комментарий").Text.ShouldNotContain("На странице уже ответили");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_personal_is_published_before_it_is_mended()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Ответить сразу");
        await clerk.SaysAndSends("Позвоните мастеру по телефону 8-900-123-45-67");
        clerk.Hears("Пока не опубликовано", "телефон", "8-900-123-45-67");
        page.Under("11").ShouldBeEmpty();
        await clerk.Presses("Исправить");
        await clerk.SaysAndSends("Яму заделаем до 20 ноября.");
        page.Under("11").ShouldBe(["Иван, здравствуйте! Яму заделаем до 20 ноября."]);
    }

    [Fact]
    public async Task Who_has_the_right_may_publish_it_all_the_same_and_the_history_says_so()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var coordinator = town.InGroup(await town.Hire(4001, "Мария Орлова", "coordinator"));
        await page.Writes("11", Pit);
        await coordinator.Presses("Ответить сразу");
        await coordinator.SaysAndSends("Звоните диспетчеру: 8-900-123-45-67");
        await coordinator.Presses("Опубликовать всё равно");
        coordinator.SeesNote("недоступна");
        page.Under("11").ShouldBeEmpty();
        await town.InGroup(town.Admin()).Presses("Опубликовать всё равно");
        page.Under("11").Single().ShouldContain("8-900-123-45-67");
    }

    [Fact]
    public async Task The_approver_cannot_let_something_personal_out_by_the_way()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var unitHead = await town.Hire(3002, "Иван Сомов", "unit-head", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Взять");
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Says("/answer 1 Здравствуйте! Яму заделаем, звоните 8-900-123-45-67. Дорожный отдел.");
        executor.Hears("личное, телефон");
        await unitHead.Presses("Утвердить");
        unitHead.Hears("Пока не опубликовано", "8-900-123-45-67");
        page.Under("11").ShouldBeEmpty();
        await town.InGroup(head).Presses("Опубликовать всё равно");
        page.Under("11").Single().ShouldContain("8-900-123-45-67");
        await clerk.Says("/history 1");
        clerk.Hears("Белова Анна", "опубликовано, хотя в ответе есть личное");
    }

    [Fact]
    public async Task An_interim_answer_stands_under_the_comment_and_starts_the_second_clock()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Взять");
        await clerk.Says("/assign 1 Кузнецову");
        await executor.SaysAndSends("/interim 1 25.12 Ждём асфальт.");
        executor.Hears("окончательный нужен до 18 ноября");
        await executor.SaysAndSends("/interim 1 Ждём асфальт.");
        page.Under("11").ShouldBe(["Иван, здравствуйте! Ждём асфальт. Окончательно ответим здесь до 18 ноября."]);
        clerk.Shown("Комментарий").Text.ShouldContain("дан промежуточный ответ");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("18 ноября");
    }

    [Fact]
    public async Task What_the_platform_refuses_is_told_to_the_staff_and_stays_on_the_card()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Ответить сразу");
        page.No = new DeliveryResult.CommentUnavailable(CommentRefusal.CommentsOff, "comments are closed");
        await clerk.SaysAndSends("Яму заделаем до 20 ноября.");
        clerk.Hears("Ответ под комментарием не опубликован: комментарии под постом закрыты");
        var card = clerk.Shown("Комментарий ·").Text;
        card.ShouldContain("Комментарии под постом закрыты");
        card.ShouldContain("ждёт решения");
        await clerk.Says("/undelivered");
        clerk.Hears("Не доставлено: 1");
    }
}
