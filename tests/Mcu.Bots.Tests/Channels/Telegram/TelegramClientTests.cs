using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Mcu.Bots.Channels.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Telegram;

public sealed class TelegramClientTests
{
    private readonly Wire _wire = new();

    [Fact]
    public async Task A_message_is_plain_text_without_a_preview()
    {
        var telegramResult = await _wire.Client.SendMessage(new Target(1001), "*яма* <b>\"&_\ud800", null, default);
        telegramResult.ShouldBe(new TelegramResult<long?>.Ok(101));
        var json = _wire.Json(0);
        json.GetProperty("text").GetString().ShouldBe("*яма* <b>\"&_\uFFFD");
        json.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean().ShouldBeTrue();
        json.TryGetProperty("parse_mode", out _).ShouldBeFalse();
        json.TryGetProperty("reply_markup", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_poll_says_what_it_wants()
    {
        _wire.Answers("""{"ok":true,"result":[{"update_id":1},17]}""");
        var telegramResult = await _wire.Client.GetUpdates(8, 100, 30, default);
        telegramResult.ShouldBeOfType<TelegramResult<Mcu.Bots.Channels.UpdateBatch>.Ok>().Value.Updates.Count.ShouldBe(2);
        _wire.Calls.Single().Body.ShouldBe(
            """{"offset":8,"limit":100,"timeout":30,"allowed_updates":["message","edited_message","callback_query","my_chat_member"]}""");
    }

    [Fact]
    public async Task A_no_carries_what_the_platform_said()
    {
        _wire.Refuses(429, "Too Many Requests", """{"retry_after":7}""").Refuses(400, "upgraded", """{"migrate_to_chat_id":-100777}""");
        (await Send()).ShouldBe(new TelegramResult<long?>.Refused(429, "Too Many Requests", TimeSpan.FromSeconds(7)));
        (await Send()).ShouldBe(new TelegramResult<long?>.Refused(400, "upgraded", null, -100777));
    }

    [Theory]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("")]
    [InlineData("""{"ok":true,"resu""")]
    public async Task What_is_no_answer_of_the_platform_is_a_silent_network(string body)
    {
        _wire.Answers(body, HttpStatusCode.BadGateway);
        (await Send()).ShouldBe(new TelegramResult<long?>.Unreachable("the answer is not one of the Bot API"));
    }

    [Fact]
    public async Task A_fault_of_the_network_is_a_result_without_the_address()
    {
        _wire.Breaks(new HttpRequestException($"https://api/bot{Wire.Token}/sendMessage failed", new SocketException()));
        var silent = (await Send()).ShouldBeOfType<TelegramResult<long?>.Unreachable>();
        silent.ToString().ShouldNotContain("SECRET");
    }

    [Fact]
    public async Task A_stop_is_no_fault_of_the_network()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => _wire.Client.SendMessage(new Target(1), "x", null, stop.Token));
    }

    [Fact]
    public async Task The_token_is_in_no_log_and_no_trace()
    {
        var log = new LoggedLines();
        var traces = new ConcurrentQueue<Activity>(); // The whole process traces into it, other tests too.
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = traces.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Telegram:Token", Wire.Token), new("Telegram:ApiUrl", "http://127.0.0.1:9")]).Build();
        await using var app = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).AddTelegram(configuration).BuildServiceProvider();
        var telegramResult = await app.GetRequiredService<TelegramClient>().GetMe(default);
        telegramResult.ShouldBeOfType<TelegramResult<JsonElement>.Unreachable>().Why.ShouldNotContain("SECRET");
        log.Lines.ShouldNotContain(line => line.Contains("SECRET"));
        traces.SelectMany(t => t.TagObjects).ShouldNotContain(tag => $"{tag.Value}".Contains("SECRET"));
    }

    private Task<TelegramResult<long?>> Send() => _wire.Client.SendMessage(new Target(1001), "x", null, default);
}
