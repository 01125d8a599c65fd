using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Tests;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Dialogues.Comments;

/// <summary>From a comment to a private talk, and one trouble told in both.</summary>
public sealed class TwoSourcesTests
{
    private const string Pit = "Когда заделаете яму на дороге, ул. Ленина, 5?";
    private const string Good = "Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел.";

    [Fact]
    public async Task Who_is_asked_into_a_private_talk_types_nothing_twice()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Позвать в личные сообщения");
        var code = CodeUnder(page, "11");
        page.Under("11").Single().ShouldStartWith("Иван, здравствуйте! Чтобы помочь, нам нужны подробности.");

        await page.Says(code, kind: IncomingKind.Start);
        page.PrivatelyTo(501)[0].ShouldContain("То, что вы написали под постом, уже записано");
        await page.Presses(page.ButtonOf(501, "consent::yes"));
        page.PrivatelyTo(501)[^1].ShouldContain(Pit);
        await page.Presses(page.ButtonOf(501, "send:"));

        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("https://vk.com/wall-100_1?reply=11");
        clerk.Shown("Комментарий ·").Text.ShouldContain("МЦУ-2026-000001");
        await clerk.Says($"/answer 1 {Good}");
        await town.InGroup(town.Admin()).Says("/approve 1");
        page.PrivatelyTo(501)[^1].ShouldContain("заделаем до 20 ноября");
        page.Under("11")[^1].ShouldBe("Иван, здравствуйте! Ответили вам в личные сообщения.");
    }

    [Fact]
    public async Task The_link_works_once_and_for_the_author_only_and_not_for_ever()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Позвать в личные сообщения");
        var code = CodeUnder(page, "11");
        await page.Says(code, author: 666, kind: IncomingKind.Start);
        page.PrivatelyTo(666).Single().ShouldContain("для другого человека");
        await page.Says(code, kind: IncomingKind.Start);
        await page.Says(code, kind: IncomingKind.Start);
        page.PrivatelyTo(501)[^1].ShouldContain("уже использована или её срок истёк");

        await page.Writes("12", "Почему не горит фонарь на Мира, 9?", author: 502);
        await clerk.Presses("Позвать в личные сообщения");
        town.Clock.Advance(TimeSpan.FromDays(15));
        await page.Says(CodeUnder(page, "12"), author: 502, kind: IncomingKind.Start);
        page.PrivatelyTo(502).Single().ShouldContain("срок истёк");
    }

    [Fact]
    public async Task Who_comes_from_a_comment_in_work_goes_on_with_that_appeal_and_hears_the_answer_in_private()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Взять");
        await page.Says("Здравствуйте", kind: IncomingKind.Start);
        var call = clerk.Shown("Комментарий ·");
        await clerk.PressesData(call.MessageId, call.Buttons.Single(b => b.Text == "Позвать в личные сообщения").Data!);
        await page.Says(CodeUnder(page, "11"), kind: IncomingKind.Start);
        page.PrivatelyTo(501)[^2].ShouldContain("Ваш комментарий уже в работе: МЦУ-2026-000001");

        await clerk.Says($"/answer 1 {Good}");
        await clerk.Says("/approve 1");
        page.PrivatelyTo(501)[^1].ShouldContain("заделаем до 20 ноября");
        page.Under("11")[^1].ShouldNotContain("20 ноября");
    }

    [Clause("S1-8", "всех видов обращений и сообщений")]
    [Clause("S3-15", "всех видов сообщений")]
    [Clause("S4-16", "всех видов обращений и сообщений")]
    [Fact]
    public async Task A_comment_on_what_was_told_in_private_joins_that_appeal()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Says("Яма на дороге, ул. Ленина, 5, пробил колесо. Мой телефон 8-900-123-45-67");
        await page.Presses(page.ButtonOf(501, "consent::yes"));
        await page.Presses(page.ButtonOf(501, "send:"));
        await page.Writes("11", "Яма на дороге, ул. Ленина, 5, когда заделаете?");
        clerk.Shown("Комментарий ·").Text.ShouldContain("Уже есть МЦУ-2026-000001: тот же человек о том же");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("https://vk.com/wall-100_1?reply=11");

        await clerk.Says($"/answer 1 {Good}");
        await clerk.Says("/approve 1");
        page.PrivatelyTo(501)[^1].ShouldContain("20 ноября");
        page.Under("11").ShouldBe(["Иван, здравствуйте! Ответили вам в личные сообщения."]);
    }

    [Fact]
    public async Task What_is_told_in_private_after_a_comment_takes_the_comment_with_it()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", "Яма на дороге, ул. Ленина, 5, когда заделаете?");
        await page.Writes("12", "Почему нет воды на Мира, 9?");
        await page.Says("Яма на дороге, ул. Ленина, 5, пробил колесо");
        await page.Presses(page.ButtonOf(501, "consent::yes"));
        await page.Presses(page.ButtonOf(501, "send:"));
        clerk.Shown("когда заделаете").Text.ShouldContain("Уже есть МЦУ-2026-000001");
        clerk.Shown("нет воды").Text.ShouldContain("ждёт решения");
    }

    [Fact]
    public async Task What_is_told_in_private_about_a_comment_in_work_is_no_second_appeal()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Взять");
        await page.Says("Яма на дороге, ул. Ленина, 5, пробил колесо");
        page.PrivatelyTo(501)[0].ShouldContain("Вы писали об этом под постом, мы этим уже занимаемся: МЦУ-2026-000001");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("пробил колесо");
        await page.Presses(page.ButtonOf(501, "consent::yes"));
        (await town.Look(r => r.LastNumber())).ShouldBe(1);

        await clerk.Says($"/answer 1 {Good}");
        await clerk.Says("/approve 1");
        page.PrivatelyTo(501)[^1].ShouldContain("20 ноября");
        page.Under("11").ShouldBe(["Иван, здравствуйте! Ответили вам в личные сообщения."]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_comment_in_one_messenger_and_words_in_a_joined_other_are_one_appeal(bool commentFirst)
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.InVk(), town.InMax());
        await vk.Says("/help");
        await vk.Joins(max);
        if (commentFirst)
        {
            await Comments();
        }

        await max.Writes("Яма на дороге, ул. Ленина, 5, пробил колесо");
        if (!commentFirst)
        {
            await Comments();
        }

        var clerk = town.InGroup(town.Admin());
        clerk.Shown("Комментарий ·").Text.ShouldContain("Уже есть МЦУ-2026-000001");
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Написано открыто");
        (await town.Look(r => r.LastNumber())).ShouldBe(1);

        async Task Comments()
        {
            town.In<VkTown>().Fake.User(5, "Пётр", "Сидоров").Comments(town.In<VkTown>().Fake.Page.Publishes("Ремонт дорог"), Pit);
            await town.Settle();
        }
    }

    [Fact]
    public async Task Something_else_in_private_is_an_appeal_of_its_own()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        await page.Writes("11", Pit);
        await town.InGroup(town.Admin()).Presses("Взять");
        await page.Says("Не работает лифт, ул. Садовая, 12");
        await page.Presses(page.ButtonOf(501, "fresh:"));
        await page.Presses(page.ButtonOf(501, "consent::yes"));
        await page.Presses(page.ButtonOf(501, "send:"));
        (await town.Look(r => r.LastNumber())).ShouldBe(2);
    }

    [Fact]
    public async Task A_public_answer_never_repeats_what_was_told_in_private()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Says("Не работает лифт, ул. Садовая, 12, ребёнок в коляске");
        await page.Presses(page.ButtonOf(501, "consent::yes"));
        await page.Presses(page.ButtonOf(501, "send:"));
        await page.Writes("11", Pit);
        await clerk.Presses("Ответить сразу");
        await clerk.SaysAndSends("По вашему обращению МЦУ-2026-000001 ответим отдельно, а яму заделаем.");
        clerk.Hears("Пока не опубликовано", "сказано нам лично", "МЦУ-2026-000001");
        page.Under("11").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_wishes_to_be_forgotten_is_forgotten_in_comments_too()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await page.Edits("11", Pit + " Моя машина сломана.");
        await page.Says("/forget");
        await page.Presses(page.ButtonOf(501, "forget::yes"));
        var card = clerk.LastShown.Text;
        foreach (var words in new[] { "Ленина", "машина", "Иван" })
        {
            card.ShouldNotContain(words);
        }

        await page.Edits("11", "Опять Иван с улицы Ленина");
        clerk.LastShown.Text.ShouldBe(card);
    }

    [Fact]
    public async Task What_became_no_appeal_goes_when_the_term_of_keeping_is_over()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Не обращение");
        await page.Writes("12", "Спасибо за сквер!", author: 502);
        await page.Writes("13", "Почему нет воды на Мира, 9?", author: 503);
        for (var step = 0; step < 6; step++)
        {
            await town.Pass(TimeSpan.FromDays(step == 0 ? 3 * 366 : 1));
            await town.Pass(TimeSpan.FromMinutes(1));
        }

        (await Kept("11")).ShouldBeFalse();
        (await Kept("12")).ShouldBeFalse();
        (await Kept("13")).ShouldBeTrue();

        async Task<bool> Kept(string key) => await town.Look(r => r.SpottedAt(new Address("vk", PublicPage.Wall), key)) is not null;
    }

    private static string CodeUnder(PublicPage page, string key) => page.Under(key)[^1].Split("?ref=")[1].Split(' ')[0];
}
