using System.Text.RegularExpressions;
using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Fakes.Vk;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>From a comment on the community's page to the answer under it, with the staff in a conversation of the same platform.</summary>
public sealed class VkCommentDialogueTests
{
    private const string Pit = "Когда заделаете яму на Ленина, 5?";
    private const string Soon = "Яму заделаем до 20 ноября.";

    [Clause("S4-9", "ВКонтакте, Одноклассники")]
    [Fact]
    public async Task A_comment_gets_its_answer_under_itself_and_our_own_words_are_not_taken_for_somebody_else_s()
    {
        await using var town = await Open();
        var (clerk, comment) = await Asks(town);
        var card = clerk.LastShown;
        foreach (var words in new[] { "Анна Белова", "Ремонт дорог",
            $"https://vk.com/wall-{town.Vk.GroupId}_{comment.Thing.Id}?reply={comment.Id}", Pit })
        {
            card.Text.ShouldContain(words);
        }

        await clerk.Presses("Ответить сразу");
        await clerk.SaysAndSends(Soon);
        var answer = comment.Thing.Comments[^1];
        (answer.From, answer.ReplyTo, answer.Text).ShouldBe((-town.Vk.GroupId, comment, $"Анна, здравствуйте! {Soon}"));
        clerk.Shown("Комментарий").Text.ShouldContain("есть ответ");
        clerk.Shown("Комментарий").Text.ShouldNotContain("На странице уже ответили");
        Anna(town).Private.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_official_answers_on_the_page_by_hand_shows_on_the_card()
    {
        await using var town = await Open();
        var (clerk, comment) = await Asks(town);
        town.Vk.Page.Answers(comment, "Бригада уже едет.");
        await town.Settle();
        clerk.Shown("Комментарий").Text.ShouldContain("На странице уже ответили: Бригада уже едет.");
    }

    [Fact]
    public async Task Edits_and_deletions_by_the_author_or_a_moderator_show_on_the_same_card()
    {
        await using var town = await Open();
        var (clerk, comment) = await Asks(town);
        var first = clerk.LastShown.MessageId;
        Anna(town).EditsComment(comment, "Когда заделаете яму на Мира, 9?");
        await town.Settle();
        (clerk.LastShown.MessageId, clerk.LastShown.Text.Contains("Мира, 9", StringComparison.Ordinal)).ShouldBe((first, true));
        town.Vk.Page.TakesAway(comment);
        await town.Settle();
        clerk.LastShown.Text.ShouldContain("удалён со страницы");
        Anna(town).RestoresComment(comment);
        await town.Settle();
        clerk.LastShown.Text.ShouldNotContain("удалён со страницы");
    }

    [Fact]
    public async Task With_an_administrator_s_key_a_comment_is_hidden_from_the_card()
    {
        await using var town = await Open(withPageToken: true);
        var (clerk, comment) = await Asks(town);
        await clerk.Presses("Спрятать");
        comment.Deleted.ShouldBeTrue();

        await using var modest = await Open();
        var (other, _) = await Asks(modest);
        other.LastShown.Buttons.Select(b => b.Text).ShouldNotContain("Спрятать");
    }

    [Fact]
    public async Task When_the_post_is_gone_the_staff_hear_that_nothing_was_published()
    {
        await using var town = await Open();
        var (clerk, comment) = await Asks(town);
        town.Vk.Page.Deletes(comment.Thing);
        await clerk.Presses("Ответить сразу");
        await clerk.SaysAndSends(Soon);
        clerk.Hears("не опубликован");
        clerk.Shown("Комментарий ·").Text.ShouldContain("удалён со страницы");
    }

    [Fact]
    public async Task Where_comments_are_switched_off_or_the_page_is_closed_the_card_says_so()
    {
        foreach (var (trouble, said) in new (Action<VkFake, FakeVkComment>, string)[]
        {
            ((vk, comment) => vk.Page.SwitchesCommentsOff(comment.Thing), "Комментарии под постом закрыты"),
            ((vk, _) => vk.Page.Closes(), "Страница закрыта"),
        })
        {
            await using var town = await Open();
            var (clerk, comment) = await Asks(town);
            trouble(town.Vk, comment);
            await clerk.Presses("Ответить сразу");
            await clerk.SaysAndSends(Soon);
            clerk.Hears("не опубликован");
            clerk.Shown("Комментарий ·").Text.ShouldContain(said);
        }
    }

    [Fact]
    public async Task A_wall_that_is_switched_off_shows_on_every_open_card()
    {
        await using var town = await Open();
        var (clerk, _) = await Asks(town);
        town.Vk.Page.SetsWall(0);
        await town.Settle();
        clerk.LastShown.Text.ShouldContain("Комментарии под постом закрыты");
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldNotContain("Ответить сразу");
    }

    [Fact]
    public async Task The_author_goes_on_in_private_by_the_link_and_types_nothing_twice()
    {
        await using var town = await Open();
        var (clerk, comment) = await Asks(town);
        await clerk.Presses("Позвать в личные сообщения");
        var code = Regex.Match(comment.Thing.Comments[^1].Text, @"https://vk\.me/club4321\?ref=(\S+)").Groups[1].Value;
        code.ShouldNotBeEmpty();
        var anna = town.Resident(55);
        await town.Does(anna, user => user.PressesBegin(code));
        anna.Hears("уже записано");
        await anna.Presses("Согласен");
        anna.Hears("Ленина, 5");
    }

    [Fact]
    public async Task An_answer_whose_yes_was_lost_stands_once()
    {
        await using var town = await Open();
        var (clerk, comment) = await Asks(town);
        await clerk.Presses("Ответить сразу");
        town.Vk.LoseAnswers(1, "wall.createComment");
        await clerk.SaysAndSends(Soon);
        await town.Pass(TimeSpan.FromMinutes(10));
        comment.Thing.Comments.Count(c => c.From < 0).ShouldBe(1);
        town.Vk.Requests["wall.createComment"].ShouldBe(2);
        clerk.Shown("Комментарий").Text.ShouldContain("есть ответ");
        clerk.Shown("Комментарий").Text.ShouldNotContain("На странице уже ответили");
    }

    [Fact]
    public async Task A_suggested_post_is_a_candidate_and_nothing_is_offered_that_cannot_be_said_under_it()
    {
        await using var town = await Open();
        Anna(town).Suggests("Почините качели во дворе на Мира, 9, когда это сделают?");
        await town.Settle();
        var clerk = town.InGroup(town.Admin());
        clerk.LastShown.Text.ShouldContain("Предложенная запись");
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Взять", "Не обращение"]);
        await clerk.Presses("Взять");
        await clerk.SaysAndSends("/decline 1 Качели не наши.");
        clerk.Hears("Разместите его, пожалуйста, вручную", "Качели не наши.");
    }

    [Fact]
    public async Task What_was_commented_while_the_program_was_down_gets_its_card_once()
    {
        await using var town = await Open();
        var post = town.Vk.Page.Publishes("Ремонт дорог");
        await town.Settle();
        await town.Restart();
        Anna(town).Comments(post, Pit);
        await town.Restart();
        await town.Settle();
        await town.Restart();
        await town.Settle();
        town.Vk.Chat(VkTown.StaffChat).Messages.Count(m => m.Text.Contains(Pit, StringComparison.Ordinal)).ShouldBe(1);
    }

    private static FakeVkUser Anna(Town town) => town.Vk.User(55, "Анна", "Белова");

    private static Task<Town> Open(bool withPageToken = false) =>
        VkStory.Open(settings => settings["Vk:PageToken"] = withPageToken ? new VkFakeOptions().PageToken : "");

    private static async Task<(Voice Clerk, FakeVkComment Comment)> Asks(Town town)
    {
        var comment = Anna(town).Comments(town.Vk.Page.Publishes("Ремонт дорог начнётся в понедельник"), Pit);
        await town.Settle();
        return (town.InGroup(town.Admin()), comment);
    }
}
