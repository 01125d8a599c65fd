using Mcu.Bots.Channels.Max;
using Mcu.Bots.Tests.Channels.Telegram;
using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Max.MaxPayloads;

namespace Mcu.Bots.Tests.Channels.Max;

public sealed class MaxUpdatesTests
{
    private static readonly Address Person = new("max", "123456789");

    [Fact]
    public void Words_in_a_talk_come_from_the_person_and_not_from_the_number_of_the_talk()
    {
        var said = Got(Message("\"text\":\"яма\""));
        (said.Kind, said.From, said.Chat, said.Text, said.Name).ShouldBe((IncomingKind.Message, Person, Person, "яма", "John Doe"));
        (said.MessageId, said.Key, said.Private).ShouldBe(("mid.ffffbdb48e6c3775", "max:message_created:mid.ffffbdb48e6c3775", true));
        said.At.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1775025604499));
    }

    [Fact]
    public void Words_in_a_group_come_from_the_group()
    {
        var said = Got(Message("\"text\":\"@town_bot /card 5\"", Group));
        (said.Chat, said.Private, said.Text).ShouldBe((new Address("max", "-70801090403050"), false, "/card 5"));
    }

    [Theory]
    [InlineData("/card@town_bot 5", "/card 5")]
    [InlineData("@Town_Bot /card 5", "/card 5")]
    [InlineData("@other_bot /card 5", "@other_bot /card 5")]
    [InlineData("почта ivan@town_bot", "почта ivan@town_bot")]
    public void Our_own_name_is_taken_out(string said, string heard) => Got(Message($"\"text\":\"{said}\"", Group)).Text.ShouldBe(heard);

    [Fact]
    public void An_edit_has_a_key_of_its_own_each_time()
    {
        var edit = Got(Message("\"text\":\"две ямы\"", kind: "message_edited"));
        (edit.Kind, edit.MessageId, edit.Key).ShouldBe(
            (IncomingKind.Edit, "mid.ffffbdb48e6c3775", "max:message_edited:mid.ffffbdb48e6c3775:1775025604499"));
    }

    [Fact]
    public void A_press_carries_its_data_and_its_message()
    {
        var press = Got(Press);
        (press.Kind, press.Button, press.PressId, press.MessageId).ShouldBe((IncomingKind.Button, "take:1", "f9LHodD0cOL5", "mid.ffff01"));
        (press.From, press.Chat).ShouldBe((Person, new Address("max", "-70801090403050")));
        press.Key.ShouldBe("max:message_callback:f9LHodD0cOL5:1775025604400");
    }

    [Fact]
    public void A_press_under_a_message_that_is_gone_still_counts()
    {
        var press = Got(
            $$"""{"update_type":"message_callback","timestamp":5,"callback":{"timestamp":4,"callback_id":"c","payload":"x:1","user":{{John}}},"message":null}""");
        (press.Chat, press.MessageId).ShouldBe((Person, null));
    }

    [Fact]
    public void A_link_of_ours_begins_a_talk_with_its_code()
    {
        var start = Got(Person("bot_started", ",\"payload\":\"AB12-CD34\""));
        (start.Kind, start.Chat, start.Text).ShouldBe((IncomingKind.Start, Person, "AB12-CD34"));
        Got(Person("bot_started")).Text.ShouldBe("");
        Got(Message("\"text\":\"/start AB12-CD34\"")).Kind.ShouldBe(IncomingKind.Start);
    }

    [Theory]
    [InlineData("bot_stopped")]
    [InlineData("dialog_removed")]
    public void Who_stops_the_bot_or_throws_the_talk_away_cannot_be_written_to(string kind) =>
    Got(Person(kind)).Kind.ShouldBe(IncomingKind.Blocked);

    [Fact]
    public void Pictures_films_sound_and_files_come_with_what_is_needed_to_open_and_to_send_them()
    {
        var said = Got(Message(Attached(
            """{"type":"image","payload":{"photo_id":1,"token":"t1","url":"https://i.example/1"}}""",
            """{"type":"video","payload":{"token":"t2","url":"https://v.example/2"},"duration":3}""",
            """{"type":"audio","payload":{"token":"t3","url":"https://a.example/3"},"transcription":"алло"}""",
            """{"type":"file","payload":{"token":"t4","url":"https://f.example/4"},"filename":"../план.pdf","size":12}""",
            """{"type":"sticker","payload":{"code":"s","url":"https://s.example/5"},"width":1,"height":1}""")));
        said.Files.Select(file => file.Kind)
            .ShouldBe([FileKind.Photo, FileKind.Video, FileKind.Voice, FileKind.Document, FileKind.Document]);
        MaxFileKey.Parse(said.Files[0].Id).ShouldBe(new MaxFileKey("t1", "mid.ffffbdb48e6c3775", "https://i.example/1"));
        (said.Files[3].Name, said.Files[3].Size).ShouldBe(("_план.pdf", 12));
    }

    [Fact]
    public void A_place_and_a_contact_are_understood()
    {
        Got(Message(Attached("""{"type":"location","latitude":55.5,"longitude":37.5}"""))).Place.ShouldBe(new Place(55.5, 37.5));
        Got(
            Message(
                Attached(
                    """{"type":"contact","payload":{"vcf_info":"BEGIN:VCARD\r\nTEL;TYPE=cell:79001234567\r\nFN:Анна Белова\r\nEND:VCARD","max_info":null}}""")))
            .Text.ShouldBe("Анна Белова, 79001234567");
        Got(Message(Attached($$$$"""{"type":"contact","payload":{"max_info":{{{{John}}}} } }"""))).Text.ShouldBe("John Doe");
    }

    [Fact]
    public void What_is_passed_on_is_said_by_whoever_passes_it_on()
    {
        const string Passed = """,  "link":{"type":"forward","message":{"mid":"mid.more","seq":1,"text":"Лада седан","attachments":[{"type":"image","payload":{"token":"t","url":"https://i/1"}}]},"chat_id":-695}""";
        var said = Got(Message("\"text\":\"Вот что пишут\"", more: Passed));
        (said.Text, said.Files.Count, said.ReplyTo).ShouldBe(("Вот что пишут\nЛада седан", 1, null));
    }

    [Fact]
    public void A_message_that_only_passes_on_has_no_body_and_is_read_all_the_same()
    {
        var said = Got(
            $$$$"""{"update_type":"message_created","timestamp":9,"message":{"recipient":{{{{Talk}}}},"timestamp":9,"body":null,"sender":{{{{John}}}},"link":{"type":"forward","message":{"mid":"m","seq":1,"text":"яма"} } } }""");
        (said.Text, said.MessageId, said.Key).ShouldBe(("яма", null, "max:message_created:123456789:9"));
    }

    [Fact]
    public void A_reply_names_what_it_answers() =>
        Got(Message("\"text\":\"да\"",
        more: ",\"link\":{\"type\":\"reply\",\"message\":{\"mid\":\"mid.card\",\"seq\":1,\"text\":\"?\"}}")).ReplyTo.ShouldBe("mid.card");

    [Theory]
    [InlineData("message_removed", ",\"message_id\":\"m\",\"user_id\":1")]
    [InlineData("bot_removed", "")]
    [InlineData("dialog_cleared", "")]
    [InlineData("dialog_muted", ",\"muted_until\":9")]
    [InlineData("dialog_unmuted", "")]
    [InlineData("user_added", "")]
    [InlineData("user_removed", "")]
    [InlineData("chat_title_changed", ",\"title\":\"x\"")]
    public void What_says_nothing_to_us_is_passed_over_by_its_name(string kind, string more) => Ignored(Person(kind, more)).ShouldBe(kind);

    [Fact]
    public void Bots_posts_and_empty_messages_are_passed_over()
    {
        Ignored(Message("\"text\":\"x\"", sender: """{"user_id":229229229,"first_name":"bot","is_bot":true}""")).ShouldBe("bot");
        Ignored(Message("\"text\":\"x\"", Channel)).ShouldBe("channel_post");
        Ignored(Message("\"text\":\"\"", Group)).ShouldBe("empty_message");
        Ignored("""{"update_type":"of_the_future","timestamp":1}""").ShouldBe("other_update");
    }

    [Fact]
    public void The_number_of_a_group_that_the_bot_was_taken_into_is_told_to_the_administrator()
    {
        var log = new LoggedLines();
        Read("""{"update_type":"bot_added","timestamp":1,"chat_id":-70801090403050,"user":{"user_id":1},"is_channel":false}""", log)
            .ShouldBe(new MaxParsedUpdate.Joined("bot_added", -70801090403050));
        log.Lines.ShouldHaveSingleItem().ShouldContain("max:-70801090403050");
    }
}
