using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Tests;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Faults;

/// <summary>Messages on a bad road: in order, not too fast, and never given up for a passing trouble.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task A_residents_answer_goes_before_cards_and_cards_before_digests()
    {
        await using var town = await Town.Open(s => s["Courier:Parallel"] = "1");
        int[] priorities = [Priority.Digest, Priority.Staff, Priority.Resident];
        await Lay(town, Enumerable.Range(0, 60).Select(i => (100L + i, $"{priorities[i % 3]}", priorities[i % 3])));

        await town.Settle();

        var sent = town.Telegram.Sent.Select(s => int.Parse(s.Text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        sent.Count.ShouldBe(60);
        sent.ShouldBe(sent.Order());
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task One_chat_hears_everything_in_the_order_of_writing_whatever_fails_between()
    {
        await using var town = await Town.Open();
        await Lay(town, Enumerable.Range(10, 12).Select(i => (5L, $"{i}", i % 2 == 0 ? Priority.Digest : Priority.Resident)));
        town.Telegram.FailNext(2, 502, "sendMessage");

        await town.Settle();

        town.Telegram.Sent.Select(s => s.Text).ShouldBe(Enumerable.Range(10, 12).Select(i => $"{i}"));
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task A_burst_keeps_all_the_limits_of_the_platform()
    {
        await using var town = await Town.Open();
        town.Telegram.Group(-2001, "Отдел дорог");
        await Lay(town, Enumerable.Range(0, 300)
            .Select(i => (i % 3 == 0 ? 100L + (i % 7) : i % 3 == 1 ? 1000L + i : i % 2 == 0 ? -1001L : -2001L, $"{i}", Priority.Resident)));

        await town.Settle();

        town.Telegram.Sent.Count.ShouldBe(300);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task A_restart_in_the_midst_of_a_burst_breaks_no_limit()
    {
        await using var town = await Town.Open();
        await Lay(town, Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? -1001L : 5L, $"{i}", Priority.Staff)));
        await town.Sends();
        town.Telegram.Sent.ShouldNotBeEmpty();

        await town.Restart();
        await town.Settle();

        town.Telegram.Sent.Count.ShouldBe(40);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task Edits_of_a_card_count_among_the_twenty_a_minute()
    {
        await using var town = await Town.Open();
        var clerk = town.InGroup(town.Admin());
        await town.Writes(5, Street.Pothole);
        for (var i = 0; i < 30; i++)
        {
            await clerk.User.Says($"/note 1 заметка {i}", clerk.Chat);
        }

        await town.Settle();

        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_was_long_on_its_way_counts_from_when_it_came()
    {
        await using var town = await Town.Open(build: builder => builder.Services.AddHttpClient("telegram")
            .AddHttpMessageHandler(app => new LongRoad((ManualClock)app.GetRequiredService<TimeProvider>())));
        await Lay(town, Enumerable.Range(0, 45).Select(i => (-1001L, $"{i}", Priority.Staff)));

        await town.Settle();

        town.Telegram.Sent.Count.ShouldBe(45);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task Each_picture_of_an_album_counts_among_the_twenty_a_minute()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.SendsAlbum(Street.Pothole, 8);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        var clerk = town.InGroup(town.Admin());
        for (var i = 0; i < 4; i++)
        {
            await clerk.User.Says("/files 1", clerk.Chat);
        }

        await town.Settle();

        clerk.Chat.Messages.Count(m => m.FromBot && m.Text.Contains("8 файлов от жителя", StringComparison.Ordinal)).ShouldBe(4);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task A_wait_that_the_platform_asks_for_is_kept_to_the_second_and_by_everybody()
    {
        await using var town = await Town.Open();
        var (first, second) = (town.Resident(5), town.Resident(6));
        town.Telegram.RetryAfterNext(7, "sendMessage");
        await first.User.Says(Street.Pothole);
        await town.Reads();
        var asked = town.Clock.GetUtcNow();
        await town.Sends();
        await second.User.Says(Street.Lamp);

        await town.Settle();

        town.Telegram.Sent.First(s => s.ChatId == first.Chat.Id).Time.ShouldBe(asked.AddSeconds(7));
        town.Telegram.Sent.ShouldContain(s => s.ChatId == second.Chat.Id);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task A_wait_that_the_platform_asks_for_is_kept_by_everybody_after_a_restart_too()
    {
        await using var town = await Town.Open();
        var (first, second) = (town.Resident(5), town.Resident(6));
        town.Telegram.RetryAfterNext(30, "sendMessage");
        await first.User.Says(Street.Pothole);
        await town.Reads();
        var asked = town.Clock.GetUtcNow();
        await town.Sends();
        await town.Restart();
        await second.User.Says(Street.Lamp);

        await town.Settle();

        town.Telegram.Sent.Select(s => s.ChatId).Order().ShouldBe([5, 6]);
        town.Telegram.Sent.Min(s => s.Time).ShouldBe(asked.AddSeconds(30));
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_trouble_of_the_platforms_server_delays_the_answer_and_nothing_more(int status)
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        town.Telegram.FailNext(3, status, "sendMessage");

        await resident.Says(Street.Pothole);

        resident.Hears(Said.Consent);
        resident.Chat.Messages.Count(m => m.FromBot).ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_breaks_delays_the_answer_and_nothing_more()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.User.Says(Street.Pothole);
        await town.Reads();
        town.Telegram.HangNext(1, "sendMessage");
        var sending = town.Sends();
        await town.Telegram.WaitHeld(within: TimeSpan.FromSeconds(60));
        town.Telegram.DropConnections();
        await sending;

        await town.Settle();

        resident.Hears(Said.Consent);
    }

    [Fact]
    public async Task A_request_that_hangs_holds_up_nobody_else()
    {
        await using var town = await Town.Open();
        var (first, second) = (town.Resident(5), town.Resident(6));
        await first.User.Says(Street.Pothole);
        await town.Reads();
        town.Telegram.HangNext(1, "sendMessage");
        var sending = town.Sends();
        await town.Telegram.WaitHeld(within: TimeSpan.FromSeconds(60));

        town.Clock.Advance(TimeSpan.FromSeconds(1));
        await second.User.Says(Street.Lamp);
        await town.Reads();
        await second.User.Hears(Said.Consent, within: TimeSpan.FromSeconds(15));
        first.HearsNothing();
        town.Telegram.ReleaseHung();
        await sending;

        first.Hears(Said.Consent);
    }

    [Fact]
    public async Task An_answer_of_the_platform_that_is_lost_loses_no_message()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        town.Telegram.LoseAnswers(1, "sendMessage");

        await resident.Says(Street.Pothole);

        resident.Hears(Said.Consent);
        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_whose_answer_holds_what_nobody_knows_yet_was_sent_and_is_not_sent_again()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        town.Telegram.AnswerStrangely(1, "sendMessage");

        await resident.Says(Street.Pothole);
        town.Clock.Advance(TimeSpan.FromHours(1));
        await town.Settle();

        resident.Hears(Said.Consent);
        resident.Chat.Messages.Count(m => m.FromBot).ShouldBe(1);
        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
    }

    [Fact]
    public async Task A_card_that_is_edited_with_a_lost_answer_stays_one_card()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.InGroup(town.Admin());
        await town.Writes(5, Street.Pothole);
        town.Telegram.LoseAnswers(1, "editMessageText");

        await clerk.Says("/assign 1 Кузнецов");

        clerk.Card("000001").Text.ShouldContain("Кузнецов");
        clerk.Chat.Messages.Count(m => m.FromBot && m.Text.Contains("Сейчас:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Clause("S3-50", "эксплуатация средств")]
    [Fact]
    public async Task What_can_never_be_delivered_is_shown_to_the_administrator_at_once_and_by_the_command()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/start");
        var resident = await town.Writes(5, Street.Pothole);
        admin.Listens();
        town.Telegram.Deactivate(5);

        await resident.Says("/my");

        admin.Hears("не доставлено", "/undelivered");
        await admin.Says("/undelivered");
        admin.Hears("Не доставлено: 1", "deactivated", "житель");
        await town.Settle();
        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
    }

    private static async Task Lay(Town town, IEnumerable<(long Chat, string Text, int Priority)> rows) =>
        await town.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(work =>
        {
            foreach (var (chat, text, priority) in rows)
            {
                _ = chat > 0 ? town.Telegram.User(chat) : null;
                work.Send(new Address("telegram", chat.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    new Content(text), priority);
            }

            return Task.CompletedTask;
        });

    /// <summary>The first message of all takes a third of a second to arrive.</summary>
    private sealed class LongRoad(ManualClock clock) : DelegatingHandler
    {
        private int _sent;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/sendMessage", StringComparison.Ordinal)
                && Interlocked.Increment(ref _sent) == 1)
            {
                clock.Advance(TimeSpan.FromMilliseconds(330));
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
