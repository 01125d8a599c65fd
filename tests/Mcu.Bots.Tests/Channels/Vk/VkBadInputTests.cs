using System.Text;
using System.Text.Json;
using Mcu.Bots.Channels.Vk;
using static Mcu.Bots.Tests.Channels.Vk.VkEvents;

namespace Mcu.Bots.Tests.Channels.Vk;

public sealed class VkBadInputTests
{
    private const int Mutations = 10_000;

    private static readonly string[] Whole =
    [
        Message("""
            "text":"Яма на Ленина, 5","geo":{"coordinates":{"latitude":56.8,"longitude":60.6} },"ref":"AB-1","payload":"{\"command\":\"start\"}",
            "reply_message":{"conversation_message_id":3},"fwd_messages":[{"text":"и ещё","attachments":[]}],
            "attachments":[{"type":"photo","photo":{"sizes":[{"url":"https://p/1","width":5,"height":5}]} },{"type":"doc","doc":{"title":"а.pdf","ext":"pdf","size":5,"url":"https://d"} }]
            """),
        Event("message_event",
            """{"user_id":1001,"peer_id":2000000001,"event_id":"f3","payload":{"b":"assign:5:"},"conversation_message_id":31}"""),
        Event("message_edit",
            """{"date":1790000000,"update_time":1790000060,"from_id":1001,"peer_id":1001,"conversation_message_id":31,"text":"яма!"}"""),
        Event("message_deny", """{"user_id":1001}"""),
        Event("wall_reply_new", """
            {"id":9,"from_id":123,"date":1533403427,"text":"[id5|Пётр], яма","post_owner_id":-1234,"post_id":6,"reply_to_comment":8,"parents_stack":[7],
            "attachments":[{"type":"photo","photo":{"sizes":[{"url":"https://p/1","width":5,"height":5}]} }]}
            """),
        Event("photo_comment_delete", """{"owner_id":-1234,"id":9,"deleter_id":12345,"user_id":5,"photo_id":6}"""),
        Event("wall_post_new", """{"id":9,"from_id":-1234,"owner_id":-1234,"date":1533399764,"post_type":"post","text":"Новости"}"""),
        Event("wall_post_new", """{"id":9,"from_id":5,"owner_id":-1234,"date":1533399764,"post_type":"suggest","text":"яма"}"""),
        Event("group_change_settings", """{"user_id":1,"changes":{"wall":{"old_value":1,"new_value":0} } }"""),
    ];

    private static readonly string[] Junk = ["null", "[]", "{}", "-1", "0", "\"\\ud800\"", "1e400", "9223372036854775807", "true",
        "\"x\"", "\"\"", ""];

    [Fact]
    public void Ten_thousand_mangled_payloads_never_throw_and_the_readings_are_of_every_kind()
    {
        var random = new Random(20261121);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var read = 0; read < Mutations;)
        {
            if (Parsed(Mangled(Whole[random.Next(Whole.Length)], random)) is { } json)
            {
                kinds.Add(Should.NotThrow(() => VkUpdates.Read(json, Group, Now)).GetType().Name);
                read++;
            }
        }

        kinds.Order(StringComparer.Ordinal).ShouldBe(["Broken", "Got", "Ignored", "Posted"]);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""17""")]
    [InlineData("""{"type":17,"object":{}}""")]
    [InlineData("""{"type":"message_new","object":[]}""")]
    [InlineData("""{"type":"message_new","object":{"message":{"text":"x","from_id":1,"peer_id":1,"date":9e18,"conversation_message_id":1}}}""")]
    [InlineData("""{"type":"message_new","object":{"message":{"text":"x","from_id":1,"peer_id":1,"date":999999999999999,"conversation_message_id":1}}}""")]
    [InlineData("""{"type":"message_new","object":{"message":{"text":"x","from_id":1,"peer_id":1,"date":1}}}""")]
    [InlineData("""{"type":"message_event","object":{"user_id":1,"peer_id":1,"payload":{"b":"x"}}}""")]
    [InlineData("""{"type":"wall_reply_new","object":{"id":9,"text":"x"}}""")]
    public void What_lacks_what_it_needs_is_broken(string json) => Read(json).ShouldBeOfType<VkParsedUpdate.Broken>();

    [Fact]
    public void Half_a_letter_is_taken_out_and_the_message_stays() =>
    Got(Message("\"text\":\"до \\ud83d после\"")).Text.ShouldBe("до  после");

    [Fact]
    public void Long_text_is_cut_at_64_KiB() =>
        Encoding.UTF8.GetByteCount(Got(Message($"\"text\":\"{new string('я', 70_000)}\"")).Text).ShouldBe(64 * 1024);

    [Fact]
    public void Forwards_within_forwards_are_taken_as_deep_as_they_go()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"text\":\"x\",\"fwd_messages\":[", 20)) + string.Concat(Enumerable.Repeat("]}", 20));
        Got(Message($"\"text\":\"вот\",\"fwd_messages\":[{deep}]")).Text.ShouldBe("вот" + string.Concat(Enumerable.Repeat("\n> x", 20)));
    }

    [Fact]
    public void What_was_passed_over_is_counted_by_kind()
    {
        using var counted = new CountedKinds("vk");
        Read(Event("group_join", """{"user_id":5,"join_type":"join"}"""));
        Read(Event("wall_post_new", """{"id":9,"from_id":-1234,"owner_id":-1234,"date":1533399764,"post_type":"post","text":"Новости"}"""));
        Read(Message("\"text\":\"\",\"attachments\":[{\"type\":\"gift\"}]", peer: 2000000001));
        Read(Event("Иванов написал", "{}"));
        counted.Kinds.ShouldBe(["group_join", "wall_post_new", "empty_message", "other_event"]);
    }

    /// <summary>A value is exchanged for junk, a piece is cut out, or a letter is another one.</summary>
    private static string Mangled(string whole, Random random)
    {
        var from = random.Next(whole.Length);
        if (random.Next(3) > 0 && whole.IndexOf(':', from) is >= 0 and var colon
            && whole.IndexOfAny([',', '}', ']'], colon) is >= 0 and var end)
        {
            return whole[..(colon + 1)] + Junk[random.Next(Junk.Length - 1)] + whole[end..];
        }

        return whole[..from] + Junk[random.Next(Junk.Length)] + whole[Math.Min(whole.Length, from + random.Next(3))..];
    }

    private static JsonElement? Parsed(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
