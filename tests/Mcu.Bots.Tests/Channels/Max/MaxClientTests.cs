using System.Collections.Concurrent;
using System.Diagnostics;
using Mcu.Bots.Channels.Max;
using Mcu.Bots.Tests.Channels.Telegram;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Channels.Max;

public sealed class MaxClientTests
{
    [Fact]
    public async Task The_token_goes_with_requests_and_is_in_no_log_and_no_trace()
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
        await using var house = await MaxHouse.Open(log);
        (await house.Client.GetMe(default)).ShouldBe(new MaxResult<(long, string?)>.Ok((777_000, "test_mcu_bot")));
        house.Max.DropConnections();
        house.Max.LoseAnswers();
        await house.Client.GetMe(default);
        await house.Sends(new Content("x") { Files = [new FileRef(FileKind.Photo, "web", "1")] });
        log.Lines.ShouldNotContain(line => line.Contains(house.Max.Token));
        traces.SelectMany(trace => trace.TagObjects).ShouldNotContain(tag => $"{tag.Value}".Contains(house.Max.Token));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    public async Task The_page_of_a_gateway_is_a_silent_network(int status)
    {
        await using var house = await MaxHouse.Open();
        house.Max.FailNext(1, status);
        (await house.Client.GetMe(default)).ShouldBe(new MaxResult<(long, string?)>.Unreachable("the answer is not one of the platform's"));
    }

    [Fact]
    public async Task A_no_carries_what_the_platform_said()
    {
        await using var house = await MaxHouse.Open();
        await house.Max.User(5).Stops();
        (await house.Client.Send(5, new NewMessage("x", null), default))
            .ShouldBe(new MaxResult<string?>.Refused(403, "chat.denied", "error.dialog.suspended"));
    }

    [Fact]
    public async Task A_stop_is_no_fault_of_the_network()
    {
        await using var house = await MaxHouse.Open();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => house.Client.GetMe(stop.Token));
    }

    [Fact]
    public async Task How_far_was_read_is_saved_with_what_was_read()
    {
        await using var town = await Town.Open(messenger: "max");
        await town.Settle();
        await town.Max.User(5).Says("Яма на дороге");
        await town.Settle();
        town.Max.PendingUpdates.ShouldBe(0);
        (await town.Look(store => store.CursorOf("max"))).ShouldNotBeNull().Value.ShouldMatch("^[0-9]+$");
    }

    [Fact]
    public async Task A_platform_that_gives_no_updates_is_a_fault_with_its_reason()
    {
        await using var town = await Town.Open(messenger: "max");
        var polling = town.Services.GetRequiredService<MaxPolling>();
        town.Max.RetryAfterNext(9, "getUpdates");
        var wait = await Should.ThrowAsync<MaxFaultException>(() => polling.PollOnce(default, 0));
        (wait.RetryAfter, wait.BadToken).ShouldBe((TimeSpan.FromSeconds(9), false));
        town.Max.FailNext(1, 503, "getUpdates");
        await Should.ThrowAsync<MaxFaultException>(() => polling.PollOnce(default, 0));
        (await polling.PollOnce(default, 0)).ShouldBe(0);
    }
}
