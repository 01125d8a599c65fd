using Mcu.Fakes.Telegram;

namespace Mcu.Fakes.Tests;

public sealed class DialogueTests : WithFake
{
    [Fact]
    public async Task A_word_reaches_the_bot_and_the_answer_reaches_the_person()
    {
        await Anna.Says("/start ru", replyTo: null);
        var update = (await Bot.Updates()).ShouldHaveSingleItem().GetProperty("message");
        update.GetProperty("text").GetString().ShouldBe("/start ru");
        update.GetProperty("entities")[0].GetProperty("length").GetInt32().ShouldBe(6);
        update.GetProperty("from").GetProperty("first_name").GetString().ShouldBe("Анна");
        update.GetProperty("chat").GetProperty("type").GetString().ShouldBe("private");

        var sent = await Bot.Says(5, "Здравствуйте");
        sent.GetProperty("message_id").GetInt32().ShouldBe(2);
        sent.GetProperty("from").GetProperty("is_bot").GetBoolean().ShouldBeTrue();
        sent.GetProperty("date").GetInt64().ShouldBe(Clock.GetUtcNow().ToUnixTimeSeconds());
        (await Anna.Hears("здравствуйте")).Method.ShouldBe("sendMessage");
    }

    [Fact]
    public async Task A_press_is_a_query_and_its_answer_is_seen()
    {
        await Bot.Offers(5, "Верно?", ("Да, отправить", "yes"), ("Нет", "no"));
        await Anna.Presses("Да");
        var query = (await Bot.Updates()).ShouldHaveSingleItem().GetProperty("callback_query");
        query.GetProperty("data").GetString().ShouldBe("yes");
        query.GetProperty("message").GetProperty("text").GetString().ShouldBe("Верно?");

        await Bot.Result("answerCallbackQuery", new { callback_query_id = query.GetProperty("id").GetString(), text = "Готово" });
        Fake.CallbackAnswers.ShouldHaveSingleItem().Text.ShouldBe("Готово");
    }

    [Fact]
    public async Task An_absent_button_is_told_with_those_that_are_there()
    {
        await Bot.Offers(5, "Верно?", ("Да", "yes"));
        (await Should.ThrowAsync<InvalidOperationException>(() => Anna.Presses("Отмена"))).Message.ShouldContain("[Да]");
    }

    [Fact]
    public async Task A_button_of_a_reply_keyboard_says_its_text()
    {
        await Bot.Result("sendMessage",
            new { chat_id = 5, text = "Меню", reply_markup = new { keyboard = new[] { new[] { "Сообщить" } } } });
        await Anna.Presses("Сообщить");
        (await Bot.Updates())[0].GetProperty("message").GetProperty("text").GetString().ShouldBe("Сообщить");
    }

    [Fact]
    public async Task A_press_older_than_a_quarter_of_an_hour_cannot_be_answered()
    {
        await Bot.Offers(5, "Верно?", ("Да", "yes"));
        var id = await Anna.Presses("Да");
        Clock.Advance(TimeSpan.FromMinutes(16));
        (await Bot.Refusal("answerCallbackQuery", new { callback_query_id = id })).ShouldStartWith("400 Bad Request: query is too old");
        (await Bot.Refusal("answerCallbackQuery", new { callback_query_id = "1" })).ShouldStartWith("400 Bad Request: query is too old");
    }

    [Fact]
    public async Task A_press_under_a_message_that_is_gone_shows_an_inaccessible_one()
    {
        await Anna.PressesData(77, "old");
        (await Bot.Updates())[0].GetProperty("callback_query").GetProperty("message").GetProperty("date").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_chat_shows_edits_and_deletions()
    {
        await Bot.Says(5, "раз");
        await Bot.Says(5, "два");
        await Bot.Result("editMessageText", new { chat_id = 5, message_id = 1, text = "один" });
        await Bot.Result("deleteMessage", new { chat_id = 5, message_id = 2 });
        Fake.Chat(5).Messages.ShouldHaveSingleItem().Text.ShouldBe("один");
        Fake.Sent.Select(it => it.Text).ShouldBe(["раз", "два", "один"]);
    }

    [Fact]
    public async Task An_album_comes_as_messages_of_one_group()
    {
        await Anna.SendsAlbum("яма", 3);
        var parts = (await Bot.Updates()).ConvertAll(it => it.GetProperty("message"));
        parts.Select(it => it.GetProperty("media_group_id").GetString()).Distinct().Count().ShouldBe(1);
        parts.Count(it => it.TryGetProperty("caption", out _)).ShouldBe(1);
    }

    [Fact]
    public async Task An_album_can_come_part_by_part()
    {
        var album = Anna.Album("яма", 2);
        await album.SendsNext();
        (await Bot.Updates()).Count.ShouldBe(1);
        await album.SendsNext();
        (await Bot.Updates()).Count.ShouldBe(2);
        album.Left.ShouldBe(0);
    }

    [Fact]
    public async Task A_photo_can_be_downloaded_and_a_huge_file_cannot()
    {
        await Anna.SendsPhoto("вот");
        await Anna.SendsDocument("кино.zip", size: 21 * 1024 * 1024);
        var updates = await Bot.Updates();
        var photo = updates[0].GetProperty("message").GetProperty("photo")[1].GetProperty("file_id").GetString();
        var path = (await Bot.Result("getFile", new { file_id = photo })).GetProperty("file_path").GetString()!;
        (await Bot.Download(path)).Take(2).ShouldBe([(byte)0xFF, (byte)0xD8]);

        var huge = updates[1].GetProperty("message").GetProperty("document").GetProperty("file_id").GetString();
        (await Bot.Refusal("getFile", new { file_id = huge })).ShouldBe("400 Bad Request: file is too big");
    }

    [Fact]
    public async Task Places_contacts_voices_edits_and_blocks_arrive()
    {
        await Anna.SendsLocation(55.5, 61.25);
        await Anna.SendsContact("+79001112233");
        await Anna.SendsVoice();
        await Anna.Edits(await Anna.Says("яма"), "яма на Ленина");
        await Anna.Blocks();
        var updates = await Bot.Updates();
        updates[0].GetProperty("message").GetProperty("location").GetProperty("longitude").GetDouble().ShouldBe(61.25);
        updates[1].GetProperty("message").GetProperty("contact").GetProperty("phone_number").GetString().ShouldBe("+79001112233");
        updates[2].GetProperty("message").GetProperty("voice").GetProperty("duration").GetInt32().ShouldBe(3);
        updates[4].GetProperty("edited_message").GetProperty("text").GetString().ShouldBe("яма на Ленина");
        updates[5].GetProperty("my_chat_member").GetProperty("new_chat_member").GetProperty("status").GetString().ShouldBe("kicked");
        (await Bot.Refusal("sendMessage", new { chat_id = 5, text = "?" })).ShouldBe("403 Forbidden: bot was blocked by the user");
        await Anna.Unblocks();
        await Bot.Says(5, "снова здравствуйте");
    }

    [Fact]
    public async Task People_of_a_group_are_known_as_its_members()
    {
        var group = Fake.Group(-100, "Дежурные").WithAdmin(Fake.User(6, "Борис"));
        await Anna.Says("беру", group);
        (await Bot.Updates())[0].GetProperty("message").GetProperty("chat").GetProperty("title").GetString().ShouldBe("Дежурные");
        (await Status(5)).ShouldBe("member");
        (await Status(6)).ShouldBe("administrator");
        (await Bot.Result("getChat", new { chat_id = -100 })).GetProperty("type").GetString().ShouldBe("group");

        async Task<string?> Status(long id) =>
            (await Bot.Result("getChatMember", new { chat_id = -100, user_id = id })).GetProperty("status").GetString();
    }
}
