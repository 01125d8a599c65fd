using System.Text;
using System.Text.Json;
using Mcu.Bots.Channels.Telegram;
using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Telegram.Updates;

namespace Mcu.Bots.Tests.Channels.Telegram;

public sealed class TelegramBadInputTests
{
    [Theory]
    [InlineData("""{"update_id":3,"message":{"some fields are missing":true}}""")]
    [InlineData("""{"update_id":3,"message":17}""")]
    [InlineData("""{"update_id":3,"message":[]}""")]
    [InlineData("""{"update_id":3,"edited_message":"x"}""")]
    [InlineData("""{"update_id":3,"callback_query":{"from":{"id":1},"data":"x"}}""")]
    [InlineData("""{"update_id":3,"callback_query":{"id":"1","data":"x"}}""")]
    [InlineData("""{"update_id":3,"my_chat_member":{"chat":{"id":1,"type":"private"},"from":{"id":1}}}""")]
    [InlineData("""{"update_id":3,"message":{"message_id":1,"date":"today","from":{"id":1},"chat":{"id":1},"text":"x"}}""")]
    [InlineData("""{"update_id":3,"message":{"message_id":1,"date":9e18,"from":{"id":1},"chat":{"id":1},"text":"x"}}""")]
    [InlineData("""{"update_id":3,"message":{"message_id":1,"date":999999999999999,"from":{"id":1},"chat":{"id":1},"text":"x"}}""")]
    [InlineData("""{"update_id":3,"message":{"message_id":1,"date":1,"from":{"id":"1"},"chat":{"id":1},"text":"x"}}""")]
    [InlineData("""{"update_id":3,"message":{"message_id":1,"date":1,"from":7,"chat":{"id":1},"text":"x"}}""")]
    [InlineData("""{"update_id":3,"message":{"message_id":1,"date":1,"from":{"id":1},"chat":{"id":1},"document":{}}}""")]
    public void An_update_without_what_it_needs_is_broken_and_keeps_its_number(string json) => Broken(json).UpdateId.ShouldBe(3);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""17""")]
    [InlineData("""null""")]
    [InlineData("""{"update_id":"5","message":{}}""")]
    [InlineData("""{"update_id":1.5}""")]
    public void What_is_no_update_is_broken(string json) => Broken(json).UpdateId.ShouldBeNull();

    [Fact]
    public void Fields_of_the_wrong_kind_that_can_be_done_without_are_left_out()
    {
        var said = Got(
            Message("\"text\":\"яма\",\"photo\":{},\"location\":[],\"media_group_id\":5,\"reply_to_message\":\"x\",\"contact\":1"));
        (said.Text, said.Files.Count, said.Place, said.AlbumKey, said.ReplyTo).ShouldBe(("яма", 0, null, null, null));
    }

    [Fact]
    public void A_cut_off_or_mangled_payload_never_throws()
    {
        Mangle(Message("\"text\":\"яма\",\"photo\":[{\"file_id\":\"f\"}],\"venue\":{\"location\":{\"latitude\":1}}"));
        Mangle(Message("""
            "text":"яма","message_thread_id":7,"sender_chat":{"id":-1007,"title":"Город"},"reply_to_message":{"message_id":7,"is_automatic_forward":true,
            "sender_chat":{"id":-1007},"forward_origin":{"type":"channel","chat":{"id":-1007,"username":"gorod"},"message_id":4},"caption":"Про воду"}
            """, Group));
    }

    private static void Mangle(string whole)
    {
        var me = new TelegramBotInfo(77) { Discussions = new TelegramDiscussions([-1005]) };
        var random = new Random(7);
        string[] junk = ["null", "[]", "{}", "-1", "\"\\ud800\"", "1e400", "true"];
        for (var read = 0; read < SpoiltJson.Mutations;)
        {
            var from = random.Next(whole.Length);
            var mangled = whole[..from] + junk[random.Next(junk.Length)] + whole[Math.Min(whole.Length, from + random.Next(12))..];
            if (Parsed(mangled) is { } json)
            {
                Should.NotThrow(() => TelegramUpdateMapper.Map(json, me, Now));
                read++;
            }
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_taken_out_and_the_message_stays()
    {
        Got(Message("""  "text":"до \ud83d\nпосле \\ud800 \"да\""  """)).Text.ShouldBe("до \nпосле \\ud800 \"да\"");
        Got(Message("""  "text":"\ude00\ud83d\ude00"  """)).Text.ShouldBe("😀");
    }

    [Fact]
    public void Stray_bytes_spoil_one_letter_and_not_the_message()
    {
        var bytes = Encoding.UTF8.GetBytes(Message("\"text\":\"яма#\""));
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;
        var reading = TelegramUpdateMapper.Map(JsonDocument.Parse(bytes).RootElement, new TelegramBotInfo(77), Now);
        reading.ShouldBeOfType<TelegramParsedUpdate.Got>().IncomingMessage.Text.ShouldBe("яма\uFFFD");
    }

    [Fact]
    public void Long_text_is_cut_at_64_KiB()
    {
        var text = Got(Message($"\"text\":\"{new string('я', 70_000)}\"")).Text;
        Encoding.UTF8.GetByteCount(text).ShouldBe(64 * 1024);
    }

    [Theory]
    [InlineData("a\u0000b\u0007c\u001bd\u0085e", "abcde")]
    [InlineData("одна\r\nдве\rтри\tчетыре\u2028пять", "одна\nдве\nтри\tчетыре\nпять")]
    [InlineData("\u202Eгпж.exe\u202C \u2066x\u2069 \u200Fy", "гпж.exe x y")]
    [InlineData("я\u200Bм\u200Dа\u2060\uFEFF\u00AD", "яма")]
    [InlineData("👨\u200D👩\u200D👧 ❤\uFE0F\u200D🔥 👍🏽", "👨\u200D👩\u200D👧 ❤\uFE0F\u200D🔥 👍🏽")]
    public void Text_keeps_what_is_seen_and_loses_what_is_not(string raw, string clean) => VisibleText.Of(raw).ShouldBe(clean);

    [Fact]
    public void What_was_passed_over_is_counted_by_kind()
    {
        using var counted = new CountedKinds("telegram");
        Read("""{"update_id":7,"something unknown to us":17}""");
        Read("""{"update_id":8,"poll":{}}""");
        counted.Kinds.ShouldBe(["other_update", "poll"]);
    }

    private static JsonElement? Parsed(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
