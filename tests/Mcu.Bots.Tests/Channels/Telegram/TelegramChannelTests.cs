using System.Net;
using Mcu.Bots.Channels.Telegram;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mcu.Bots.Tests.Channels.Telegram;

public sealed class TelegramChannelTests
{
    private readonly Wire _wire = new();
    private readonly TelegramBotInfo _me = new(77);
    private readonly TelegramChannel _channel;

    public TelegramChannelTests()
    {
        var files = new TelegramFiles(_wire.Client, name => name == "web" ? new OtherChannel() : null);
        _channel = new TelegramChannel(_wire.Client, new TelegramSender(_wire.Client, files, NullLogger<TelegramSender>.Instance), files,
            _me, _wire.Settings);
    }

    [Fact]
    public async Task Words_with_buttons_answer_a_message()
    {
        var content = new Content("Принято")
        { Buttons = [[new Button("Взять", "take:1"), new Button("Сайт", "") { Url = "https://town.ru" }], []] };
        (await Send(content, regarding: "31")).ShouldBe(new DeliveryResult.Sent("101"));
        var json = _wire.Json(0);
        json.GetProperty("chat_id").GetInt64().ShouldBe(1001);
        json.GetProperty("reply_markup").GetRawText()
            .ShouldBe("""{"inline_keyboard":[[{"text":"Взять","callback_data":"take:1"},{"text":"Сайт","url":"https://town.ru"}]]}""");
        json.GetProperty("reply_parameters").GetRawText().ShouldBe("""{"message_id":31,"allow_sending_without_reply":true}""");
    }

    [Fact]
    public async Task Long_text_is_cut_between_lines_with_the_buttons_under_the_last_piece()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 120).Select(i => $"{i} " + new string('ж', 80)));
        var sent = await Send(new Content(lines) { Buttons = [[new Button("Да", "y")]] });
        sent.ShouldBe(new DeliveryResult.Sent("103"));
        var pieces = _wire.Calls.Select((_, i) => _wire.Json(i)).ToList();
        string.Join('\n', pieces.Select(p => p.GetProperty("text").GetString())).ShouldBe(lines);
        pieces.Select(p => p.TryGetProperty("reply_markup", out _)).ShouldBe([false, false, true]);
    }

    [Fact]
    public async Task Text_without_any_spaces_is_cut_between_letters()
    {
        await Send(new Content("a" + string.Concat(Enumerable.Repeat("😀", 3000))));
        var pieces = _wire.Calls.Select((_, i) => _wire.Json(i).GetProperty("text").GetString()!).ToList();
        pieces.ShouldAllBe(p => p.Length <= 4096 && !p.Contains('\uFFFD'));
        string.Concat(pieces).Length.ShouldBe(6001);
    }

    [Fact]
    public async Task One_photo_takes_short_words_as_its_caption()
    {
        await Send(new Content("Готово") { Files = [File("a")] });
        var (method, body) = _wire.Calls.Single();
        method.ShouldBe("sendPhoto");
        body.ShouldContain("Готово");
        body.ShouldContain("\"photo\":\"a\"");
    }

    [Fact]
    public async Task A_photo_with_buttons_keeps_its_words_in_a_message_that_can_be_edited()
    {
        (await Send(new Content("Готово") { Files = [File("a")], Buttons = [[new Button("Да", "y")]] }))
            .ShouldBe(new DeliveryResult.Sent("102"));
        _wire.Methods.ShouldBe(["sendPhoto", "sendMessage"]);
    }

    [Fact]
    public async Task Files_go_in_albums_of_their_kind_and_a_place_before_the_words()
    {
        var files = Enumerable.Range(0, 11).Select(i => File($"p{i}", i == 3 ? FileKind.Video : FileKind.Photo))
            .Concat([File("d1", FileKind.Document), File("v", FileKind.Voice), File("d2", FileKind.Document)]);
        await Send(new Content("Смотрите") { Files = [.. files], Place = new Place(55.5, 37.5) });
        _wire.Methods.ShouldBe(["sendMediaGroup", "sendPhoto", "sendMediaGroup", "sendVoice", "sendLocation", "sendMessage"]);
        _wire.Calls.First().Body.ShouldContain("""{"type":"video","media":"p3"}""");
        _wire.Json(4).GetProperty("latitude").GetDouble().ShouldBe(55.5);
    }

    [Fact]
    public async Task Files_of_another_channel_are_uploaded_and_those_that_are_gone_left_out()
    {
        await Send(new Content("")
        {
            Files = [File("1", channel: "web", name: "яма \"1\".jpg"), File("gone", channel: "web"), File("2", channel: "web"),
            File("x", channel: "old")]
        });
        var (method, body) = _wire.Calls.Single();
        method.ShouldBe("sendMediaGroup");
        body.ShouldContain("""[{"type":"photo","media":"attach://0"},{"type":"photo","media":"attach://1"}]""");
        body.ShouldContain("name=\"0\"; filename=\"яма '1'.jpg\"");
        body.ShouldContain("bytes of 2");
    }

    [Fact]
    public async Task A_file_that_the_platform_refuses_is_offered_as_a_document_and_then_left_out()
    {
        _wire.Refuses(400, "PHOTO_INVALID_DIMENSIONS").Refuses(400, "still not");
        (await Send(new Content("Ответ") { Files = [File("1", channel: "web")] })).ShouldBe(new DeliveryResult.Sent("101"));
        _wire.Methods.ShouldBe(["sendPhoto", "sendDocument", "sendMessage"]);
    }

    [Fact]
    public async Task A_broken_off_message_goes_on_with_the_part_that_failed()
    {
        var content = new Content(new string('a', 5000)) { Files = [File("a")] };
        _wire.AnswersWell().AnswersWell().Refuses(429, "Too Many Requests", """{"retry_after":3}""");
        (await Send(content)).ShouldBe(new DeliveryResult.RetryLater(TimeSpan.FromSeconds(3), "Too Many Requests", WholeChannel: true));
        (await Send(content)).ShouldBe(new DeliveryResult.Sent("103"));
        _wire.Methods.ShouldBe(["sendPhoto", "sendMessage", "sendMessage", "sendMessage"]);
        _wire.Json(3).GetProperty("text").GetString()!.Length.ShouldBe(904);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", true)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", true)]
    [InlineData(400, "Bad Request: chat not found", true)]
    [InlineData(400, "Bad Request: user is deactivated", true)]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", false)]
    public async Task A_final_no(int code, string words, bool unreachable)
    {
        _wire.Refuses(code, words);
        (await Send(new Content("x"))).ShouldBe(new DeliveryResult.Refused(words, unreachable));
    }

    [Fact]
    public async Task A_no_for_now()
    {
        _wire.Refuses(500, "Internal").Answers("<html>", HttpStatusCode.BadGateway).Breaks(new HttpRequestException("x"))
            .Refuses(401, "Unauthorized");
        (await Send(new Content("x"))).ShouldBe(new DeliveryResult.RetryLater(null, "Internal"));
        (await Send(new Content("x"))).ShouldBeOfType<DeliveryResult.RetryLater>().After.ShouldBeNull();
        (await Send(new Content("x"))).ShouldBeOfType<DeliveryResult.RetryLater>();
        (await Send(new Content("x"))).ShouldBe(new DeliveryResult.RetryLater(null, "Unauthorized", WholeChannel: true));
    }

    [Fact]
    public async Task A_group_that_moved_gives_its_new_id()
    {
        _wire.Refuses(400, "group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-100777}""");
        (await Send(new Content("x"))).ShouldBe(new DeliveryResult.Moved("-100777"));
    }

    [Fact]
    public async Task An_edit_and_its_special_answers()
    {
        (await Edit(new Content(new string('я', 5000)))).ShouldBe(new DeliveryResult.Sent("31"));
        var text = _wire.Json(0).GetProperty("text").GetString()!;
        (text.Length, text[^1]).ShouldBe((4096, '…'));
        _wire.Refuses(400, "Bad Request: message is not modified: specified new message content")
            .Refuses(400, "Bad Request: message to edit not found");
        (await Edit(new Content("x"))).ShouldBe(new DeliveryResult.Sent("31"));
        (await Edit(new Content("x"))).ShouldBeOfType<DeliveryResult.MessageMissing>();
        (await Edit(new Content("x"), message: null)).ShouldBeOfType<DeliveryResult.MessageMissing>();
        await Edit(new Content("") { Buttons = [[new Button("Да", "y")]] });
        _wire.Methods.ShouldBe(["editMessageText", "editMessageText", "editMessageText", "editMessageReplyMarkup"]);
    }

    [Fact]
    public async Task The_answer_to_a_press()
    {
        (await Press("")).ShouldBe(new DeliveryResult.Sent(null));
        await Press("Готово");
        await Press(new string('я', 300));
        _wire.Refuses(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
        (await Press("Поздно")).ShouldBe(new DeliveryResult.Sent(null));
        _wire.Calls.First().Body.ShouldBe("""{"callback_query_id":"p1"}""");
        _wire.Calls.ElementAt(1).Body.ShouldBe("""{"callback_query_id":"p1","text":"Готово"}""");
        _wire.Json(2).GetProperty("text").GetString()!.Length.ShouldBe(200);
        _wire.Json(2).GetProperty("show_alert").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_menu_of_one_person_without_names_that_the_platform_does_not_know()
    {
        var menu = new Content("") { Buttons = [[new Button("Мои", "my")], [new Button("Новые", "/new")], [new Button("Плохо", "мои")]] };
        (await _channel.Send(new OutgoingMessage(OutboxKind.Menu, "1001", menu, null, null, 9), default))
            .ShouldBe(new DeliveryResult.Sent("101"));
        _wire.Calls.Single().Body.ShouldBe(
            """{"commands":[{"command":"my","description":"Мои"},{"command":"new","description":"Новые"}],"scope":{"type":"chat","chat_id":1001}}""");
    }

    [Fact]
    public async Task A_chat_that_is_no_number_is_refused_without_a_call()
    {
        (await _channel.Send(new OutgoingMessage(OutboxKind.Send, "@durov", new Content("x"), null, null, 9), default))
            .ShouldBeOfType<DeliveryResult.Refused>();
        _wire.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_opened_by_two_calls_and_one_too_big_by_none()
    {
        _wire.Answers("""{"ok":true,"result":{"file_path":"photos/1.jpg"}}""").Answers("bytes");
        using var reader = new StreamReader((await _channel.OpenFile(File("a"), default))!);
        (await reader.ReadToEndAsync()).ShouldBe("bytes");
        _wire.Methods.ShouldBe(["getFile", "1.jpg"]);
        (await _channel.OpenFile(File("a") with { TooBig = true }, default)).ShouldBeNull();
        _wire.Refuses(400, "Bad Request: file is too big");
        (await _channel.OpenFile(File("a"), default)).ShouldBeNull();
    }

    [Fact]
    public void A_link_carries_the_code_once_the_name_is_known()
    {
        _channel.LinkWith("abc").ShouldBeNull();
        _me.UserName = "town_bot";
        _channel.LinkWith("abc").ShouldBe("https://t.me/town_bot?start=abc");
    }

    [Fact]
    public void Groups_have_negative_ids() =>
        (_channel.Limits.IsGroup("-100"), _channel.Limits.IsGroup("100"), _channel.Limits.GroupPerMinute).ShouldBe((true, false, 20));

    private static FileRef File(string id, FileKind kind = FileKind.Photo, string channel = "telegram", string? name = null) =>
        new(kind, channel, id, name);

    private Task<DeliveryResult> Send(Content content, string? regarding = null) =>
        _channel.Send(new OutgoingMessage(OutboxKind.Send, "1001", content, null, regarding, 9), default);

    private Task<DeliveryResult> Edit(Content content, string? message = "31") =>
        _channel.Send(new OutgoingMessage(OutboxKind.Edit, "1001", content, message, null, 9), default);

    private Task<DeliveryResult> Press(string note) =>
        _channel.Send(new OutgoingMessage(OutboxKind.PressAnswer, "1001", new Content(note), null, "p1", 9), default);

    private sealed class OtherChannel : IChannel
    {
        public string Name => "web";
        public ChannelLimits Limits => ChannelLimits.None;
        public IdForm Ids => new("1", _ => true, "1", _ => true);
        public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop) => throw new NotSupportedException();
        public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) =>
            Task.FromResult<Stream?>(file.Id == "gone"
            ? null : new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"bytes of {file.Id}")));

        public string? LinkWith(string code) => null;
    }
}
