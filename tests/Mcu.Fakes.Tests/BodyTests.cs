namespace Mcu.Fakes.Tests;

public sealed class BodyTests : WithFake
{
    [Fact]
    public async Task Queries_and_forms_are_read_like_JSON()
    {
        (await Bot.Get("sendMessage?chat_id=5&text=query")).GetProperty("ok").GetBoolean().ShouldBeTrue();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = "5",
            ["text"] = "form",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"Да","callback_data":"y"}]]}""",
        });
        (await Bot.Post("sendMessage", form)).GetProperty("ok").GetBoolean().ShouldBeTrue();
        Fake.Sent.Select(it => it.Text).ShouldBe(["query", "form"]);
        Fake.Sent[1].Buttons.ShouldHaveSingleItem().Data.ShouldBe("y");
    }

    [Fact]
    public async Task An_upload_becomes_a_file()
    {
        using var body = Upload("document", "акт.pdf", new byte[2000]);
        var document = (await Bot.Post("sendDocument", body)).GetProperty("result").GetProperty("document");
        document.GetProperty("file_name").GetString().ShouldBe("акт.pdf");
        document.GetProperty("file_size").GetInt32().ShouldBe(2000);
        Fake.Sent[0].Files.ShouldHaveSingleItem().Bytes!.Length.ShouldBe(2000);
        using var nothing = Upload("document", "a", []);
        Bot.Refusal(await Bot.Post("sendDocument", nothing)).ShouldBe("400 Bad Request: file must be non-empty");
    }

    [Fact]
    public async Task An_upload_over_fifty_megabytes_is_refused()
    {
        using var body = Upload("document", "кино.zip", new byte[51 * 1024 * 1024]);
        Bot.Refusal(await Bot.Post("sendDocument", body)).ShouldBe("413 Request Entity Too Large");
    }

    [Fact]
    public async Task An_album_is_made_of_uploads_and_known_files()
    {
        await Anna.SendsPhoto();
        using var body = Upload("one", "1.jpg", [0xFF, 0xD8]);
        using var media = new StringContent(
            $$"""[{"type":"photo","media":"attach://one","caption":"До"},{"type":"photo","media":"{{Anna.Private.Last!.Files[0].FileId}}"}]""");
        body.Add(media, "media");
        var sent = (await Bot.Post("sendMediaGroup", body)).GetProperty("result");
        sent.GetArrayLength().ShouldBe(2);
        sent[0].GetProperty("media_group_id").GetString().ShouldBe(sent[1].GetProperty("media_group_id").GetString());
        Fake.Chat(5).Messages[1].Text.ShouldBe("До");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        (await Bot.Refusal("sendPhoto", new { chat_id = 5 })).ShouldBe("400 Bad Request: there is no photo in the request");
        (await Bot.Refusal("sendPhoto", new { chat_id = 5, photo = "nonsense" }))
            .ShouldBe("400 Bad Request: wrong file identifier/HTTP URL specified");
        (await Bot.Refusal("getFile", new { file_id = "nonsense" })).ShouldBe("400 Bad Request: invalid file_id");
    }

    private static MultipartFormDataContent Upload(string field, string name, byte[] bytes) => new()
    {
        { new StringContent("5"), "chat_id" },
        { new ByteArrayContent(bytes), field, name },
    };
}
