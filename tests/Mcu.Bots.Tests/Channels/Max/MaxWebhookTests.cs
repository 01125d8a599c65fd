using System.Net;
using System.Text;
using Mcu.Bots.Channels.Max;
using Mcu.Bots.Tests.Channels.Telegram;
using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Fakes.Max;
using Mcu.Workflow;
using Mcu.Workflow.Processing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Max;

public sealed class MaxWebhookTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private readonly DeskInMemory _desk = new();
    private readonly LoggedLines _log = new();
    private MaxFake _max = null!;
    private WebApplication _app = null!;
    private string _address = "";

    public async Task InitializeAsync()
    {
        _max = await MaxFake.Start(new MaxFakeOptions { Time = _clock });

        // The address is chosen before the program starts, as a municipality would know its own.
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(_address);
        builder.Configuration.AddInMemoryCollection(
            [new("Max:Token", _max.Token), new("Max:ApiUrl", _max.Url), new("Max:WebhookUrl", _address),
                new("Max:WebhookSecret", "s3cret_of-town_0123456789abcdef_x")]);
        builder.Logging.AddProvider(_log);
        builder.Services.AddRoutingCore().AddSingleton<TimeProvider>(_clock).AddSingleton(ShippedMunicipality.Current())
            .AddSingleton<IMessageProcessor>(_desk);
        builder.Services.AddMax(builder.Configuration);
        _app = builder.Build();
        _app.MapMax();
        await _app.StartAsync();
        await _max.WaitUntil(() => _max.Commands.Count > 0);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _max.DisposeAsync();
    }

    [Fact]
    public async Task An_update_is_answered_after_the_commit()
    {
        _max.Subscriptions.ShouldBe([_address + "/max/webhook"]);
        await _max.User(5, "Анна").Says("яма");
        await _max.WaitUntil(() => _max.Deliveries.Count == 1);
        _max.Deliveries.Single().Status.ShouldBe(200);
        _desk.All.Single().Text.ShouldBe("яма");
    }

    [Fact]
    public async Task A_burst_becomes_few_batches_and_loses_nothing()
    {
        for (var i = 0; i < 200; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await _max.User(5 + i).Says($"яма {i}");
        }

        await _max.WaitUntil(() => _max.Deliveries.Count == 200, TimeSpan.FromSeconds(20));
        _desk.All.Select(message => message.Key).Distinct().Count().ShouldBe(200);
        _desk.Batches.Count.ShouldBeLessThan(100);
        _desk.Batches.ShouldAllBe(batch => batch.Select(message => message.At).SequenceEqual(batch.Select(message => message.At).Order()));
    }

    [Fact]
    public async Task What_could_not_be_saved_comes_again()
    {
        _desk.FaultsWith(new StoreUnavailableException("full", new IOException()));
        await _max.User(5).Says("яма");
        await _max.WaitUntil(() => _max.Deliveries.Count == 1);
        _max.Deliveries.Single().Status.ShouldBe(503);
        _desk.All.ShouldBeEmpty();
        await Passes(TimeSpan.FromSeconds(60), () => _max.Deliveries.Count == 2);
        _desk.All.Single().Text.ShouldBe("яма");
    }

    [Theory]
    [InlineData("")]
    [InlineData("s3cret")]
    [InlineData("s3cret_of-town_0123456789abcdef_xx")]
    public async Task A_wrong_secret_is_shown_the_door(string secret)
    {
        (await Call(MaxPayloads.Message("\"text\":\"яма\""), secret)).ShouldBe(HttpStatusCode.Forbidden);
        _desk.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_update_is_answered_and_set_aside()
    {
        (await Call("{", "s3cret_of-town_0123456789abcdef_x")).ShouldBe(HttpStatusCode.OK);
        (await Call("{}", "s3cret_of-town_0123456789abcdef_x")).ShouldBe(HttpStatusCode.OK);
        (await Call(MaxPayloads.Person("dialog_muted"), "s3cret_of-town_0123456789abcdef_x")).ShouldBe(HttpStatusCode.OK);
        (await Call($"\"{new string('x', MaxWebhook.MostBytes)}\"", "s3cret_of-town_0123456789abcdef_x")).ShouldBe(HttpStatusCode.OK);
        _desk.All.ShouldBeEmpty();
        _desk.Aside.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_subscription_that_the_platform_dropped_is_renewed_and_messages_come_again()
    {
        _max.DropSubscriptions();
        await Passes(TimeSpan.FromMinutes(10), () => _max.Subscriptions.Count == 1);
        _log.Lines.ShouldContain(line => line.Contains("The platform had dropped the webhook subscription"));
        await _max.User(6).Says("фонарь");
        await _max.WaitUntil(() => _desk.All.Any(message => message.Text == "фонарь"));
    }

    [Fact]
    public async Task A_subscription_that_holds_is_left_alone_and_a_silent_platform_is_asked_again()
    {
        _max.FailNext(1, 503, "GET /subscriptions");
        await Passes(TimeSpan.FromMinutes(10), () => _log.Lines.Any(line => line.Contains("Checking the webhook subscription failed")));
        await Passes(TimeSpan.FromMinutes(10), () => _max.Requests["GET /subscriptions"] > 2);
        _max.Requests["POST /subscriptions"].ShouldBe(1);
    }

    /// <summary>Time passes again and again until it is so: what waits for it may come to its waiting a moment later than we do.</summary>
    private async Task Passes(TimeSpan time, Func<bool> until)
    {
        for (var i = 0; i < 100 && !until(); i++)
        {
            _clock.Advance(time);
            try
            {
                await _max.WaitUntil(until, TimeSpan.FromMilliseconds(100));
            }
            catch (TimeoutException)
            {
                // Not yet.
            }
        }

        until().ShouldBeTrue();
    }

    private async Task<HttpStatusCode> Call(string update, string secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, _address + "/max/webhook")
        { Content = new StringContent(update, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("X-Max-Bot-Api-Secret", secret);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
