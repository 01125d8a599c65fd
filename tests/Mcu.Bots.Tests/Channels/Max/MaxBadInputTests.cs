using Mcu.Bots.Channels.Max;
using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Max.MaxPayloads;

namespace Mcu.Bots.Tests.Channels.Max;

public sealed class MaxBadInputTests
{
    private static readonly string[] Whole =
    [
        Message(
            "\"text\":\"яма\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"photo_id\":1,\"token\":\"t\",\"url\":\"https://i/1\"}},{\"type\":\"location\",\"latitude\":1,\"longitude\":2}]"),
        Message("\"text\":\"@town_bot /card 5\"", Group,
            more: ",\"link\":{\"type\":\"reply\",\"message\":{\"mid\":\"m\",\"seq\":1,\"text\":\"x\"}}"),
        Message(Attached("""{"type":"contact","payload":{"vcf_info":"TEL:1\r\nFN:x","max_info":null}}"""), kind: "message_edited"),
        Press, Comment, """{"update_type":"comment_removed","timestamp":1,"chat_id":-7,"post_id":"p","message_id":"c","user_id":5}""",
        Person("bot_started", ",\"payload\":\"x\""), Person("dialog_removed"), Person("bot_added"),
        Person("dialog_muted", ",\"muted_until\":9"),
    ];

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("null")]
    [InlineData("""{"update_type":"message_created"}""")]
    [InlineData("""{"update_type":"message_created","timestamp":1}""")]
    [InlineData("""{"update_type":"message_created","timestamp":1,"message":[]}""")]
    [InlineData("""{"update_type":"message_created","timestamp":99999999999999999,"message":{"sender":{"user_id":1},"recipient":{"chat_type":"dialog"},"body":{"mid":"m","text":"x"}}}""")]
    [InlineData("""{"update_type":"message_created","timestamp":1,"message":{"sender":{"user_id":1},"recipient":{"chat_type":"chat"},"body":{"mid":"m","text":"x"}}}""")]
    [InlineData("""{"update_type":"message_callback","timestamp":1,"callback":{"payload":"x","user":{"user_id":1},"timestamp":1}}""")]
    [InlineData("""{"update_type":"bot_started","timestamp":1}""")]
    [InlineData("""{"update_type":"bot_added","timestamp":1}""")]
    [InlineData("""{"update_type":"comment_created","timestamp":1}""")]
    public void An_update_without_what_it_needs_is_broken(string json) => Broken(json).ShouldNotBeEmpty();

    [Fact]
    public void Fields_of_the_wrong_kind_that_can_be_done_without_are_left_out()
    {
        var said = Got(
            Message(
                "\"text\":\"яма\",\"attachments\":[5,{\"type\":\"image\"},{\"type\":\"location\",\"latitude\":900,\"longitude\":1},{\"type\":17}]", more: ",\"link\":7"));
        (said.Text, said.Files.Count, said.Place, said.ReplyTo).ShouldBe(("яма", 0, null, null));
    }

    [Fact]
    public void Ten_thousand_spoilt_updates_never_throw_and_what_is_read_of_them_is_whole()
    {
        foreach (var spoilt in SpoiltJson.Of(Whole))
        {
            var maxParsedUpdate = Should.NotThrow(() => MaxPayloads.Read(spoilt), spoilt);
            if (maxParsedUpdate is MaxParsedUpdate.Got { IncomingMessage: var got })
            {
                (got.From.Channel, got.Chat.Channel,
                    got.Key.StartsWith("max:", StringComparison.Ordinal)).ShouldBe(("max", "max", true), spoilt);
                got.Text.Any(char.IsSurrogate).ShouldBeFalse(spoilt);
            }
        }
    }

    [Fact]
    public void The_reason_of_a_broken_update_holds_none_of_its_words()
    {
        Broken("""{"update_type":"message_created","timestamp":1,"message":{"body":{"text":"тайна"}}}""").ShouldNotContain("тайна");
    }

    [Fact]
    public void What_is_passed_over_is_counted_by_kind()
    {
        using var counted = new CountedKinds("max");
        MaxPayloads.Read(Message("\"text\":\"пост\"", MaxPayloads.Channel));
        MaxPayloads.Read(Person("dialog_muted"));
        counted.Kinds.ShouldBe(["channel_post", "dialog_muted"]);
    }
}
