using System.Text;
using Mcu.Bots.Channels.Max;
using Mcu.Fakes.Max;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>What leaves; the fake refuses what the platform's schema does not allow, and fails the test at its end.</summary>
public sealed class MaxChannelTests
{
    [Fact]
    public async Task Words_with_buttons_answer_a_message()
    {
        await using var house = await MaxHouse.Open();
        var anna = house.Max.User(5);
        var said = await anna.Says("яма");
        var content = new Content("Принято")
        {
            Buttons = [[new Button("Взять", "take:1"), new Button("Сайт", "") { Url = "https://town.ru" }], []],
            Share = new ShareButton(Share.Contact, "Мой телефон")
        };
        var sent = await house.Sends(content, regarding: said.Mid);
        var shown = anna.Private.Messages[^1];
        sent.ShouldBe(new DeliveryResult.Sent(shown.Mid));
        (shown.Text, shown.ReplyTo).ShouldBe(("Принято", said));
        shown.Rows.Select(row => string.Join(' ', row.Select(key => key.Type))).ShouldBe(["request_contact", "callback link"]);
    }

    [Fact]
    public async Task A_group_is_written_to_by_its_own_number()
    {
        await using var house = await MaxHouse.Open();
        var group = house.Max.Group(-70_000_000_000_005);
        (await house.Sends(new Content("Карточка"), group.Id)).ShouldBeOfType<DeliveryResult.Sent>();
        group.Messages.ShouldHaveSingleItem().Text.ShouldBe("Карточка");
    }

    [Fact]
    public async Task Long_text_is_cut_between_lines_with_the_buttons_under_the_last_piece()
    {
        await using var house = await MaxHouse.Open();
        var lines = string.Join('\n', Enumerable.Range(0, 120).Select(i => $"{i} " + new string('ж', 80)));
        await house.Sends(new Content(lines) { Buttons = [[new Button("Да", "y")]] });
        var pieces = house.Max.User(5).Private.Messages;
        string.Join('\n', pieces.Select(p => p.Text)).ShouldBe(lines);
        pieces.Select(p => p.Buttons.Count).ShouldBe([0, 0, 1]);
    }

    [Theory]
    [InlineData(1, 12, 2)]
    [InlineData(40, 1, 6)]
    [InlineData(40, 7, 30)]
    public async Task More_buttons_than_the_platform_takes_are_laid_out_anew(int rows, int inRow, int shownRows)
    {
        await using var house = await MaxHouse.Open();
        var buttons = Enumerable.Range(0, rows)
            .Select(r => Enumerable.Range(0, inRow).Select(b => new Button($"{r}.{b}", $"x:{r}.{b}")).ToArray()).ToArray();
        await house.Sends(new Content("Выберите") { Buttons = buttons });
        var shown = house.Max.User(5).Private.Messages[^1];
        (shown.Rows.Count, shown.Buttons.Count).ShouldBe((shownRows, Math.Min(rows * inRow, 210)));
    }

    [Fact]
    public async Task Pictures_and_films_go_together_other_files_alone_and_a_place_before_the_words()
    {
        await using var house = await MaxHouse.Open();
        var files = new[] { File("1"), File("2", FileKind.Video), File("3", FileKind.Document), File("4", FileKind.Voice), File("gone") };
        await house.Sends(new Content("Смотрите") { Files = files, Place = new Place(55.5, 37.5) });
        var messages = house.Max.User(5).Private.Messages;
        messages.Select(m => string.Join(' ', m.Kinds)).ShouldBe(["image video", "file", "audio", "location", ""]);
        Encoding.UTF8.GetString(messages[1].Files.Single().Bytes!).ShouldBe("bytes of 3");
        messages[1].Files.Single().Name.ShouldBe("план «3».pdf");
    }

    [Fact]
    public async Task One_file_takes_the_words_with_it()
    {
        await using var house = await MaxHouse.Open();
        await house.Sends(new Content("Готово") { Files = [File("1")] });
        var shown = house.Max.User(5).Private.Messages.ShouldHaveSingleItem();
        (shown.Text, shown.Kinds.Single()).ShouldBe(("Готово", "image"));
    }

    [Fact]
    public async Task A_file_that_the_platform_still_looks_at_waits_without_being_uploaded_again()
    {
        await using var house = await MaxHouse.Open();
        var content = new Content("Готово") { Files = [File("1", FileKind.Video)] };
        house.Max.NotReadyNext(2);
        (await house.Sends(content))
            .ShouldBe(new DeliveryResult.RetryLater(TimeSpan.FromSeconds(1), "the platform is still looking at the file"));
        (await house.SendsAgain(content))
            .ShouldBe(new DeliveryResult.RetryLater(TimeSpan.FromSeconds(2), "the platform is still looking at the file"));
        (await house.SendsAgain(content)).ShouldBeOfType<DeliveryResult.Sent>();
        (house.Max.Requests["POST /uploads"], house.Max.Requests["store"]).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_file_that_is_never_ready_is_left_out_and_the_words_arrive()
    {
        await using var house = await MaxHouse.Open();
        var content = new Content("Готово") { Files = [File("1", FileKind.Video)] };
        house.Max.NotReadyNext(1000);
        var sent = await house.Sends(content);
        for (var i = 0; sent is DeliveryResult.RetryLater && i < 20; i++)
        {
            sent = await house.SendsAgain(content);
        }

        sent.ShouldBeOfType<DeliveryResult.Sent>();
        house.Max.User(5).Private.Messages.ShouldHaveSingleItem().Text.ShouldBe("Готово");
    }

    [Fact]
    public async Task A_broken_off_message_goes_on_with_the_part_that_failed()
    {
        await using var house = await MaxHouse.Open();
        var content = new Content(new string('a', 5000)) { Files = [File("1")], Place = new Place(1, 2) };
        house.Max.User(5);
        house.Max.FailNext(operation: "POST /uploads");
        (await house.Sends(content)).ShouldBeOfType<DeliveryResult.RetryLater>();
        house.Max.LoseAnswers(operation: "store");
        (await house.SendsAgain(content)).ShouldBeOfType<DeliveryResult.RetryLater>();
        (await house.SendsAgain(content)).ShouldBeOfType<DeliveryResult.Sent>();
        house.Max.User(5).Private.Messages.Select(m => m.Text.Length).ShouldBe([0, 0, 4000, 1000]);
    }

    [Fact]
    public async Task A_card_is_edited_its_buttons_taken_away_and_one_that_is_gone_is_lost()
    {
        await using var house = await MaxHouse.Open();
        var sent = (DeliveryResult.Sent)await house.Sends(new Content("Карточка") { Buttons = [[new Button("Взять", "take:1")]] });
        (await house.Edits(sent.MessageId, new Content("Взята"))).ShouldBe(sent);
        var shown = house.Max.User(5).Private.Messages.ShouldHaveSingleItem();
        (shown.Text, shown.Buttons.Count).ShouldBe(("Взята", 0));
        (await house.Edits("mid.gone", new Content("x"))).ShouldBeOfType<DeliveryResult.MessageMissing>();
        (await house.Edits(null, new Content("x"))).ShouldBeOfType<DeliveryResult.MessageMissing>();
    }

    [Fact]
    public async Task A_message_too_old_to_be_edited_is_lost_too()
    {
        await using var house = await MaxHouse.Open();
        var sent = (DeliveryResult.Sent)await house.Sends(new Content("Итоги дня"));
        house.Clock.Advance(TimeSpan.FromDays(8));
        (await house.Edits(sent.MessageId, new Content("x"))).ShouldBeOfType<DeliveryResult.MessageMissing>();
    }

    [Fact]
    public async Task Two_presses_a_second_are_answered_and_a_third_waits_for_its_turn()
    {
        await using var house = await MaxHouse.Open();
        await house.Sends(new Content("?") { Buttons = [[new Button("Да", "y")]] });
        var presses = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            presses.Add(await house.Max.User(5).Presses("Да"));
        }

        (await house.Answers(presses[0], "раз")).ShouldBe(new DeliveryResult.Sent(null));
        (await house.Answers(presses[1], "два")).ShouldBe(new DeliveryResult.Sent(null));
        (await house.Answers(presses[2], "три"))
            .ShouldBe(new DeliveryResult.RetryLater(TimeSpan.FromSeconds(1), "two answers a second in one talk"));
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await house.Answers(presses[2], "три")).ShouldBe(new DeliveryResult.Sent(null));
        house.Max.PressAnswers.Select(answer => answer.Text).ShouldBe(["раз", "два", "три"]);
        house.Max.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task An_old_press_and_an_empty_note_trouble_nobody()
    {
        await using var house = await MaxHouse.Open();
        (await house.Answers("unknown", "поздно")).ShouldBe(new DeliveryResult.Sent(null));
        (await house.Answers("unknown", "")).ShouldBe(new DeliveryResult.Sent(null));
        house.Max.Requests["POST /answers"].ShouldBe(1);
    }

    [Fact]
    public async Task Who_stopped_the_bot_and_who_was_never_there_cannot_be_reached()
    {
        await using var house = await MaxHouse.Open();
        await house.Max.User(5).Stops();
        (await house.Sends(new Content("x"))).ShouldBeOfType<DeliveryResult.Refused>().Unreachable.ShouldBeTrue();
        (await house.Sends(new Content("x"), to: 404)).ShouldBeOfType<DeliveryResult.Refused>().Unreachable.ShouldBeTrue();
    }

    [Fact]
    public async Task A_platform_that_is_down_or_asks_to_wait_is_waited_for()
    {
        await using var house = await MaxHouse.Open();
        house.Max.RetryAfterNext(7);
        var wait = (await house.Sends(new Content("x"))).ShouldBeOfType<DeliveryResult.RetryLater>();
        (wait.After, wait.WholeChannel).ShouldBe((TimeSpan.FromSeconds(7), true));
        house.Clock.Advance(TimeSpan.FromSeconds(7));
        house.Max.FailNext(1, 500);
        (await house.Sends(new Content("x"))).ShouldBeOfType<DeliveryResult.RetryLater>().WholeChannel.ShouldBeFalse();
        house.Max.FailNext(1, 502);
        (await house.Sends(new Content("x"))).ShouldBeOfType<DeliveryResult.RetryLater>();
        house.Max.LoseAnswers();
        (await house.Sends(new Content("дошло"))).ShouldBeOfType<DeliveryResult.RetryLater>();
        house.Max.Sent.ShouldHaveSingleItem().Text.ShouldBe("дошло");
    }

    [Fact]
    public async Task Files_that_people_sent_are_opened_and_sent_on_by_their_tokens()
    {
        await using var house = await MaxHouse.Open();
        await house.Max.User(5).SendsPhoto("яма");
        await house.Max.User(5).SendsVideo();
        var files = await Received(house);
        await using (var photo = await house.Channel.OpenFile(files[0], default))
        {
            new StreamReader(photo!).ReadToEnd().ShouldBe("picture");
        }

        await using (var film = await house.Channel.OpenFile(files[1], default))
        {
            new StreamReader(film!).ReadToEnd().ShouldBe("film");
        }

        (await house.Sends(new Content("Вот") { Files = files })).ShouldBeOfType<DeliveryResult.Sent>();
        house.Max.Requests.ContainsKey("POST /uploads").ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_whose_address_ran_out_is_found_by_its_message()
    {
        await using var house = await MaxHouse.Open();
        await house.Max.User(5).SendsPhoto("яма");
        var file = (await Received(house)).Single();
        var old = Mcu.Bots.Channels.Max.MaxFileKey.Parse(file.Id) with { Url = house.Max.Url + "/files/old" };
        await using var photo = await house.Channel.OpenFile(file with { Id = old.ToString() }, default);
        new StreamReader(photo!).ReadToEnd().ShouldBe("picture");
        (await house.Channel.OpenFile(file with { Id = (old with { Token = "nobody's" }).ToString() }, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_cannot_be_fetched_now_is_a_reason_to_wait()
    {
        await using var house = await MaxHouse.Open();
        await house.Max.User(5).SendsPhoto("яма");
        var file = (await Received(house)).Single();
        house.Max.FailNext(1, 503, "files");
        await Should.ThrowAsync<IOException>(() => house.Channel.OpenFile(file, default));
    }

    private static async Task<List<FileRef>> Received(MaxHouse house)
    {
        var polled = (Mcu.Bots.Channels.Max.MaxResult<Mcu.Bots.Channels.Max.Polled>.Ok)await house.Client.GetUpdates(1, 100, 0, default);
        return [.. polled.Value.Batch.Updates.SelectMany(update =>
            ((Mcu.Bots.Channels.Max.MaxParsedUpdate.Got)MaxPayloads.Read(update)).IncomingMessage.Files)];
    }

    private static FileRef File(string id, FileKind kind = FileKind.Photo) => new(kind, "web", id, $"план «{id}».pdf");
}
