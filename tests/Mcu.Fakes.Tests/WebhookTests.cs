using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Mcu.Fakes.Tests;

public sealed class WebhookTests : WithFake
{
    private readonly ConcurrentQueue<(long Id, string? Secret)> _received = new();
    private int _refusals;

    [Fact]
    public async Task Updates_are_posted_in_order_with_the_secret()
    {
        await Anna.Says("раньше");
        await using var app = await Listen();
        await Bot.Result("setWebhook", new { url = app.Urls.First() + "/hook", secret_token = "s3cret" });
        await Anna.Says("раз");
        await Anna.Says("два");
        await Fake.WaitUntilConfirmed();
        _received.Select(it => it.Id).ShouldBe(_received.Select(it => it.Id).Order());
        _received.Count.ShouldBe(3);
        _received.ShouldAllBe(it => it.Secret == "s3cret");
        Fake.Deliveries.ShouldAllBe(it => it.Accepted);
    }

    [Fact]
    public async Task A_refused_update_is_tried_again_later_and_later()
    {
        _refusals = 2;
        await using var app = await Listen();
        await Bot.Result("setWebhook", new { url = app.Urls.First() + "/hook", max_connections = 1 });
        await Anna.Says("раз");
        await Anna.Says("два");
        await Fake.WaitDeliveries(1);
        Fake.PendingUpdates.ShouldBe(2);
        var info = await Bot.Result("getWebhookInfo");
        info.GetProperty("pending_update_count").GetInt32().ShouldBe(2);
        info.GetProperty("last_error_message").GetString().ShouldStartWith("Wrong response from the webhook: 500");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Fake.WaitDeliveries(2);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Fake.WaitDeliveries(4);
        await Fake.WaitUntilConfirmed();
        Fake.Deliveries.Select(it => it.Status).ShouldBe([500, 500, 200, 200]);
    }

    [Fact]
    public async Task What_was_not_accepted_can_be_polled_after_the_webhook_is_gone()
    {
        _refusals = int.MaxValue;
        await using var app = await Listen();
        await Bot.Result("setWebhook", new { url = app.Urls.First() + "/hook" });
        await Anna.Says("раз");
        await Fake.WaitDeliveries(1);
        await Bot.Result("deleteWebhook");
        (await Bot.Updates()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_bad_secret_or_address_is_refused()
    {
        (await Bot.Refusal("setWebhook", new { url = "http://127.0.0.1/", secret_token = "не то" }))
            .ShouldBe("400 Bad Request: secret token contains unallowed characters");
        (await Bot.Refusal("setWebhook", new { url = "gopher" })).ShouldStartWith("400 Bad Request: bad webhook");
    }

    private async Task<WebApplication> Listen()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var update = await JsonDocument.ParseAsync(context.Request.Body);
            if (Interlocked.Decrement(ref _refusals) >= 0)
            {
                context.Response.StatusCode = 500;
                return;
            }

            var secret = context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString();
            _received.Enqueue((update.RootElement.GetProperty("update_id").GetInt64(), secret));
        });
        await app.StartAsync();
        return app;
    }
}
