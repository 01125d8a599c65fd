using Mcu.Bots.Channels.Vk;
using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Vk.VkEvents;

namespace Mcu.Bots.Tests.Channels.Vk;

public sealed class VkUpdatesTests
{
    [Fact]
    public void A_message_says_who_where_when_and_what()
    {
        var said = Got(Message("\"text\":\"яма\""));
        (said.Kind, said.Key, said.Text, said.MessageId, said.Private).ShouldBe((IncomingKind.Message, "vk:4321:e5", "яма", "31", true));
        said.From.ShouldBe(new Address("vk", "1001"));
        said.At.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1790000000));
    }

    [Fact]
    public void A_conversation_is_a_chat_of_its_own()
    {
        var said = Got(Message("\"text\":\"яма\"", peer: 2000000001));
        (said.Chat, said.From, said.Private).ShouldBe((new Address("vk", "2000000001"), new Address("vk", "1001"), false));
    }

    [Fact]
    public void A_reply_names_the_message_by_its_number_in_the_chat() =>
        Got(Message("\"text\":\"да\",\"reply_message\":{\"id\":7,\"conversation_message_id\":30,\"text\":\"?\"}")).ReplyTo.ShouldBe("30");

    [Fact]
    public void A_press_brings_what_the_button_carries_whether_as_an_object_or_as_words()
    {
        foreach (var payload in (string[])["""{"b":"assign:5:"}""", "\"{\\\"b\\\":\\\"assign:5:\\\"}\""])
        {
            var press = Got(Event("message_event",
                $$"""{"user_id":1001,"peer_id":2000000001,"event_id":"f3","payload":{{payload}},"conversation_message_id":31}"""));
            (press.Kind, press.Button, press.PressId, press.MessageId).ShouldBe((IncomingKind.Button, "assign:5:", "1001:f3", "31"));
        }
    }

    [Fact]
    public void Somebody_else_s_button_is_passed_over() =>
        Ignored(Event("message_event", """{"user_id":1,"peer_id":1,"event_id":"f3","payload":{"action":"shop"}}"""))
        .ShouldBe("press_without_data");

    [Theory]
    [InlineData("message_allow", IncomingKind.Unblocked)]
    [InlineData("message_deny", IncomingKind.Blocked)]
    public void Permission_given_and_taken(string type, IncomingKind kind) =>
    Got(Event(type, """{"user_id":1001,"key":""}""")).Kind.ShouldBe(kind);

    [Fact]
    public void An_edit_is_told_by_the_number_of_the_message()
    {
        var edit = Got(Event("message_edit",
            """{"date":1790000000,"update_time":1790000060,"from_id":1001,"peer_id":1001,"out":0,"conversation_message_id":31,"text":"яма!"}"""));
        (edit.Kind, edit.MessageId, edit.Text, edit.At.ToUnixTimeSeconds()).ShouldBe((IncomingKind.Edit, "31", "яма!", 1790000060));
    }

    [Fact]
    public void The_largest_picture_counts_and_a_document_keeps_its_name()
    {
        var files = Got(Message("""
            "text":"","attachments":[
              {"type":"photo","photo":{"id":1,"owner_id":5,"sizes":[{"type":"z","url":"https://p/z","width":900,"height":1000},{"type":"s","url":"https://p/s","width":7,"height":9}]} },
              {"type":"doc","doc":{"id":2,"owner_id":5,"title":"../схема","ext":"pdf","size":300000000,"url":"https://d/2"} },
              {"type":"audio_message","audio_message":{"id":3,"link_ogg":"https://v/3.ogg"} }]
            """)).Files;
        files[0].ShouldBe(new FileRef(FileKind.Photo, "vk", "https://p/z", null, null, "image/jpeg"));
        files[1].ShouldBe(new FileRef(FileKind.Document, "vk", "https://d/2", "_схема.pdf", 300000000, TooBig: true));
        files[2].Kind.ShouldBe(FileKind.Voice);
    }

    [Fact]
    public void What_cannot_be_fetched_is_named_by_its_title_and_page() => Got(Message("""
        "text":"смотрите","attachments":[{"type":"video","video":{"id":9,"owner_id":-5,"title":"Потоп"} },{"type":"wall","wall":{"id":3,"to_id":7,"text":"Пост"} },{"type":"gift"}]
        """)).Text.ShouldBe("смотрите\nПотоп\nhttps://vk.com/video-5_9\nПост\nhttps://vk.com/wall7_3");

    [Fact]
    public void A_place_comes_as_degrees() => Got(Message("""
        "text":"","geo":{"type":"point","coordinates":{"latitude":56.84,"longitude":60.61} }
        """)).Place.ShouldBe(new Place(56.84, 60.61));

    [Fact]
    public void Forwarded_words_are_marked_and_their_files_taken()
    {
        var said = Got(Message("""
            "text":"вот","fwd_messages":[{"text":"/approve 5","attachments":[{"type":"photo","photo":{"sizes":[{"url":"https://p/1"}]} }],"fwd_messages":[{"text":"глубже"}]}]
            """));
        (said.Text, said.Files.Count).ShouldBe(("вот\n> /approve 5\n> глубже", 1));
    }

    [Fact]
    public void Who_begins_is_greeted()
    {
        var begin = Got(Message("""  "text":"Начать","payload":"{\"command\":\"start\"}"  """));
        (begin.Kind, begin.Text).ShouldBe((IncomingKind.Start, ""));
    }

    [Fact]
    public void A_link_and_words_are_two_things()
    {
        var got = Read(Message("\"text\":\"яма\",\"ref\":\"AB-12\"")).ShouldBeOfType<VkParsedUpdate.Got>().IncomingMessage;
        got.Select(i => (i.Kind, i.Text)).ShouldBe([(IncomingKind.Start, "AB-12"), (IncomingKind.Message, "яма")]);
        got.Select(i => i.Key).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("[club4321|@town] /card 5", "/card 5")]
    [InlineData("[club4321|Округ], /card 5", "/card 5")]
    [InlineData("[club99|@other] привет", "@other привет")]
    public void Our_name_before_the_words_is_no_part_of_them(string raw, string text) =>
        Got(Message($"\"text\":\"{raw}\"", peer: 2000000001)).Text.ShouldBe(text);

    [Fact]
    public void What_nobody_said_to_us_is_ignored_by_kind()
    {
        Ignored(Message("\"text\":\"рассылка\"", from: -99)).ShouldBe("community_message");
        Ignored(Message("\"text\":\"\",\"action\":{\"type\":\"chat_invite_user\"}", peer: 2000000001)).ShouldBe("service_message");
        Ignored(Message("\"text\":\"\",\"attachments\":[{\"type\":\"gift\"}]", peer: 2000000001)).ShouldBe("empty_message");
        Ignored(Event("message_reply", """{"from_id":-4321,"peer_id":5,"out":1,"text":"ответ"}""")).ShouldBe("message_reply");
        Ignored(Event("group_join", """{"user_id":5,"join_type":"join"}""")).ShouldBe("group_join");
        Ignored(Event("Иванов написал", "{}")).ShouldBe("other_event");
    }

    [Fact]
    public void A_repeat_has_the_same_key_with_and_without_the_platform_s_number()
    {
        var without = Message("\"text\":\"яма\"").Replace("\"event_id\":\"e5\",", "", StringComparison.Ordinal);
        Got(without).Key.ShouldBe(Got(without).Key);
        Got(without).Key.ShouldNotBe(Got(without.Replace("яма", "ямы", StringComparison.Ordinal)).Key);
    }
}
