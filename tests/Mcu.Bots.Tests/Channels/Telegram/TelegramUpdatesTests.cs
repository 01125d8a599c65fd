using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Telegram.Updates;

namespace Mcu.Bots.Tests.Channels.Telegram;

public sealed class TelegramUpdatesTests
{
    private static readonly Address Person = new("telegram", "1001");

    [Fact]
    public void Words_in_a_private_talk()
    {
        var said = Got(Message("\"text\":\"Яма на Ленина, 5\""));
        said.Kind.ShouldBe(IncomingKind.Message);
        said.Key.ShouldBe("telegram:77:5");
        (said.From, said.Chat, said.Private).ShouldBe((Person, Person, true));
        (said.Name, said.UserName, said.Text, said.MessageId).ShouldBe(("Анна Петрова", "anna", "Яма на Ленина, 5", "31"));
        said.At.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1790000000));
    }

    [Fact]
    public void Words_in_a_group_keep_chat_and_person_apart()
    {
        var said = Got(Message("\"text\":\"беру\",\"reply_to_message\":{\"message_id\":7}", Group));
        (said.From, said.Chat.Id, said.Private, said.ReplyTo).ShouldBe((Person, "-1005", false, "7"));
    }

    [Fact]
    public void A_message_in_a_topic_replies_to_nobody() =>
        Got(Message("\"text\":\"беру\",\"reply_to_message\":{\"message_id\":7,\"forum_topic_created\":{\"name\":\"x\"}}",
        Group)).ReplyTo.ShouldBeNull();

    [Fact]
    public void What_is_said_and_pressed_in_a_topic_has_its_thread_and_a_reply_elsewhere_has_none()
    {
        Got(Message("\"text\":\"беру\",\"message_thread_id\":7,\"is_topic_message\":true", Group)).Thread.ShouldBe("7");
        Got(Message("\"text\":\"беру\",\"message_thread_id\":7,\"reply_to_message\":{\"message_id\":7}", Group)).Thread.ShouldBeNull();
        Got($$$"""
            {"update_id":5,"callback_query":{"id":"1","from":{{{Anna}}},"data":"x","message":{"message_id":9,"date":1,"chat":{{{Group}}},"message_thread_id":7,"is_topic_message":true} } }
            """).Thread.ShouldBe("7");
    }

    [Fact]
    public void A_photo_is_its_largest_size_with_the_caption_as_words()
    {
        var said = Got(Message("""
            "caption":"вот","media_group_id":"g1","photo":[{"file_id":"s","width":90,"height":60},{"file_id":"l","width":900,"height":600,"file_size":9000},{"file_id":"m","width":320,"height":200}]
            """));
        said.Files.ShouldBe([new FileRef(FileKind.Photo, "telegram", "l", null, 9000, "image/jpeg")]);
        (said.Text, said.AlbumKey).ShouldBe(("вот", "telegram:g1"));
    }

    [Theory]
    [InlineData("video", FileKind.Video)]
    [InlineData("video_note", FileKind.Video)]
    [InlineData("voice", FileKind.Voice)]
    [InlineData("audio", FileKind.Audio)]
    [InlineData("document", FileKind.Document)]
    [InlineData("sticker", FileKind.Document)]
    public void A_file_of_each_kind(string field, FileKind kind) =>
        Got(Message($"\"{field}\":{{\"file_id\":\"f\",\"mime_type\":\"a/b\",\"file_size\":10}}")).Files
            .ShouldBe([new FileRef(kind, "telegram", "f", null, 10, "a/b")]);

    [Fact]
    public void An_animation_is_one_video_though_it_comes_with_a_copy_as_document() =>
        Got(Message("""  "animation":{"file_id":"a"},"document":{"file_id":"a"}  """)).Files.Single().Kind.ShouldBe(FileKind.Video);

    [Fact]
    public void A_file_over_the_limit_keeps_its_reference_and_is_marked()
    {
        Got(Message("\"document\":{\"file_id\":\"f\",\"file_size\":20971521}")).Files.Single().TooBig.ShouldBeTrue();
        Got(Message("\"document\":{\"file_id\":\"f\",\"file_size\":20971520}")).Files.Single().TooBig.ShouldBeFalse();
    }

    [Fact]
    public void The_name_of_a_file_leads_to_no_folder() =>
        Got(Message("""  "document":{"file_id":"f","file_name":"../../etc/\u202Epasswd"}  """)).Files.Single(
        ).Name.ShouldBe("_.._etc_passwd");

    [Fact]
    public void A_place_a_venue_a_contact_and_a_poll()
    {
        Got(Message("\"location\":{\"latitude\":55.5,\"longitude\":37.25}")).Place.ShouldBe(new Place(55.5, 37.25));
        var venue = Got(
            Message(
                """  "venue":{"title":"Школа 3","address":"Мира, 1","location":{"latitude":55,"longitude":37}},"location":{"latitude":55,"longitude":37}  """));
        (venue.Text, venue.Place).ShouldBe(("Школа 3, Мира, 1", new Place(55, 37)));
        Got(Message("""  "contact":{"first_name":"Иван","phone_number":"+79990001122"}  """)).Text.ShouldBe("Иван, +79990001122");
        Got(Message("\"poll\":{\"id\":\"1\",\"question\":\"Нужен ли светофор?\"}")).Text.ShouldBe("Нужен ли светофор?");
    }

    [Fact]
    public void A_place_that_is_on_no_map_is_no_place() =>
    Ignored(Message("\"location\":{\"latitude\":155,\"longitude\":37}")).ShouldBe("service_message");

    [Theory]
    [InlineData("/start", "")]
    [InlineData("/start abc_1", "abc_1")]
    [InlineData("/start@town_bot abc", "abc")]
    public void A_start_brings_what_the_link_carries(string text, string carried)
    {
        var start = Got(Message($"\"text\":\"{text}\""));
        (start.Kind, start.Text).ShouldBe((IncomingKind.Start, carried));
    }

    [Fact]
    public void Neither_a_longer_word_nor_a_group_makes_a_start()
    {
        Got(Message("\"text\":\"/starting\"")).Kind.ShouldBe(IncomingKind.Message);
        Got(Message("\"text\":\"/start abc\"", Group)).Kind.ShouldBe(IncomingKind.Message);
    }

    [Fact]
    public void A_command_loses_our_name_and_anothers_command_is_not_ours()
    {
        Got(Message("\"text\":\"/card@Town_Bot 5\"", Group)).Text.ShouldBe("/card 5");
        Ignored(Message("\"text\":\"/card@other_bot 5\"", Group)).ShouldBe("other_bots_command");
        Got(Message("\"text\":\"пишите на a@b.ru\"", Group)).Text.ShouldBe("пишите на a@b.ru");
    }

    [Fact]
    public void An_edit_has_the_time_of_the_edit()
    {
        var edit = Got(Message("\"text\":\"Мира, 7\",\"edit_date\":1790000060", kind: "edited_message"));
        (edit.Kind, edit.MessageId, edit.At).ShouldBe((IncomingKind.Edit, "31", DateTimeOffset.FromUnixTimeSeconds(1790000060)));
    }

    [Fact]
    public void A_press_under_a_message_in_a_group()
    {
        var press = Got(
            $$$$"""{"update_id":6,"callback_query":{"id":"p1","from":{{{{Anna}}}},"data":"take:12","message":{"message_id":9,"chat":{{{{Group}}}},"date":1790000000}}}""");
        (press.Kind, press.Button, press.PressId, press.MessageId,
            press.Chat.Id).ShouldBe((IncomingKind.Button, "take:12", "p1", "9", "-1005"));
        press.At.ShouldBe(Now);
    }

    [Fact]
    public void A_press_whose_message_is_too_old_or_unknown_still_counts()
    {
        Got(
            $$$$"""{"update_id":6,"callback_query":{"id":"p1","from":{{{{Anna}}}},"data":"x","message":{"message_id":9,"chat":{{{{Group}}}},"date":0}}}""").MessageId.ShouldBe("9");
        var bare = Got($$$$"""{"update_id":6,"callback_query":{"id":"p1","from":{{{{Anna}}}},"data":"x","inline_message_id":"i"}}""");
        (bare.Chat, bare.MessageId).ShouldBe((Person, null));
    }

    [Theory]
    [InlineData("kicked", IncomingKind.Blocked)]
    [InlineData("left", IncomingKind.Blocked)]
    [InlineData("member", IncomingKind.Unblocked)]
    public void A_person_blocks_the_bot_and_lets_it_back(string status, IncomingKind kind) =>
        Got(Membership(status, Private)).Kind.ShouldBe(kind);

    [Fact]
    public void Membership_in_groups_is_not_ours() => Ignored(Membership("kicked", Group)).ShouldBe("group_membership");

    [Fact]
    public void A_group_that_became_a_supergroup_is_followed_whoever_did_it()
    {
        var moved = Got(
            """{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group"},"sender_chat":{"id":-5},"migrate_to_chat_id":-100123}}""");
        (moved.Kind, moved.Chat.Id, moved.Text).ShouldBe((IncomingKind.Moved, "-5", "telegram:-100123"));
    }

    [Fact]
    public void Those_who_are_no_persons_are_passed_over()
    {
        Ignored(Message("\"text\":\"x\"", from: """{"id":3,"is_bot":true,"first_name":"b"}""")).ShouldBe("bot");
        Ignored(Message("\"photo\":[],\"sender_chat\":{\"id\":-5}", Group)).ShouldBe("sent_as_chat");
        Ignored("""{"update_id":7,"message":{"message_id":1,"date":1,"text":"x","chat":{"id":-5,"type":"group"}}}""").ShouldBe("no_sender");
        Ignored(Message("\"text\":\"x\"", """{"id":-9,"type":"channel"}""")).ShouldBe("channel_post");
        Ignored(Message("\"new_chat_title\":\"x\"", Group)).ShouldBe("service_message");
        Ignored("""{"update_id":7,"poll_answer":{}}""").ShouldBe("poll_answer");
        Ignored("""{"update_id":7,"Иванов Пётр":{}}""").ShouldBe("other_update");
        Ignored(Message("\"dice\":{\"emoji\":\"🎲\",\"value\":3}", Group)).ShouldBe("dice");
        Ignored("""{"update_id":7}""").ShouldBe("other_update");
    }

    private static string Membership(string status, string chat) =>
        $$$$"""{"update_id":6,"my_chat_member":{"chat":{{{{chat}}}},"from":{{{{Anna}}}},"date":1790000000,"new_chat_member":{"status":"{{{{status}}}}"}}}""";
}
