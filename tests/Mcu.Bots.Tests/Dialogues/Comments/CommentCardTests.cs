using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Tests;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues.Comments;

/// <summary>A comment under a post, as the staff see it.</summary>
[Clause("S0-26", "Сообщения из открытых источников")]
public sealed class CommentCardTests
{
    private const string Pit = "Когда заделаете яму на Ленина, 5?";

    [Fact]
    public async Task A_question_gets_a_card_with_everything_that_decides()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);

        var card = clerk.LastShown;
        foreach (var words in new[] { "ВКонтакте", "Иван Петров", "Ремонт дорог начнётся", "https://vk.com/wall-100_1?reply=11", Pit,
            "вопрос или жалоба", "Взять до 11:00", "ответить до 10 ноября", "ждёт решения" })
        {
            card.Text.ShouldContain(words);
        }

        card.Buttons.Select(b => b.Text).ShouldBe(["Взять", "Не обращение", "Ответить сразу", "Спрятать", "Позвать в личные сообщения"]);
    }

    [Fact]
    public async Task Where_the_page_can_do_nothing_there_are_no_buttons_for_it()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        page.Public = PublicSide.None;
        await page.Writes("11", Pit);
        town.InGroup(town.Admin()).LastShown.Buttons.Select(b => b.Text).ShouldBe(["Взять", "Не обращение"]);
    }

    [Fact]
    public async Task A_channel_that_may_only_be_watched_brings_comments_and_publishes_nothing()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        page.Legal = new LegalModePolicy(LegalMode.Monitor, Foreign: true);
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Взять", "Не обращение"]);
        await clerk.Presses("Взять");
        await clerk.SaysAndSends("/decline 1 Дорога не наша");
        clerk.Hears("Разместите его, пожалуйста, вручную", "Дорога не наша");
        page.Of(OutboxKind.Comment).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_album_under_a_post_is_one_comment_whichever_part_has_the_words()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.WritesAlbum("11", "", Pit, "");

        town.Times(clerk, "Иван Петров").ShouldBe(1);
        clerk.LastShown.Text.ShouldContain(Pit);
        (await town.Look(r => r.SpottedList(false, 0, 5))).ShouldHaveSingleItem().Files.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Words_under_every_picture_of_a_comment_stand_on_the_card()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        await page.WritesAlbum("11", Pit, "А это вид со двора, тоже яма", "И у школы");
        var card = town.InGroup(town.Admin()).LastShown.Text;
        card.ShouldContain(Pit);
        card.ShouldContain("вид со двора");
        card.ShouldContain("И у школы");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Words_under_one_picture_that_were_changed_stand_in_the_place_of_the_old_ones(int part)
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        string[] words = [Pit, "А это вид со двора, тоже яма", "Почему у школы темно?"];
        await page.WritesAlbum("11", words);
        await page.EditsOfAlbum("11", part, "Когда заделаете яму у дома 15?");

        var kept = (await town.Look(r => r.SpottedList(false, 0, 5))).Single(comment => comment.AlbumKey is not null).Text;
        words[part] = "Когда заделаете яму у дома 15?";
        kept.ShouldBe(string.Join('\n', words));
    }

    [Fact]
    public async Task A_long_answer_that_comes_back_in_parts_is_no_answer_of_somebody_else()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Ответить сразу");
        const string first = "Яму на этой улице заделаем до двадцатого ноября, работы уже начаты. ";
        const string second = "О ходе работ расскажем на этой странице в конце недели, следите за новостями.";
        await clerk.SaysAndSends(first + second);
        await page.AnswersByHand("11", second, key: "12");
        clerk.Shown("Комментарий").Text.ShouldContain("есть ответ");
        clerk.Shown("Комментарий").Text.ShouldNotContain("На странице уже ответили");
    }

    [Fact]
    public async Task An_edited_comment_shows_both_texts_on_the_same_card()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        var first = clerk.LastShown.MessageId;
        await page.Edits("11", "Когда заделаете яму на Мира, 9?");
        clerk.LastShown.MessageId.ShouldBe(first);
        clerk.LastShown.Text.ShouldContain("Мира, 9");
        clerk.LastShown.Text.ShouldContain($"Раньше было написано: {Pit}");
    }

    [Fact]
    public async Task A_deleted_comment_keeps_its_text_and_nothing_can_be_said_under_it_until_it_is_back()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await page.Deletes("11");
        clerk.LastShown.Text.ShouldContain("удалён со страницы");
        clerk.LastShown.Text.ShouldContain(Pit);
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Взять", "Не обращение"]);
        await page.Restores("11");
        clerk.LastShown.Text.ShouldNotContain("удалён со страницы");
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldContain("Ответить сразу");
    }

    [Fact]
    public async Task Comments_that_are_switched_off_show_on_the_cards_under_that_post_only()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit, post: "1");
        await page.Writes("12", "Почему нет воды на Мира, 9?", author: 502, post: "2");
        await page.ClosesComments("1");
        clerk.Shown("яму на Ленина").Text.ShouldContain("Комментарии под постом закрыты");
        clerk.Shown("воды на Мира").Text.ShouldNotContain("Комментарии под постом закрыты");
    }

    [Theory]
    [InlineData(nameof(CommentRefusal.CommentGone), "Комментарий удалён со страницы")]
    [InlineData(nameof(CommentRefusal.PageClosed), "Страница закрыта, ответить там нельзя")]
    [InlineData(nameof(CommentRefusal.NoRight), "площадка этого не разрешает")]
    public async Task What_comes_out_only_when_we_answer_shows_on_the_card(string no, string shown)
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        page.No = new DeliveryResult.CommentUnavailable(Enum.Parse<CommentRefusal>(no), "no");
        await clerk.Presses("Ответить сразу");
        await clerk.SaysAndSends("Яму заделаем до 20 ноября.");
        clerk.Shown("Комментарий ·").Text.ShouldContain(shown);
        clerk.Shown("Комментарий ·").Text.ShouldContain(Pit);
        clerk.Hears("Ответ под комментарием не опубликован");
    }

    [Fact]
    public async Task The_longest_comment_that_was_changed_and_answered_fits_one_card()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        var story = string.Concat(Enumerable.Repeat("Когда заделаете яму на Ленина, 5? ", 120));
        await page.Writes("11", story);
        await page.Edits("11", "Ещё раз: " + story);
        await page.Answers("11", story, author: 502);
        clerk.Shown("Комментарий ·").Text.Length.ShouldBeLessThan(3500);
        await clerk.Presses("Взять");
        await page.AnswersByHand("11", story);
        var card = clerk.Card("МЦУ-2026-000001").Text;
        card.Length.ShouldBeLessThan(4000);
        card.ShouldContain("ждёт назначения");
    }

    [Fact]
    public async Task A_municipality_that_works_in_English_speaks_English_under_comments_too()
    {
        var (town, page) = await PublicPage.Open("municipality: { name: Lakeside }\nlanguage: en");
        await using var _ = town;
        var clerk = town.InGroup(town.Clerk(1001, "Olga Brown"));
        await page.Writes("11", "When will you mend the pit at 5 Lenina?", name: "Peter Smith");
        clerk.LastShown.Text.ShouldContain("Peter Smith");
        await clerk.Presses("Ask into a private talk");
        page.Under("11")[^1].ShouldStartWith("Peter, hello! To help, we need the details.");
        await clerk.Presses("Answer at once");
        await clerk.SaysAndSends("Hello! The pit will be mended by Friday.");
        page.Under("11")[^1].ShouldBe("Peter, hello! The pit will be mended by Friday.");
    }

    [Fact]
    public async Task An_answer_by_hand_on_the_page_closes_the_candidate()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await page.AnswersByHand("11", "Заделаем на этой неделе");
        clerk.LastShown.Text.ShouldContain("ответили на странице сами");
        clerk.LastShown.Text.ShouldContain("Заделаем на этой неделе");
        await town.Pass(TimeSpan.FromHours(6));
        clerk.DoesNotHear("Никто ещё не отвечает");
    }

    [Fact]
    public async Task What_another_official_answers_is_shown_and_decides_nothing()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await Colleague(town, 777);
        await page.Answers("11", "Передал дорожникам", author: 777);
        clerk.LastShown.Text.ShouldContain("На странице уже ответили: Передал дорожникам");
        clerk.LastShown.Text.ShouldContain("ждёт решения");
    }

    [Fact]
    public async Task The_staff_themselves_are_no_candidates()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        await Colleague(town, 777);
        var clerk = town.InGroup(town.Admin());
        clerk.Listens();
        await page.Writes("11", Pit, author: 777);
        await town.Pass(TimeSpan.FromHours(1));
        clerk.DoesNotHear("яму");
    }

    [Clause("S0-32", "сообщений из подсистемы «Сообщения из открытых источников»")]
    [Fact]
    public async Task Not_an_appeal_and_hidden_are_decisions_that_the_second_of_two_reads()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        var card = clerk.LastShown.MessageId;
        var dismiss = clerk.LastShown.Buttons.First(b => b.Text == "Не обращение").Data!;
        await clerk.Presses("Не обращение");
        clerk.LastShown.Text.ShouldContain("не обращение. Смирнова Ольга");
        await clerk.Presses("Спрятать");
        page.Of(OutboxKind.Hide).Single().Regarding.ShouldBe("11");
        await clerk.PressesData(card, dismiss);
        clerk.SeesNote("Уже решено: спрятано");
    }

    /// <summary>A member of staff who has an account where the page is.</summary>
    private static async Task Colleague(Town town, long account)
    {
        var person = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Services.GetRequiredService<IMessageProcessor>().Save(async store =>
        {
            var known = await store.PersonAt(new Address("telegram", $"{person.Actor.UserId}"));
            known!.Addresses.Add(new PersonAddress { Address = $"vk:{account}", PersonId = known.Id });
        });
    }
}
