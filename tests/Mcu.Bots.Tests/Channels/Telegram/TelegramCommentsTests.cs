using System.Text.Json;
using Mcu.Bots.Channels.Telegram;
using Mcu.Fakes.Telegram;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>Comments under the posts of a channel, which the platform keeps in its discussion group.</summary>
public sealed class TelegramCommentsTests
{
    [Fact]
    public async Task A_comment_knows_its_page_its_author_its_post_and_its_link()
    {
        await using var forum = await Forum.Open();
        var post = await forum.Town.Posts("Завтра на Мира отключат воду");
        var anna = forum.Fake.User(5, "Анна", "Петрова", "anna");

        var id = await forum.Comments(anna, "А когда дадут?", post);

        var said = forum.Last;
        (said.Kind, said.Text, said.Name, said.UserName).ShouldBe((IncomingKind.Comment, "А когда дадут?", "Анна Петрова", "anna"));
        (said.From.Id, said.Chat.Id, said.Private).ShouldBe(("5", $"{Forum.Page}", false));
        said.Public.ShouldBe(new CommentInfo
        {
            Key = $"{id}",
            Link = $"https://t.me/gorod/41?comment={id}",
            Post = new PublicPost($"{post}", "https://t.me/gorod/41", "Завтра на Мира отключат воду"),
        });
        forum.Desk.All.Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_to_a_comment_stands_under_the_same_post_and_names_the_comment()
    {
        await using var forum = await Forum.Open();
        var post = await forum.Town.Posts("Про воду");
        var first = await forum.Comments(forum.Fake.User(5, "Анна"), "А когда дадут?", post);

        await forum.Comments(forum.Fake.User(6, "Олег"), "Присоединяюсь", first);

        (forum.Last.Public!.AnswerTo, forum.Last.Public.Post!.Words,
            forum.Last.Public.Post.Key).ShouldBe(($"{first}", "Про воду", $"{post}"));
    }

    [Fact]
    public void A_comment_under_a_post_of_before_the_start_keeps_the_number_of_its_post()
    {
        var word = ReadLater($$"""
            {"message_id":77,"message_thread_id":41,"date":1790000000,"from":{"id":6,"first_name":"Олег"},"chat":{"id":{{Forum.Page}},"type":"supergroup"},
             "text":"и у нас","reply_to_message":{"message_id":70} }
            """).Public!;
        (word.Post, word.AnswerTo).ShouldBe((new PublicPost("41", null, ""), "70"));
        word.Link.ShouldBe("https://t.me/c/5000/77?thread=41");
    }

    [Fact]
    public async Task A_changed_comment_is_the_same_comment()
    {
        await using var forum = await Forum.Open();
        var id = await forum.Comments(forum.Fake.User(5, "Анна"), "А когда дадут?", await forum.Town.Posts("Про воду"));

        await forum.Fake.User(5).Edits(id, "А когда дадут воду?", forum.Group);
        await forum.Reads();

        (forum.Last.Kind, forum.Last.Text, forum.Last.Public!.Key).ShouldBe((IncomingKind.CommentEdit, "А когда дадут воду?", $"{id}"));
    }

    [Fact]
    public async Task A_photo_comes_with_its_words()
    {
        await using var forum = await Forum.Open();
        var post = await forum.Town.Posts("Про дороги");
        await forum.Fake.User(5, "Анна").SendsPhoto("Вот яма", chat: forum.Group, replyTo: post);
        await forum.Reads();
        (forum.Last.Text, forum.Last.Files.Single().Kind,
            forum.Last.Public!.Post!.Words).ShouldBe(("Вот яма", FileKind.Photo, "Про дороги"));
    }

    [Fact]
    public async Task The_channel_and_the_anonymous_administrators_of_the_group_are_the_page_and_another_channel_is_an_author()
    {
        await using var forum = await Forum.Open();
        var (post, clerk) = (await forum.Town.Posts("Про воду"), forum.Fake.User(9, "Ольга"));

        await forum.Comments(clerk, "Дадут к вечеру", post, forum.Town);
        (forum.Last.Public!.ByPage, forum.Last.Name, forum.Last.From.Id).ShouldBe((true, "Город официально", "-1000000006000"));
        await forum.Comments(clerk, "Уже дали", post, forum.Group);
        (forum.Last.Public!.ByPage, forum.Last.From.Id).ShouldBe((true, $"{Forum.Page}"));
        await forum.Comments(clerk, "Покупайте фильтры", post, forum.Fake.Channel(-1_000_000_007_000, "Фильтры оптом"));
        (forum.Last.Public!.ByPage, forum.Last.Name).ShouldBe((false, "Фильтры оптом"));
    }

    [Fact]
    public async Task Posts_talk_outside_of_threads_and_comings_and_goings_are_no_comments()
    {
        await using var forum = await Forum.Open();
        await forum.Town.Posts("Про воду");
        await forum.Fake.User(5, "Анна").Says("Всем привет", forum.Group);
        await forum.Group.Admits(forum.Fake.User(6, "Олег"));
        var talk = await forum.Fake.User(5).Says("Кто идёт на рыбалку?", forum.Group);
        var reply = await forum.Fake.User(6).Says("Я иду", forum.Group, talk);
        await forum.Fake.User(5).Says("И удочку возьми", forum.Group, reply);
        await forum.Reads();
        forum.Desk.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_published_under_the_comment()
    {
        await using var forum = await Forum.Open();
        var id = await forum.Comments(forum.Fake.User(5, "Анна"), "А когда дадут?", await forum.Town.Posts("Про воду"));

        var sent = (await forum.Send(OutboxKind.Comment, "Анна, к 18 часам.", $"{id}")).ShouldBeOfType<DeliveryResult.Sent>();

        var answer = forum.Group.Last!;
        ($"{answer.MessageId}", answer.Text, answer.ReplyTo!.MessageId,
            answer.Thread).ShouldBe((sent.MessageId, "Анна, к 18 часам.", id, forum.Group.Messages[0].MessageId));
        forum.Fake.UnknownFields.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_part_of_a_long_answer_stands_under_the_comment()
    {
        await using var forum = await Forum.Open();
        var id = await forum.Comments(forum.Fake.User(5, "Анна"), "А когда дадут?", await forum.Town.Posts("Про воду"));
        await forum.Send(OutboxKind.Comment, string.Join('\n', Enumerable.Repeat(new string('я', 80), 60)), $"{id}");
        forum.Fake.Sent.Select(s => s.ReplyTo).ShouldBe([id, id]);
    }

    [Fact]
    public async Task That_a_comment_is_gone_comes_out_when_it_is_answered()
    {
        await using var forum = await Forum.Open();
        await forum.Town.Posts("Про воду");
        (await forum.Send(OutboxKind.Comment, "Анна, к 18 часам.", "99"))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.CommentGone);
        (await forum.Send(OutboxKind.Hide, "", "99"))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.CommentGone);
    }

    [Fact]
    public async Task A_group_that_let_us_go_is_a_closed_page()
    {
        await using var forum = await Forum.Open();
        var id = await forum.Comments(forum.Fake.User(5, "Анна"), "А когда дадут?", await forum.Town.Posts("Про воду"));
        forum.Fake.KickFromGroup(Forum.Page);
        (await forum.Send(OutboxKind.Comment, "К 18 часам.", $"{id}"))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.PageClosed);
        (await forum.Send(OutboxKind.Comment, "К 18 часам.", $"{id}", "-1000000009999"))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.PageClosed);
    }

    [Fact]
    public async Task With_the_right_to_delete_a_comment_is_taken_away_and_without_it_nothing_is_offered()
    {
        await using var forum = await Forum.Open(group => group.BotMayDelete = true);
        forum.Channel.Public.ShouldBe(new PublicSide(Answers: true, Hides: true));
        var id = await forum.Comments(forum.Fake.User(5, "Анна"), "ругань", await forum.Town.Posts("Про воду"));
        (await forum.Send(OutboxKind.Hide, "", $"{id}")).ShouldBe(new DeliveryResult.Sent(null));
        forum.Group.Messages.ShouldNotContain(m => m.MessageId == id);

        var other = await forum.Comments(forum.Fake.User(5), "ещё ругань", forum.Group.Messages[0].MessageId);
        forum.Group.Allows(deleting: false);
        await forum.Reads();
        forum.Channel.Public.Hides.ShouldBeFalse();
        (await forum.Send(OutboxKind.Hide, "", $"{other}"))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.NoRight);
    }

    [Fact]
    public async Task The_start_says_what_is_missing()
    {
        await using var forum = await Forum.Open(linked: false, readsGroups: false);
        forum.Log.Lines.ShouldContain(line => line.Contains("is linked to no channel"));
        forum.Log.Lines.ShouldContain(line => line.Contains("comments cannot be hidden"));
        forum.Log.Lines.ShouldContain(line => line.Contains("sees no comments"));
        forum.Fake.KickFromGroup(Forum.Page);
        await forum.Introduces();
        forum.Log.Lines.ShouldContain(line => line.Contains("is the bot a member?"));
    }

    [Fact]
    public async Task Without_discussions_there_is_nothing_to_answer_in_public()
    {
        var wire = new Wire();
        var files = new TelegramFiles(wire.Client, _ => null);
        var sender = new TelegramSender(wire.Client, files, NullLogger<TelegramSender>.Instance);
        var quiet = new TelegramChannel(wire.Client, sender, files, new TelegramBotInfo(77), wire.Settings);
        quiet.Public.ShouldBe(PublicSide.None);
        (await quiet.Send(new OutgoingMessage(OutboxKind.Comment, "-1005", new Content("Ответ"), null, "7", 1), default))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>();
        wire.Calls.ShouldBeEmpty();
    }

    /// <summary>Read by another start of the program, which has seen no post yet.</summary>
    private static IncomingMessage ReadLater(string message)
    {
        using var update = JsonDocument.Parse($$"""{"update_id":1,"message":{{message}}}""");
        var me = new TelegramBotInfo(77) { Discussions = new TelegramDiscussions([Forum.Page]) };
        return TelegramUpdateMapper.Map(update.RootElement, me, Updates.Now).ShouldBeOfType<TelegramParsedUpdate.Got>().IncomingMessage;
    }
}
