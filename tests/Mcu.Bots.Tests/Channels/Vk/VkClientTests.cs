using System.Collections.Concurrent;
using System.Diagnostics;
using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.Channels.Telegram;
using Mcu.Fakes;
using Mcu.Fakes.Vk;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>The real client and sender against the platform over HTTP.</summary>
public sealed class VkClientTests : IAsyncLifetime
{
    private readonly LoggedLines _log = new();
    private VkFake _fake = null!;
    private ServiceProvider _app = null!;

    public async Task InitializeAsync()
    {
        _fake = await VkFake.Start(new VkFakeOptions { Limits = false });
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Vk:Token", _fake.Token), new("Vk:GroupId", $"{_fake.GroupId}"), new("Vk:ApiUrl", _fake.Url)])
            .Build();
        _app = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(_log))
            .AddSingleton(TimeProvider.System)
            .AddVk(configuration).BuildServiceProvider();
        await _fake.User(5).Says("Здравствуйте");
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Theory]
    [InlineData(6, 1, true)]
    [InlineData(9, null, false)]
    [InlineData(10, null, false)]
    [InlineData(502, null, false)]
    [InlineData(5, null, true)]
    public async Task A_no_for_now_is_tried_again_later(int code, int? seconds, bool wholeChannel)
    {
        _fake.FailNext(1, code, "messages.send");
        var retryLater = (await Send(new Content("яма"))).ShouldBeOfType<DeliveryResult.RetryLater>();
        (retryLater.After, retryLater.WholeChannel).ShouldBe((seconds is { } s ? TimeSpan.FromSeconds(s) : null, wholeChannel));
        (await Send(new Content("яма"))).ShouldBeOfType<DeliveryResult.Sent>();
        _fake.Chat(5).Messages.Count(m => m.FromBot).ShouldBe(1);
    }

    [Fact]
    public async Task Who_has_not_written_or_has_denied_cannot_be_reached()
    {
        (await Send(new Content("яма"), chat: "77")).ShouldBeOfType<DeliveryResult.Refused>().Unreachable.ShouldBeTrue();
        _fake.User(5).Denies();
        (await Send(new Content("яма"))).ShouldBeOfType<DeliveryResult.Refused>().Unreachable.ShouldBeTrue();
        (await Send(new Content("яма"), chat: "Пётр")).ShouldBeOfType<DeliveryResult.Refused>().Unreachable.ShouldBeTrue();
    }

    [Fact]
    public async Task The_words_arrive_though_the_message_replied_to_is_gone()
    {
        (await Send(new Content("ответ"), regarding: "999")).ShouldBeOfType<DeliveryResult.Sent>();
        var message = await _fake.User(5).Says("вопрос");
        await Send(new Content("ответ ещё"), regarding: $"{message}", row: 2);
        _fake.Sent.Select(s => s.ReplyTo).ShouldBe([null, message]);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_brought_as_a_document_and_one_that_is_gone_is_left_out()
    {
        await _fake.User(5).SendsDocument("яма.heic", 3000);
        var address = new Uri(_fake.Url + "/files/documents/document_00000001.heic").ToString();
        var files = new[] { new FileRef(FileKind.Photo, "vk", address, "яма.heic"),
            new FileRef(FileKind.Photo, "vk", _fake.Url + "/files/photos/none.jpg") };
        (await Send(new Content("вот") { Files = files })).ShouldBeOfType<DeliveryResult.Sent>();
        var sent = _fake.Sent.Single();
        (sent.Text, sent.Files.Single().Kind, sent.Files.Single().Size).ShouldBe(("вот", "document", 3000L));
    }

    [Fact]
    public async Task An_upload_that_fails_for_now_holds_the_message_back()
    {
        await _fake.User(5).SendsPhoto();
        var file = new FileRef(FileKind.Photo, "vk", $"{_fake.Url}/files/photos/photo_00000001.jpg");
        _fake.FailNext(1, 502, "upload");
        (await Send(new Content("вот") { Files = [file] })).ShouldBeOfType<DeliveryResult.RetryLater>();
        _fake.Sent.ShouldBeEmpty();
        (await Send(new Content("вот") { Files = [file] })).ShouldBeOfType<DeliveryResult.Sent>();
        _fake.Sent.Single().Files.Single().Kind.ShouldBe("photo");
    }

    [Fact]
    public async Task A_document_is_fetched_through_the_platform_s_redirect()
    {
        await _fake.User(5).SendsDocument("схема.pdf", 3000);
        var file = new FileRef(FileKind.Document, "vk", $"{_fake.Url}/redirect/documents/document_00000001.pdf");
        await using var bytes = (await Channel.OpenFile(file, default)).ShouldNotBeNull();
        using var copy = new MemoryStream();
        await bytes.CopyToAsync(copy);
        copy.Length.ShouldBe(3000);
    }

    [Fact]
    public async Task A_long_note_is_cut_on_the_strip_and_comes_whole_as_a_message()
    {
        var message = await _fake.User(5).Says("?");
        var press = await _fake.User(5).PressesData(message, "{}");
        var note = string.Join(' ', Enumerable.Repeat("нельзя", 30));
        await Channel.Send(new OutgoingMessage(OutboxKind.PressAnswer, "5", new Content(note), null, $"5:{press}", 3), default);
        _fake.Notes.Single().Text!.Length.ShouldBe(90);
        _fake.Sent.Single().Text.ShouldBe(note);
    }

    [Fact]
    public async Task The_answer_to_an_old_press_is_nothing_to_worry_about() =>
        (await Channel.Send(new OutgoingMessage(OutboxKind.PressAnswer, "5", new Content(""), null, "5:long-ago", 3), default))
        .ShouldBeOfType<DeliveryResult.Sent>();

    [Fact]
    public async Task An_edit_of_a_message_that_is_gone_wants_a_new_one()
    {
        var sent = (await Send(new Content("раз") { Buttons = [[new Button("Да", "yes:1:")]] })).ShouldBeOfType<DeliveryResult.Sent>();
        (await Edit(sent.MessageId!)).ShouldBe(sent);
        _fake.Chat(5).Messages[^1].Buttons.ShouldBeEmpty();
        _fake.Delete(_fake.Chat(5).Messages[^1]);
        (await Edit(sent.MessageId!)).ShouldBeOfType<DeliveryResult.MessageMissing>();
        (await Edit("")).ShouldBeOfType<DeliveryResult.MessageMissing>();
    }

    [Fact]
    public async Task An_edit_without_words_takes_only_the_buttons_away()
    {
        var sent = (await Send(new Content("раз") { Buttons = [[new Button("Да", "yes:1:")]] })).ShouldBeOfType<DeliveryResult.Sent>();
        (await Edit(sent.MessageId!, "")).ShouldBe(sent);
        var shown = _fake.Chat(5).Messages[^1];
        (shown.Text, shown.Buttons.Count).ShouldBe(("раз", 0));
        _fake.Delete(shown);
        (await Edit(sent.MessageId!, "")).ShouldBeOfType<DeliveryResult.Sent>();
        _fake.FailNext(1, 10);
        (await Edit(sent.MessageId!, "")).ShouldBeOfType<DeliveryResult.RetryLater>();
    }

    [Fact]
    public async Task The_key_is_in_no_log_and_no_trace()
    {
        var traces = new ConcurrentQueue<Activity>(); // The whole process traces into it, other tests too.
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = traces.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await Send(new Content("яма"));
        _fake.FailNext(1, 502, "messages.send");
        await Send(new Content("яма"), row: 2);
        _log.Lines.ShouldNotContain(line => line.Contains(_fake.Token));
        traces.SelectMany(t => t.TagObjects).ShouldNotContain(tag => $"{tag.Value}".Contains(_fake.Token));
        _fake.Violations.ShouldBeEmpty();
    }

    private VkChannel Channel => _app.GetRequiredService<VkChannel>();

    private Task<DeliveryResult> Send(Content content, string chat = "5", string? regarding = null, long row = 1) =>
        Channel.Send(new OutgoingMessage(OutboxKind.Send, chat, content, null, regarding, row), default);

    private Task<DeliveryResult> Edit(string message, string words = "два") =>
        Channel.Send(new OutgoingMessage(OutboxKind.Edit, "5", new Content(words), message, null, 1), default);
}
