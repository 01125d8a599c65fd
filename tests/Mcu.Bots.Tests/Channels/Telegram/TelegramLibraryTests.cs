using System.Diagnostics;
using System.Text.Json;
using Mcu.Bots.Channels.Telegram;
using Mcu.Fakes;
using Mcu.Fakes.Telegram;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.Logging.Abstractions;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>What the library must not do to us, shown over real HTTP.</summary>
public sealed class TelegramLibraryTests : IAsyncLifetime
{
    private TelegramFake _fake = null!;
    private FakeUser _person = null!;

    private TelegramSettings Settings => new() { Token = _fake.Token, ApiUrl = _fake.Url };

    public async Task InitializeAsync()
    {
        _fake = await TelegramFake.Start(new TelegramFakeOptions());
        _person = _fake.User(5, "Пётр");
        await _person.Says("/start");
    }

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    /// <summary>Why answers and updates stay JSON. If this fails after the library was raised, that can be thought over.</summary>
    [Fact]
    public void The_library_throws_at_a_kind_of_origin_that_it_does_not_know() => Should.Throw<JsonException>(() =>
        JsonSerializer.Deserialize<Update>(
            """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},"forward_origin":{"type":"hologram"}}}""",
            JsonBotAPI.Options));

    [Fact]
    public async Task A_429_is_not_waited_out_inside_the_call()
    {
        _fake.RetryAfterNext(30, "sendMessage");
        var watch = Stopwatch.StartNew();

        var telegramResult = await new TelegramClient(new HttpClient(), Settings).SendMessage(new Target(5), "x", null, default);

        telegramResult.ShouldBeOfType<TelegramResult<long?>.Refused>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        _fake.Requests["sendMessage"].ShouldBe(1);
    }

    [Theory]
    [InlineData("яма \"1\".jpg", "яма '1'.jpg")]
    [InlineData("яма\n2.jpg", "яма_2.jpg")]
    [InlineData("яма\\", "яма_")]
    [InlineData("фото; name=x.jpg", "фото; name=x.jpg")]
    public async Task A_file_arrives_whatever_its_name(string name, string shown)
    {
        await Send(new FileRef(FileKind.Photo, "web", "1", name));

        var file = _fake.Sent.ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
        file.Name.ShouldBe(shown);
        file.Bytes.ShouldBe("bytes"u8.ToArray());
    }

    [Fact]
    public async Task An_album_of_uploads_and_of_files_that_the_platform_knows_arrives_whole()
    {
        await _person.SendsPhoto("вот");
        var known = _person.Private.Messages[^1].Files.Single();

        await Send(
            new FileRef(FileKind.Photo, "web", "1", "a.jpg"),
            new FileRef(FileKind.Photo, "telegram", known.FileId),
            new FileRef(FileKind.Photo, "web", "2", "b.jpg"));

        _fake.Sent.SelectMany(sent => sent.Files).Select(file => file.Name).ShouldBe(["a.jpg", known.Name, "b.jpg"]);
    }

    [Theory]
    [InlineData("https://bot-api.town.example/telegram", "https://bot-api.town.example/telegram/bot77:SECRET-token_x/getMe")]
    [InlineData("http://127.0.0.1:8081", "http://127.0.0.1:8081/bot77:SECRET-token_x/getMe")]
    public async Task An_address_of_the_platform_keeps_its_path(string apiUrl, string called)
    {
        var settings = new TelegramSettings { Token = Wire.Token, ApiUrl = apiUrl };
        var seen = new Addresses();
        using var http = new HttpClient(new TelegramApiPath(settings) { InnerHandler = seen });

        await new TelegramClient(http, settings).GetMe(default);

        seen.All.ShouldBe([called]);
    }

    private async Task Send(params FileRef[] files)
    {
        var client = new TelegramClient(new HttpClient(), Settings);
        var sources = new TelegramFiles(client, name => name == "web" ? new WebFiles() : null);
        var sender = new TelegramSender(client, sources, NullLogger<TelegramSender>.Instance);
        var sent = await sender.Send(5,
            new OutgoingMessage(OutboxKind.Send, "5", new Content("") { Files = files }, null, null, 9), default);
        sent.ShouldBeOfType<DeliveryResult.Sent>();
    }

    private sealed class WebFiles : IFileStore
    {
        public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) =>
            Task.FromResult<Stream?>(new MemoryStream("bytes"u8.ToArray()));
    }

    private sealed class Addresses : HttpMessageHandler
    {
        public List<string> All { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            All.Add(request.RequestUri!.ToString());
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"ok":true,"result":{}}""") });
        }
    }
}
