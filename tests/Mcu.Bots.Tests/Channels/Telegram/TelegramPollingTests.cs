using Mcu.Bots.Channels.Telegram;
using Mcu.Bots.Tests.World;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Channels.Telegram;

public sealed class TelegramPollingTests : IDisposable
{
    private readonly Wire _wire = new();
    private readonly DeskInMemory _desk = new();
    private readonly LoggedLines _log = new();
    private readonly QuickClock _clock = new(20);
    private readonly TelegramPolling _polling;

    public TelegramPollingTests()
    {
        var me = new TelegramBotInfo(77);
        var introduction = new TelegramInitializer(
            _wire.Client, me, _wire.Settings, ShippedMunicipality.Current(), _clock, _log.For<TelegramInitializer>());
        _polling = new TelegramPolling(_wire.Client, introduction, me, _desk, new ChannelHealth(_clock), _clock,
            _log.For<TelegramPolling>());
    }

    public void Dispose()
    {
        _polling.Dispose();
        _wire.Dispose();
    }

    [Fact]
    public async Task What_came_is_handled_at_once_and_acknowledged_by_the_next_poll()
    {
        _wire.Answers(Result(Updates.Message("\"text\":\"раз\"", id: 5), Updates.Message("\"text\":\"два\"", id: 6))).Answers(Result());
        (await _polling.PollOnce(default, 0)).ShouldBe(2);
        (await _polling.PollOnce(default, 0)).ShouldBe(0);
        _desk.Batches.ShouldHaveSingleItem().Select(i => i.Text).ShouldBe(["раз", "два"]);
        _wire.Json(0).TryGetProperty("offset", out _).ShouldBeFalse();
        _wire.Json(1).GetProperty("offset").GetInt64().ShouldBe(7);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_while_the_database_is_away()
    {
        _desk.FaultsWith(new StoreUnavailableException("locked", new InvalidOperationException()));
        _wire.Answers(Result(Updates.Message("\"text\":\"раз\""))).Answers(Result(Updates.Message("\"text\":\"раз\"")));
        await Should.ThrowAsync<StoreUnavailableException>(() => _polling.PollOnce(default, 0));
        await _polling.PollOnce(default, 0);
        _wire.Json(1).TryGetProperty("offset", out _).ShouldBeFalse();
        _desk.All.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_update_that_is_no_json_takes_no_neighbour_with_it()
    {
        _wire.Answers(Result(Updates.Message("\"text\":\"раз\"", id: 7), """{"update_id":8,"message":{"text":'Мира 5', oops}}""",
            Updates.Message("\"text\":\"два\"", id: 9))).Answers(Result());
        (await _polling.PollOnce(default, 0)).ShouldBe(3);
        await _polling.PollOnce(default, 0);
        _desk.All.Select(i => i.Text).ShouldBe(["раз", "два"]);
        _desk.Aside.ShouldHaveSingleItem().Raw.ShouldContain("oops");
        _wire.Json(1).GetProperty("offset").GetInt64().ShouldBe(10);
    }

    [Fact]
    public async Task An_answer_that_is_torn_is_asked_for_again_one_by_one_and_then_passed_over()
    {
        var torn = """{"ok":true,"result":[{"update_id":8,"message":{"text":"half a """;
        for (var i = 0; i < 4; i++)
        {
            _wire.Answers(torn);
        }

        _wire.Answers(Result());
        for (var i = 0; i < 3; i++)
        {
            await Should.ThrowAsync<TelegramFaultException>(() => _polling.PollOnce(default, 0));
        }

        await _polling.PollOnce(default, 0);
        await _polling.PollOnce(default, 0);
        _wire.Json(1).GetProperty("limit").GetInt32().ShouldBe(1);
        _wire.Json(3).TryGetProperty("offset", out _).ShouldBeFalse();
        _wire.Json(4).GetProperty("offset").GetInt64().ShouldBe(9);
        _wire.Json(4).GetProperty("limit").GetInt32().ShouldBe(100);
        _desk.Aside.ShouldHaveSingleItem().Raw.ShouldBe(torn);
    }

    [Fact]
    public async Task A_broken_update_is_acknowledged_and_holds_up_nobody()
    {
        _wire.Answers(Result("""{"update_id":8,"message":{"text":"Иванов, Мира 5"}}""", Updates.Message("\"text\":\"раз\"", id: 7), "17"))
            .Answers(Result());
        await _polling.PollOnce(default, 0);
        await _polling.PollOnce(default, 0);
        _desk.All.ShouldHaveSingleItem().Text.ShouldBe("раз");
        _wire.Json(1).GetProperty("offset").GetInt64().ShouldBe(9);
        _desk.Aside.Select(update => update.Raw).ShouldBe(["""{"update_id":8,"message":{"text":"Иванов, Мира 5"}}""", "17"]);
        _log.Lines.ShouldNotContain(line => line.Contains("Иванов"));
    }

    [Fact]
    public async Task At_the_start_the_platform_is_told_what_we_are()
    {
        _wire.Answers("""{"ok":true,"result":{"id":77,"username":"town_bot"}}""").AnswersWell().AnswersWell().Refuses(401, "Unauthorized");
        await RunToEnd();
        _wire.Methods.ShouldBe(["getMe", "deleteWebhook", "setMyCommands", "getUpdates"]);
        _wire.Json(2).GetProperty("commands").EnumerateArray().Select(c => c.GetProperty("command").GetString())
            .ShouldBe(["my", "status", "official", "about", "link", "help", "forget"]);
        _log.Lines.ShouldContain(line => line.StartsWith("Error: Telegram__Token"));
    }

    [Fact]
    public async Task The_loop_outlives_faults_and_a_second_poller_is_named()
    {
        _desk.FaultsWith(new InvalidOperationException("слова жителя"));
        _desk.FaultsWith(new OperationCanceledException());
        var one = Result(Updates.Message("\"text\":\"раз\""));
        _wire.AnswersWell().AnswersWell().AnswersWell()
            .Answers(one).Answers(one).Refuses(409, "Conflict: terminated by other getUpdates request")
            .Refuses(429, "slow", """{"retry_after":0}""")
            .Answers(one).Refuses(401, "Unauthorized");
        await RunToEnd();
        _desk.All.ShouldHaveSingleItem();
        _log.Lines.ShouldContain(line => line.Contains("Another process is receiving"));
        _log.Lines.ShouldNotContain(line => line.Contains("слова жителя"));
    }

    private static string Result(params string[] updates) => $$"""{"ok":true,"result":[{{string.Join(',', updates)}}]}""";

    private async Task RunToEnd()
    {
        await _polling.StartAsync(default);
        await _polling.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
