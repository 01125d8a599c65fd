using System.Text.Json;
using Mcu.Fakes.Vk;

namespace Mcu.Fakes.Tests.Vk;

public sealed class VkFakeTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private VkFake _fake = null!;
    private VkCaller _bot = null!;

    public async Task InitializeAsync()
    {
        _fake = await VkFake.Start(new VkFakeOptions { Time = _clock });
        _bot = new VkCaller(_fake);
    }

    public async Task DisposeAsync()
    {
        _bot.Dispose();
        await _fake.DisposeAsync();
    }

    [Theory]
    [InlineData("text", "яма")]
    [InlineData("random_id", "яма")]
    [InlineData("dont_parse_links", "yes")]
    [InlineData("intent", "news")]
    [InlineData("peer_ids", "5,яма")]
    public async Task What_the_schema_does_not_allow_is_refused_and_remembered(string field, string value)
    {
        await _fake.User(5).Says("Здравствуйте");
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        { ["peer_ids"] = "5", ["message"] = "яма", ["random_id"] = "1", [field] = value };
        (await _bot.Code("messages.send", [.. fields.Select(f => (f.Key, f.Value))])).ShouldBe(100);
        _fake.Violations.ShouldHaveSingleItem().ShouldContain(field);
    }

    [Fact]
    public async Task A_missing_field_a_wrong_key_and_an_unknown_method_are_refused()
    {
        (await _bot.Code("messages.edit", ("message", "яма"))).ShouldBe(100);
        (await _bot.Code("users.get", ("access_token", "guess"))).ShouldBe(5);
        (await _bot.Code("users.burn")).ShouldBe(3);
        (await _bot.Code("groups.getLongPollServer", ("group_id", "99"))).ShouldBe(15);
    }

    [Fact]
    public async Task The_same_key_is_the_same_message()
    {
        await _fake.User(5).Says("Здравствуйте");
        var first = (await _bot.Sends(5, "раз", 7)).GetProperty("conversation_message_id").GetInt32();
        (await _bot.Sends(5, "раз", 7)).GetProperty("conversation_message_id").GetInt32().ShouldBe(first);
        (await _bot.Sends(5, "два", 8)).GetProperty("conversation_message_id").GetInt32().ShouldBeGreaterThan(first);
        _fake.Sent.Select(s => s.Text).ShouldBe(["раз", "два"]);
    }

    [Fact]
    public async Task Nobody_is_written_to_who_has_not_written_first_or_has_denied_it()
    {
        var user = _fake.User(5);
        ErrorIn(await _bot.Sends(5, "раз", 1)).ShouldBe(901);
        await user.Says("Здравствуйте");
        (await _bot.Sends(5, "два", 2)).TryGetProperty("error", out _).ShouldBeFalse();
        user.Denies();
        ErrorIn(await _bot.Sends(5, "три", 3)).ShouldBe(901);
        var talk = _fake.Conversation(2000000001);
        _fake.PutOut(talk);
        ErrorIn(await _bot.Sends(talk.Id, "четыре", 4)).ShouldBe(917);
    }

    [Theory]
    [InlineData(11, 1)]
    [InlineData(7, 7)]
    [InlineData(6, 1)]
    public async Task A_keyboard_has_ten_buttons_in_six_rows_of_five(int buttons, int rows)
    {
        await _fake.User(5).Says("Здравствуйте");
        var one = """{"action":{"type":"callback","label":"Да","payload":"{}"}}""";
        var all = Enumerable.Repeat(one, buttons).Chunk((buttons + rows - 1) / rows).Select(row => $"[{string.Join(',', row)}]");
        (await _bot.Code("messages.send", ("peer_ids", "5"), ("message", "?"), ("random_id", "1"),
            ("keyboard", $$"""{"inline":true,"one_time":false,"buttons":[{{string.Join(',', all)}}]}""")))
            .ShouldBe(911);
        _fake.Violations.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_long_poll_gives_what_came_after_the_number_and_says_when_it_cannot()
    {
        var server = await _bot.Server();
        await _fake.User(5).Says("раз");
        var first = await _bot.Poll(server);
        first.GetProperty("updates")[0].GetProperty("object").GetProperty("message").GetProperty("text").GetString().ShouldBe("раз");
        var ts = first.GetProperty("ts").GetString();
        (await _bot.Poll(server, ts)).GetProperty("updates").GetArrayLength().ShouldBe(0);

        _fake.ForgetEvents();
        (await _bot.Poll(server, ts)).GetProperty("failed").GetInt32().ShouldBe(1);
        _fake.ExpireKey();
        (await _bot.Poll(server, ts)).GetProperty("failed").GetInt32().ShouldBe(2);
        _fake.LosePlace();
        (await _bot.Poll(server, ts)).GetProperty("failed").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task An_event_that_nobody_switched_on_does_not_come()
    {
        var server = await _bot.Server();
        _fake.Happens("group_join", """{"user_id":5,"join_type":"join"}""");
        (await _bot.Poll(server)).GetProperty("updates").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_file_goes_by_three_steps_and_a_picture_must_be_one()
    {
        await _fake.User(5).Says("Здравствуйте");
        var address = (await _bot.Call("photos.getMessagesUploadServer", ("peer_id", "5"))).GetProperty("response")
            .GetProperty("upload_url").GetString()!;
        (await _bot.Uploads(address, "photo", [1, 2, 3])).GetProperty("photo").GetString().ShouldBe("[]");
        var brought = await _bot.Uploads(address, "photo", [0xFF, 0xD8, 1]);
        (await _bot.Code("messages.send", ("peer_ids", "5"), ("random_id", "1"), ("attachment", "photo-4321_1"))).ShouldBe(100);
        var saved = (await _bot.Call(
            "photos.saveMessagesPhoto",
            ("photo", brought.GetProperty("photo").GetString()!),
            ("server", brought.GetProperty("server").GetRawText()),
            ("hash", brought.GetProperty("hash").GetString()!))).GetProperty("response")[0];
        var name = $"photo{saved.GetProperty("owner_id")}_{saved.GetProperty("id")}_{saved.GetProperty("access_key").GetString()}";
        await _bot.Sends(5, "вот", 2, ("attachment", name));
        _fake.Sent.Single().Files.Single().Size.ShouldBe(3);
    }

    [Fact]
    public async Task A_press_lives_for_a_minute_and_is_answered_once()
    {
        var user = _fake.User(5);
        var message = await user.Says("Здравствуйте");
        var press = await user.PressesData(message, "{}");
        (await _bot.Call("messages.sendMessageEventAnswer", ("event_id", press), ("user_id", "5"), ("peer_id", "5")))
            .GetProperty("response").GetInt32().ShouldBe(1);
        (await _bot.Code("messages.sendMessageEventAnswer", ("event_id", press), ("user_id", "5"), ("peer_id", "5"))).ShouldBe(100);
        var late = await user.PressesData(message, "{}");
        _clock.Advance(TimeSpan.FromSeconds(61));
        (await _bot.Code("messages.sendMessageEventAnswer", ("event_id", late), ("user_id", "5"), ("peer_id", "5"))).ShouldBe(100);
    }

    [Fact]
    public async Task An_edit_takes_away_what_it_does_not_say_again_and_is_possible_for_a_day()
    {
        await _fake.User(5).Says("Здравствуйте");
        var keyboard = """{"inline":true,"one_time":false,"buttons":[[{"action":{"type":"callback","label":"Да","payload":"{}"}}]]}""";
        var message = (await _bot.Sends(5, "?", 1, ("keyboard", keyboard))).GetProperty("conversation_message_id").GetRawText();
        _fake.Chat(5).Messages[^1].Buttons.Count.ShouldBe(1);
        (await _bot.Call("messages.edit", ("peer_id", "5"), ("cmid", message), ("message", "!"))).GetProperty("response")
            .GetInt32().ShouldBe(1);
        _fake.Chat(5).Messages[^1].Buttons.ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromHours(25));
        (await _bot.Code("messages.edit", ("peer_id", "5"), ("cmid", message), ("message", "!!"))).ShouldBe(909);
    }

    [Fact]
    public async Task The_21st_request_of_a_second_is_too_many()
    {
        for (var i = 0; i < 20; i++)
        {
            await _bot.Call("users.get", ("user_ids", "5"));
        }

        (await _bot.Code("users.get", ("user_ids", "5"))).ShouldBe(6);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await _bot.Call("users.get", ("user_ids", "5"))).TryGetProperty("response", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Faults_are_of_the_gateway_or_of_the_api()
    {
        _fake.FailNext(1, 10);
        (await _bot.Code("users.get", ("user_ids", "5"))).ShouldBe(10);
        _fake.FailNext(1, 502);
        await Should.ThrowAsync<JsonException>(() => _bot.Call("users.get", ("user_ids", "5")));
        await _fake.User(5).Says("Здравствуйте");
        _fake.LoseAnswers(1, "messages.send");
        await Should.ThrowAsync<HttpRequestException>(() => _bot.Sends(5, "раз", 1));
        _fake.Sent.ShouldHaveSingleItem();
    }

    private static int ErrorIn(JsonElement sent) => sent.GetProperty("error").GetProperty("code").GetInt32();
}
