using System.Net;
using System.Text;
using Mcu.Bots.Channels.Telegram;
using Mcu.Bots.Tests.World;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Telegram;

public sealed class TelegramWebhookTests : IAsyncLifetime, IDisposable
{
    private readonly Wire _wire = new();
    private readonly DeskInMemory _desk = new();
    private readonly LoggedLines _log = new();
    private readonly HttpClient _platform = new();
    private readonly WebApplication _app;

    public TelegramWebhookTests()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            new("Telegram:Token", Wire.Token), new("Telegram:Mode", "Webhook"),
            new("Telegram:WebhookUrl", "https://bot.town.ru"), new("Telegram:WebhookSecret", "s3cret_of-town_0123456789abcdef_x"),
        ]);
        builder.Logging.AddProvider(_log);
        builder.Services.AddRoutingCore().AddSingleton(TimeProvider.System).AddSingleton(ShippedMunicipality.Current())
            .AddSingleton<IMessageProcessor>(_desk);
        builder.Services.AddTelegram(builder.Configuration);
        builder.Services.AddHttpClient("telegram").ConfigurePrimaryHttpMessageHandler(() => _wire);
        _app = builder.Build();
        _app.MapTelegram();
    }

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        _platform.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose()
    {
        _platform.Dispose();
        _wire.Dispose();
    }

    [Fact]
    public async Task A_call_with_the_secret_is_answered_after_the_commit()
    {
        (await Call(Updates.Message("\"text\":\"яма\""))).ShouldBe(HttpStatusCode.OK);
        _desk.All.Single().Text.ShouldBe("яма");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cre")]
    [InlineData("S3CRET")]
    public async Task A_forged_call_is_refused_before_it_is_read(string? secret)
    {
        (await Call(Updates.Message("\"text\":\"яма\""), secret)).ShouldBe(HttpStatusCode.Forbidden);
        (await Call("not json", secret)).ShouldBe(HttpStatusCode.Forbidden);
        _desk.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_read_is_set_aside_and_not_asked_for_again()
    {
        (await Call("not json")).ShouldBe(HttpStatusCode.OK);
        (await Call(new string('[', 500))).ShouldBe(HttpStatusCode.OK);
        (await Call("""{"update_id":3,"message":{}}""")).ShouldBe(HttpStatusCode.OK);
        (await Call("""{"update_id":3,"poll":{}}""")).ShouldBe(HttpStatusCode.OK);
        (await Call("\"" + new string('x', TelegramWebhook.MostBytes) + "\"")).ShouldBe(HttpStatusCode.OK);
        _desk.Batches.ShouldBeEmpty();
        _desk.Aside.Select(update => update.Why)
            .ShouldBe(["no JSON", "no JSON", "chat is missing or of the wrong kind", "longer than a call of the platform can be"],
            ignoreOrder: true);
        _desk.Aside.ShouldAllBe(update => update.Kept.Length <= UnreadableUpdate.MostKept);
    }

    [Fact]
    public async Task Calls_of_one_moment_share_a_commit_in_the_platforms_order()
    {
        await Call(Updates.Message("\"text\":\"разогрев\"", id: 1));
        var calls = Enumerable.Range(10, 60).Reverse().Select(i => Call(Updates.Message($"\"text\":\"{i}\"", id: i)));
        (await Task.WhenAll(calls)).ShouldAllBe(status => status == HttpStatusCode.OK);
        _desk.All.Count().ShouldBe(61);
        _desk.Batches.Count.ShouldBeLessThan(20);
        _desk.Batches.ShouldAllBe(batch => batch.Select(i => i.Key).SequenceEqual(batch.Select(i => i.Key).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_not_saved_is_asked_for_again(bool storeIsAway)
    {
        _desk.FaultsWith(storeIsAway
            ? new StoreUnavailableException("locked", new InvalidOperationException()) : new InvalidOperationException("слова жителя"));
        (await Call(Updates.Message("\"text\":\"яма\""))).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Call(Updates.Message("\"text\":\"яма\""))).ShouldBe(HttpStatusCode.OK);
        _log.Lines.ShouldNotContain(line => line.Contains("слова жителя"));
    }

    [Fact]
    public async Task At_the_start_the_platform_learns_where_to_call()
    {
        await _wire.WaitCalls(3);
        _wire.Methods.ShouldBe(["getMe", "setWebhook", "setMyCommands"]);
        _wire.Json(1).GetProperty("url").GetString().ShouldBe("https://bot.town.ru/telegram/webhook");
        _wire.Json(1).GetProperty("secret_token").GetString().ShouldBe("s3cret_of-town_0123456789abcdef_x");
        _wire.Json(1).GetProperty("max_connections").GetInt32().ShouldBe(40);
        _wire.Json(1).TryGetProperty("drop_pending_updates", out _).ShouldBeFalse();
        _wire.Json(1).GetProperty("allowed_updates").EnumerateArray().Select(kind => kind.GetString())
            .ShouldBe(["message", "edited_message", "callback_query", "my_chat_member"]);
    }

    private async Task<HttpStatusCode> Call(string body, string? secret = "s3cret_of-town_0123456789abcdef_x")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/webhook")
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.ExpectContinue = body.Length > TelegramWebhook.MostBytes;
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var response = await _platform.SendAsync(request);
        return response.StatusCode;
    }
}
