using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Dialogues.Comments;

/// <summary>Who spoke in public only is asked there, and goes on in private or under the same post.</summary>
public sealed class AskedInPublicTests
{
    private const string Pit = "Когда заделаете яму на дороге, ул. Ленина, 5?";
    private const string Good = "Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел.";

    [Fact]
    public async Task A_question_under_a_comment_carries_the_link_and_who_comes_by_it_answers_in_private()
    {
        var (town, page, clerk, executor) = await Taken();
        await using var _ = town;
        await executor.SaysAndSends("/ask 1 С какой стороны дома яма?");
        var asked = page.Under("11").ShouldHaveSingleItem();
        asked.ShouldStartWith(
            "Иван, здравствуйте! Чтобы разобраться, нужно уточнить: С какой стороны дома яма? Ответьте, пожалуйста, в личных сообщениях, повторять то, что уже написали, не придётся: https://vk.me/club100?ref=spot-");

        await page.Says(Code(asked), kind: IncomingKind.Start);
        page.PrivatelyTo(501)[0].ShouldContain("Ваш комментарий уже в работе: МЦУ-2026-000001");
        await page.Presses(page.ButtonOf(501, "consent::yes"));
        await page.Says("Со двора, у квартиры 7");
        page.PrivatelyTo(501)[^1].ShouldContain("спасибо, передали ваш ответ исполнителю");
        executor.Hears("житель ответил на вопрос", "Со двора");
        (await town.Look(r => r.LastNumber())).ShouldBe(1);

        await executor.Says($"/answer 1 {Good}");
        await clerk.Says("/approve 1");
        page.PrivatelyTo(501)[^1].ShouldContain("20 ноября");
        page.Under("11")[^1].ShouldBe("Иван, здравствуйте! Ответили вам в личные сообщения.");
    }

    [Fact]
    public async Task What_was_added_in_private_to_a_comment_is_not_repeated_under_another()
    {
        var (town, page, clerk, executor) = await Taken();
        await using var _ = town;
        await executor.SaysAndSends("/ask 1 С какой стороны дома яма?");
        await page.Says(Code(page.Under("11")[0]), kind: IncomingKind.Start);
        await page.Says("Со двора, там вчера упала моя бабушка с палочкой");
        await page.Writes("12", "Почему не работает фонтан в парке?");
        await clerk.Presses("Ответить сразу");
        await clerk.SaysAndSends("Фонтан включим в мае, а двор, там вчера упала моя бабушка с палочкой, осмотрим.");
        clerk.Hears("Пока не опубликовано", "сказано нам лично", "вчера упала моя бабушка");
        page.Under("12").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_to_our_question_under_the_same_post_reaches_the_executor_and_the_answer_stands_there_once()
    {
        var (town, page, clerk, executor) = await Taken();
        await using var _ = town;
        await executor.SaysAndSends("/ask 1 С какой стороны дома?");
        await page.Writes("12", "Со двора");
        executor.Hears("житель ответил на вопрос", "Со двора");
        clerk.Shown("Со двора").Text.ShouldContain("Уже есть МЦУ-2026-000001");
        (await town.Look(r => r.FindAppealByNumber(1)))!.State.ShouldBe(AppealState.InWork);

        await executor.Says($"/answer 1 {Good}");
        await clerk.Says("/approve 1");
        page.Of(OutboxKind.Comment).Count(message => message.Content.Text.Contains("20 ноября", StringComparison.Ordinal)).ShouldBe(1);
        page.Under("12").ShouldHaveSingleItem().ShouldContain("20 ноября");
    }

    [Fact]
    public async Task Where_no_private_talk_may_be_had_the_question_is_asked_without_a_link()
    {
        var (town, page, _, executor) = await Taken();
        await using var _1 = town;
        page.Public = new(Answers: false, Hides: false);
        await executor.SaysAndSends("/ask 1 С какой стороны дома яма?");
        town.InGroup(town.Admin()).Hears("Разместите его, пожалуйста, вручную", "С какой стороны дома яма?");
        town.InGroup(town.Admin()).DoesNotHear("vk.me");
    }

    [Fact]
    public async Task Two_links_under_one_comment_are_both_good_until_one_was_used()
    {
        var (town, page, clerk, executor) = await Taken();
        await using var _ = town;
        await clerk.Presses("Позвать в личные сообщения");
        await executor.SaysAndSends("/ask 1 С какой стороны дома яма?");
        Code(page.Under("11")[0]).ShouldBe(Code(page.Under("11")[1]));
    }

    [Fact]
    public async Task A_code_read_under_a_post_and_brought_to_another_messenger_opens_nobody_s_talk()
    {
        var (town, page, clerk, executor) = await Taken();
        await using var _ = town;
        await executor.SaysAndSends("/ask 1 С какой стороны дома яма?");
        var stranger = town.Resident(666, "Чужой");
        await stranger.Says($"/start {Code(page.Under("11")[0])}");
        stranger.Hears("Эта ссылка для другого человека");
        stranger.DoesNotHear("МЦУ-2026");
        await executor.Says($"/answer 1 {Good}");
        await clerk.Says("/approve 1");
        stranger.DoesNotHear("20 ноября");
        page.Under("11")[^1].ShouldContain("20 ноября");
    }

    [Fact]
    public async Task A_later_date_is_said_under_the_comment_and_nothing_personal_with_it()
    {
        var (town, page, _, executor) = await Taken();
        await using var _1 = town;
        await executor.SaysAndSends("/extend 1 20.11 Ждём асфальт.");
        executor.Hears("Последний возможный день – 19 ноября 2026");
        await executor.SaysAndSends("/extend 1 19.11 Ждём ответа, звоните 8-900-123-45-67");
        executor.Hears("Не опубликовано", "8-900-123-45-67");
        page.Under("11").ShouldBeEmpty();
        await executor.SaysAndSends("/extend 1 19.11 Ждём асфальт.");
        page.Under("11").ShouldBe(["Иван, здравствуйте! Ответим здесь позже, до 19 ноября. Причина: Ждём асфальт."]);
    }

    [Theory]
    [InlineData("/ask 1 Ваш телефон 8-900-123-45-67?")]
    [InlineData("/interim 1 Звоните 8-900-123-45-67.")]
    [InlineData("/redirect 1 Водоканал, 8-900-123-45-67")]
    [InlineData("/decline 1 Спросите по телефону 8-900-123-45-67")]
    public async Task Whatever_would_be_said_under_a_comment_is_looked_through_first(string command)
    {
        var (town, page, clerk, executor) = await Taken();
        await using var _ = town;
        var who = command.StartsWith("/interim", StringComparison.Ordinal) ? executor : clerk;
        await who.Says(command);
        who.Hears("Не опубликовано", "телефон", "8-900-123-45-67");
        page.Under("11").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_card_of_the_appeal_shows_what_became_of_the_comment()
    {
        var (town, page, clerk, _) = await Taken();
        await using var _1 = town;
        await page.Edits("11", "Когда заделаете яму на Мира, 9?");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Комментарий изменили, теперь в нём: Когда заделаете яму на Мира, 9?");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain(Pit);
        await page.AnswersByHand("11", "Заделаем на этой неделе");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("На странице уже ответили: Заделаем на этой неделе");
        await page.Deletes("11");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Комментарий удалён со страницы");
    }

    private static async Task<(Town Town, PublicPage Page, Voice Clerk, Voice Executor)> Taken()
    {
        var (town, page) = await PublicPage.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Взять");
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Presses("Принять");
        return (town, page, clerk, executor);
    }

    private static string Code(string text) => text.Split("?ref=")[1].Split(' ')[0];
}
