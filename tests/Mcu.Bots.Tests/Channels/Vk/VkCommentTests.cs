using Mcu.Bots.Channels.Vk;
using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Vk.VkEvents;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>What is said in public: event → <see cref="IncomingMessage"/>.</summary>
public sealed class VkCommentTests
{
    private const string Page = "-4321";

    [Theory]
    [InlineData("wall_reply_new", "post", "wall", IncomingKind.Comment)]
    [InlineData("wall_reply_edit", "post", "wall", IncomingKind.CommentEdit)]
    [InlineData("wall_reply_restore", "post", "wall", IncomingKind.CommentBack)]
    [InlineData("photo_comment_new", "photo", "photo", IncomingKind.Comment)]
    [InlineData("photo_comment_edit", "photo", "photo", IncomingKind.CommentEdit)]
    [InlineData("photo_comment_restore", "photo", "photo", IncomingKind.CommentBack)]
    [InlineData("video_comment_new", "video", "video", IncomingKind.Comment)]
    [InlineData("video_comment_edit", "video", "video", IncomingKind.CommentEdit)]
    [InlineData("video_comment_restore", "video", "video", IncomingKind.CommentBack)]
    public void Words_in_public_say_who_where_and_what(string type, string item, string name, IncomingKind kind)
    {
        var said = Got(
            Event(type, $$"""{"id":9,"from_id":123,"date":1790000000,"text":"яма","{{item}}_owner_id":-4321,"{{item}}_id":6}"""));
        (said.Kind, said.Key, said.Text, said.Private).ShouldBe((kind, "vk:4321:e5", "яма", false));
        (said.From, said.Chat).ShouldBe((new Address("vk", "123"), new Address("vk", Page)));
        said.At.ShouldBe(kind == IncomingKind.Comment ? DateTimeOffset.FromUnixTimeSeconds(1790000000) : Now);
        said.Public.ShouldBe(new CommentInfo
        {
            Key = $"{name}:-4321_6_9",
            Link = $"https://vk.com/{name}-4321_6?reply=9",
            Post = new PublicPost($"{name}:-4321_6", $"https://vk.com/{name}-4321_6", ""),
        });
    }

    [Theory]
    [InlineData("wall_reply_delete", "post", "wall")]
    [InlineData("photo_comment_delete", "photo", "photo")]
    [InlineData("video_comment_delete", "video", "video")]
    public void Whose_words_were_taken_away_the_platform_does_not_say(string type, string item, string name)
    {
        var gone = Got(Event(type, $$"""{"owner_id":-4321,"id":9,"deleter_id":12345,"{{item}}_id":6}"""));
        (gone.Kind, gone.From, gone.Chat,
            gone.Text).ShouldBe((IncomingKind.CommentGone, new Address("vk", Page), new Address("vk", Page), ""));
        (gone.Public!.Key, gone.Public.ByPage, gone.Private).ShouldBe(($"{name}:-4321_6_9", false, false));
    }

    [Fact]
    public void An_answer_names_the_comment_and_opens_in_its_thread()
    {
        var said = Got(Comment("""
            "text":"[id77|Анна], и у нас [club4321|МЦУ]","reply_to_user":77,"reply_to_comment":8,"parents_stack":[7]
            """));
        (said.Public!.AnswerTo, said.Public.Link).ShouldBe(("wall:-4321_6_8", "https://vk.com/wall-4321_6?reply=9&thread=7"));
        said.Text.ShouldBe("Анна, и у нас МЦУ");
    }

    [Theory]
    [InlineData(-4321, true)]
    [InlineData(-99, false)]
    [InlineData(123, false)]
    public void Words_in_the_community_s_name_are_the_page_s(long author, bool byPage)
    {
        var said = Got(Comment("\"text\":\"исправили\"", author));
        (said.From.Id, said.Public!.ByPage).ShouldBe(($"{author}", byPage));
    }

    [Fact]
    public void Pictures_come_with_the_comment_and_may_be_all_of_it()
    {
        var said = Got(Comment("""
            "text":"","attachments":[{"type":"photo","photo":{"id":1,"owner_id":5,"sizes":[{"type":"z","url":"https://p/z","width":900,"height":1000}]} }]
            """));
        (said.Text, said.Files.Single().Id).ShouldBe(("", "https://p/z"));
    }

    [Fact]
    public void A_comment_without_words_and_files_is_passed_over_but_an_edit_to_nothing_is_told()
    {
        Ignored(Comment("\"text\":\"\",\"attachments\":[]")).ShouldBe("empty_comment");
        Got(Comment("\"text\":\"\",\"attachments\":[{\"type\":\"gift\"}]")).Unread.ShouldBe([UnreadPart.Gift]);
        Got(Event("wall_reply_edit", """{"id":9,"from_id":123,"date":1,"text":"","post_owner_id":-4321,"post_id":6}""")).Text.ShouldBe("");
    }

    [Fact]
    public void A_suggested_post_stands_under_nothing()
    {
        var said = Got(Event("wall_post_new",
            """{"id":12,"from_id":123,"owner_id":-4321,"date":1790000000,"post_type":"suggest","text":"яма"}"""));
        (said.Kind, said.Text, said.From.Id, said.Chat.Id).ShouldBe((IncomingKind.Comment, "яма", "123", Page));
        said.Public.ShouldBe(new CommentInfo
        { Key = "suggest:-4321_12", Kind = PublicKind.SuggestedPost, Link = "https://vk.com/wall-4321_12" });
    }

    [Fact]
    public void The_community_s_own_post_is_only_remembered()
    {
        var posted = Read(Event("wall_post_new",
            $$"""{"id":12,"from_id":-4321,"owner_id":-4321,"date":1,"post_type":"post","text":"Новости\n{{new string('я', 500)}}"}"""))
            .ShouldBeOfType<VkParsedUpdate.Posted>();
        (posted.Kind, posted.Post.Key, posted.Post.Words.Length).ShouldBe(("wall_post_new", "wall:-4321_12", 200));
        posted.Post.Words.ShouldStartWith("Новости яя");
    }

    [Theory]
    [InlineData("wall", 0, true)]
    [InlineData("wall", 3, true)]
    [InlineData("replies", 0, true)]
    [InlineData("wall", 1, false)]
    [InlineData("wall", 2, false)]
    [InlineData("replies", 1, false)]
    [InlineData("audio", 0, false)]
    public void A_wall_that_is_switched_off_or_closed_takes_no_more_comments(string setting, int value, bool off)
    {
        var changed = Event("group_change_settings",
            $$$"""{"user_id":1,"changes":{"{{{setting}}}":{"old_value":1,"new_value":{{{value}}}} } }""");
        if (off)
        {
            var got = Got(changed);
            (got.Kind, got.Chat.Id, got.Public!.Post,
                got.Public.Link).ShouldBe((IncomingKind.CommentsOff, Page, null, "https://vk.com/club4321"));
        }
        else
        {
            Ignored(changed).ShouldBe("group_change_settings");
        }
    }

    [Theory]
    [InlineData("market_comment_new")]
    [InlineData("board_post_new")]
    public void The_shop_and_the_discussions_are_not_ours(string type) =>
        Ignored(
        Event(type,
            """{"id":9,"from_id":123,"date":1,"text":"яма","market_owner_id":-4321,"topic_owner_id":-4321,"item_id":3,"topic_id":3}"""))
                .ShouldBe(type);

    [Theory]
    [InlineData("""{"from_id":123,"date":1,"text":"яма","post_owner_id":-4321,"post_id":6}""")]
    [InlineData("""{"id":9,"date":1,"text":"яма","post_owner_id":-4321,"post_id":6}""")]
    [InlineData("""{"id":9,"from_id":123,"date":1,"text":"яма","post_id":6}""")]
    [InlineData("""{"id":9,"from_id":123,"text":"яма","post_owner_id":-4321,"post_id":6}""")]
    [InlineData("""{"id":-9,"from_id":123,"date":1,"text":"яма","post_owner_id":-4321,"post_id":6}""")]
    public void A_comment_that_lacks_what_it_needs_is_broken(string body) =>
    Read(Event("wall_reply_new", body)).ShouldBeOfType<VkParsedUpdate.Broken>();

    [Theory]
    [InlineData("wall:-4321_6_9")]
    [InlineData("photo:-4321_456239020_9")]
    [InlineData("video:-4321_6")]
    [InlineData("suggest:-4321_12")]
    public void A_key_is_read_as_it_was_written(string key) => VkCommentLink.Read(key)!.Value.Key.ShouldBe(key);

    [Theory]
    [InlineData("")]
    [InlineData("wall:6_9_")]
    [InlineData("page:-4321")]
    [InlineData("wall:-4321_6_9_1")]
    [InlineData("wall:-4321_99999999999999999999")]
    public void What_is_no_key_names_nothing(string key) => VkCommentLink.Read(key).ShouldBeNull();

    private static string Comment(string rest, long author = 123) =>
        Event("wall_reply_new", $$"""{"id":9,"from_id":{{author}},"date":1790000000,"post_owner_id":-4321,"post_id":6,{{rest}} }""");
}
