using System.Text;
using Mcu.Fakes.Telegram;

namespace Mcu.Fakes.Tests;

public sealed class RefusalTests : WithFake
{
    protected override TelegramFakeOptions Options => base.Options with { Limits = false };

    [Fact]
    public async Task A_wrong_token_an_unknown_method_and_no_JSON_are_refused()
    {
        Bot.Refusal(await Bot.Call("getMe", token: "1:NO")).ShouldBe("401 Unauthorized");
        (await Bot.Refusal("sendPigeon")).ShouldStartWith("404 Not Found");
        using var broken = new StringContent("{", Encoding.UTF8, "application/json");
        Bot.Refusal(await Bot.Post("sendMessage", broken)).ShouldBe("400 Bad Request: can't parse JSON object");
    }

    [Theory]
    [InlineData("""{"chat_id":5}""", "message text is empty")]
    [InlineData("""{"chat_id":5,"text":"  "}""", "message text is empty")]
    [InlineData("""{"text":"a"}""", "chat_id is empty")]
    [InlineData("""{"chat_id":404,"text":"a"}""", "chat not found")]
    [InlineData("""{"chat_id":"@nobody","text":"a"}""", "chat not found")]
    [InlineData("""{"chat_id":5,"text":7}""", "wrong type of the parameter \"text\": String expected")]
    [InlineData("""{"chat_id":5,"text":"a","parse_mode":"BB"}""", "unsupported parse_mode")]
    [InlineData("""{"chat_id":5,"text":"a","reply_parameters":{"message_id":9}}""", "message to be replied not found")]
    [InlineData("""{"chat_id":5,"text":"a","reply_markup":{"x":1}}""", "object expected as reply markup")]
    public async Task A_message_is_refused(string fields, string why)
    {
        using var body = new StringContent(fields, Encoding.UTF8, "application/json");
        Bot.Refusal(await Bot.Post("sendMessage", body)).ShouldBe("400 Bad Request: " + why);
    }

    [Theory]
    [InlineData("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("я <i>a</b>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("1 < 2", "Unclosed start tag at byte offset 2")]
    [InlineData("<br>", "Unsupported start tag \"br\" at byte offset 0")]
    [InlineData("a</b>", "Unexpected end tag at byte offset 1")]
    public async Task Malformed_HTML_is_refused(string text, string why) =>
        (await Bot.Refusal("sendMessage", new { chat_id = 5, text, parse_mode = "HTML" }))
        .ShouldBe("400 Bad Request: can't parse entities: " + why);

    [Fact]
    public async Task Right_HTML_becomes_text_and_entities()
    {
        var text = "\n<b>Яма</b> &lt;5 &amp; <a href=\"https://e.ru/?a=1&amp;b=2\">карта</a> ";
        var sent = await Bot.Result("sendMessage", new { chat_id = 5, text, parse_mode = "HTML" });
        sent.GetProperty("text").GetString().ShouldBe("Яма <5 & карта");
        var entities = sent.GetProperty("entities");
        entities[0].GetProperty("offset").GetInt32().ShouldBe(0);
        entities[0].GetProperty("length").GetInt32().ShouldBe(3);
        entities[1].GetProperty("offset").GetInt32().ShouldBe(9);
        entities[1].GetProperty("url").GetString().ShouldBe("https://e.ru/?a=1&b=2");
    }

    [Fact]
    public async Task Lengths_are_counted_after_the_tags()
    {
        await Bot.Result("sendMessage", new { chat_id = 5, text = $"<b>{new string('я', 4096)}</b>", parse_mode = "HTML" });
        (await Bot.Refusal("sendMessage", new { chat_id = 5, text = new string('я', 4097) }))
            .ShouldBe("400 Bad Request: message is too long");
        await Anna.SendsPhoto();
        var photo = Anna.Private.Last!.Files[0].FileId;
        await Bot.Result("sendPhoto", new { chat_id = 5, photo, caption = new string('я', 1024) });
        (await Bot.Refusal("sendPhoto", new { chat_id = 5, photo, caption = new string('я', 1025) }))
            .ShouldBe("400 Bad Request: message caption is too long");
    }

    [Theory]
    [InlineData("Да", "", "BUTTON_DATA_INVALID")]
    [InlineData("Да", "ддддддддддддддддддддддддддддддддд", "BUTTON_DATA_INVALID")]
    [InlineData(" ", "yes", "inline keyboard button text must be non-empty")]
    [InlineData("Да", null, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    public async Task A_button_is_refused(string text, string? data, string why)
    {
        var button = new { text, callback_data = data };
        var fields = new { chat_id = 5, text = "?", reply_markup = new { inline_keyboard = new[] { new[] { button } } } };
        (await Bot.Refusal("sendMessage", fields)).ShouldBe("400 Bad Request: " + why);
    }

    [Fact]
    public async Task An_edit_is_refused_when_nothing_changes_or_there_is_nothing_to_edit()
    {
        await Bot.Offers(5, "Верно?", ("Да", "yes"));
        await Anna.Says("да");
        var keyboard = new { inline_keyboard = new[] { new[] { new { text = "Да", callback_data = "yes" } } } };
        (await Bot.Refusal("editMessageText", new { chat_id = 5, message_id = 1, text = "Верно?", reply_markup = keyboard }))
            .ShouldStartWith("400 Bad Request: message is not modified: ");
        (await Bot.Refusal("editMessageText", new { chat_id = 5, message_id = 9, text = "?" }))
            .ShouldBe("400 Bad Request: message to edit not found");
        (await Bot.Refusal("editMessageText", new { chat_id = 5, message_id = 2, text = "?" }))
            .ShouldBe("400 Bad Request: message can't be edited");
        (await Bot.Refusal("editMessageText", new { chat_id = 5, text = "?" }))
            .ShouldBe("400 Bad Request: message identifier is not specified");
        (await Bot.Refusal("editMessageCaption", new { chat_id = 5, message_id = 1, caption = "?" }))
            .ShouldBe("400 Bad Request: there is no caption in the message to edit");
        (await Bot.Refusal("deleteMessage", new { chat_id = 5, message_id = 9 })).ShouldBe("400 Bad Request: message to delete not found");
        await Bot.Result("editMessageReplyMarkup", new { chat_id = 5, message_id = 1 });
        Fake.Chat(5).Messages[0].Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_to_nothing_passes_when_the_bot_does_not_mind()
    {
        var reply = new { message_id = 9, allow_sending_without_reply = true };
        (await Bot.Result("sendMessage", new { chat_id = 5, text = "а", reply_parameters = reply }))
            .TryGetProperty("reply_to_message", out _).ShouldBeFalse();
        var id = await Anna.Says("вопрос");
        var answer = await Bot.Result("sendMessage", new { chat_id = 5, text = "ответ", reply_parameters = new { message_id = id } });
        answer.GetProperty("reply_to_message").GetProperty("text").GetString().ShouldBe("вопрос");
    }

    [Fact]
    public async Task Slips_of_the_pen_are_shown()
    {
        await Bot.Result("sendMessage", new { chat_id = 5, text = "а", parsemode = "HTML" });
        Fake.UnknownFields.ShouldBe(["sendMessage.parsemode"]);
    }

    [Fact]
    public async Task Menus_are_kept_by_scope_and_checked()
    {
        var commands = new[] { new { command = "start", description = "Начать" } };
        await Bot.Result("setMyCommands", new { commands });
        await Bot.Result("setMyCommands", new { commands, scope = new { type = "chat", chat_id = -7 }, language_code = "ru" });
        Fake.CommandMenus.Keys.Order(StringComparer.Ordinal).ShouldBe(["chat:-7/ru", "default"]);
        (await Bot.Refusal("setMyCommands", new { commands = new[] { new { command = "Старт", description = "?" } } }))
            .ShouldBe("400 Bad Request: BOT_COMMAND_INVALID");
        await Bot.Result("deleteMyCommands");
        Fake.CommandMenus.Keys.ShouldBe(["chat:-7/ru"]);
    }
}
