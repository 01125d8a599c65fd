using System.Net;
using System.Text;
using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;

namespace Mcu.Bots.Tests.Faults;

/// <summary>The program with all its loops: called by the platform, and with a database that takes nothing for a while.</summary>
public sealed class RunningTests
{
    [Fact]
    public async Task By_webhook_an_appeal_is_registered_like_by_polling()
    {
        await using var town = await RunningTown.Open(webhook: true);
        await town.Telegram.WaitUntilHooked();
        var resident = town.Telegram.User(5, "Пётр");

        await resident.Says(Street.Pothole);
        await resident.Hears(Said.Consent, within: RunningTown.Patience);
        await resident.Presses("Согласен");
        await resident.Hears(Said.Summary, within: RunningTown.Patience);
        await resident.Presses("Отправить");
        await resident.Hears("МЦУ-2", within: RunningTown.Patience);

        await town.Telegram.WaitUntilConfirmed(RunningTown.Patience);
        town.Telegram.Deliveries.ShouldAllBe(d => d.Status == 200 && d.Attempt == 1);
    }

    [Fact]
    public async Task The_webhook_is_answered_with_200_only_after_the_commit()
    {
        await using var town = await RunningTown.Open(webhook: true);
        await town.Telegram.WaitUntilHooked();
        var resident = town.Telegram.User(5, "Пётр");
        await using (Servers.Lock(town.Database))
        {
            await resident.Says(Street.Pothole);
            await town.Log.Until("the platform was asked to call again");
            town.Telegram.PendingUpdates.ShouldBe(1);
        }

        await resident.Hears(Said.Consent, within: RunningTown.Patience);
        await town.Telegram.WaitUntilConfirmed(RunningTown.Patience);
        town.Telegram.Deliveries[0].Status.ShouldBe(503);
        town.Telegram.Deliveries[^1].Status.ShouldBe(200);
        town.Telegram.Sent.Count(s => s.ChatId == 5).ShouldBe(1);
    }

    [Fact]
    public async Task A_webhook_that_cannot_be_registered_at_first_is_registered_later_and_what_waited_comes()
    {
        await using var town = await RunningTown.Open(webhook: true, before: async telegram =>
        {
            await telegram.User(5, "Пётр").Says(Street.Pothole);
            telegram.FailNext(2, 502, "setWebhook");
            telegram.RetryAfterNext(3, "setWebhook");
        });

        await town.Telegram.User(5).Hears(Said.Consent, within: RunningTown.Patience);

        town.Log.Lines.Count(line => line.Contains("Connecting to the platform failed")).ShouldBe(3);
    }

    [Fact]
    public async Task A_burst_of_calls_is_gathered_into_few_commits()
    {
        await using var town = await RunningTown.Open(webhook: true);
        await town.Telegram.WaitUntilHooked();
        town.Telegram.Enqueue(Enumerable.Range(100, 60).Select(i => ((long)i, Street.Pothole)));
        await town.Telegram.WaitUntilConfirmed(RunningTown.Patience);

        town.Telegram.Deliveries.ShouldAllBe(d => d.Status == 200);
        await town.Telegram.WaitUntil(() => town.Telegram.Sent.Count >= 60, RunningTown.Patience);
        town.Telegram.Sent.Select(s => s.ChatId).Distinct().Count().ShouldBe(60);
    }

    [Fact]
    public async Task Back_to_polling_the_webhook_is_taken_away_and_what_waited_comes()
    {
        await using var town = await RunningTown.Open(webhook: false, before: async telegram =>
        {
            using var earlier = new HttpClient();
            var set = $"{telegram.Url}/bot{telegram.Token}/setWebhook?url=http://127.0.0.1:{RunningTown.FreePort()}/";
            (await earlier.PostAsync(new Uri(set), null)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await telegram.User(5, "Пётр").Says(Street.Pothole);
        });

        await town.Telegram.User(5).Hears(Said.Consent, within: RunningTown.Patience);

        town.Telegram.Requests["deleteWebhook"].ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("s3cret")]
    public async Task A_forged_webhook_is_refused_and_unheard(string? secret)
    {
        await using var town = await RunningTown.Open(webhook: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/webhook");
        request.Content = new StringContent(
            """{"update_id":1,"message":{"message_id":1,"date":1790000000,"from":{"id":1001,"first_name":"x"},"chat":{"id":1001,"type":"private"},"text":"/staff"}}""",
            Encoding.UTF8, "application/json");
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var answer = await town.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        town.Telegram.SentCount.ShouldBe(0);
    }

    [Fact]
    public async Task While_the_database_is_locked_the_log_and_health_say_so_and_afterwards_everything_is_handled()
    {
        await using var town = await RunningTown.Open(webhook: false);
        (await town.Http.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var residents = Enumerable.Range(5, 10).Select(i => town.Telegram.User(i, "Житель")).ToList();
        await using (Servers.Lock(town.Database))
        {
            foreach (var resident in residents)
            {
                await resident.Says(Street.Pothole);
            }

            await town.Log.Until("The database takes no writes now");
            var health = await town.Http.GetAsync("/health");
            health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await health.Content.ReadAsStringAsync())
                .ShouldSatisfyAllConditions(told => System.Text.RegularExpressions.Regex.Unescape(told)
                .ShouldContain("не сохраняются"), told => told.ShouldNotContain("locked"));
            town.Telegram.PendingUpdates.ShouldBe(10);
            town.Telegram.SentCount.ShouldBe(0);
        }

        foreach (var resident in residents)
        {
            await resident.Hears(Said.Consent, within: RunningTown.Patience);
        }

        (await town.Http.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
        town.Telegram.SentCount.ShouldBe(10);
    }
}

internal static class Hooked
{
    /// <summary>The menu of commands is the last thing said in the introduction, after the webhook is set.</summary>
    public static async Task WaitUntilHooked(this TelegramFake telegram)
    {
        using var patience = new CancellationTokenSource(RunningTown.Patience);
        while (telegram.CommandMenus.Count == 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
