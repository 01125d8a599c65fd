using System.Net;
using System.Text;
using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Vk;
using Mcu.Workflow.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>The platform calls; the door is a real one, and behind it is the whole program.</summary>
public sealed class VkCallbackTests : IAsyncLifetime
{
    private const string Code = "c0nf1rm";
    private const string Secret = "s3cret_of-town_0123456789abcdef_x";
    private readonly HttpClient _http = new();
    private readonly List<IncomingMessage> _heard = [];
    private readonly List<int> _batches = [];
    private Town _town = null!;
    private WebApplication _door = null!;
    private Uri _url = null!;

    private VkCallback Callback => _town.Services.GetRequiredService<VkCallback>();

    public async Task InitializeAsync()
    {
        _town = await Town.Open(
            settings =>
            {
                settings["Vk:Mode"] = "Callback";
                settings["Vk:ConfirmationCode"] = Code;
                settings["Vk:Secret"] = Secret;
            },
            build: Ear.On(_heard, _batches),
            messenger: "vk");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(Callback);
        _door = builder.Build();
        _door.MapVk();
        await _door.StartAsync();
        await Callback.StartAsync(CancellationToken.None);
        _url = new Uri(new Uri(_door.Urls.Single()), VkSettings.CallbackPath);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await Callback.StopAsync(CancellationToken.None);
        await _door.DisposeAsync();
        await _town.DisposeAsync();
    }

    [Fact]
    public async Task The_address_is_confirmed_with_the_code_of_the_settings()
    {
        (await _town.Vk.ConfirmCallback(_url, Code, Secret)).ShouldBeTrue();
        (await Post($$"""{"type":"confirmation","group_id":99}""")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Post($$"""{"type":"confirmation","group_id":{{_town.Vk.GroupId}},"secret":"guess"}""")).Status.ShouldBe(
            HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_resident_s_dialogue_goes_by_calls_too()
    {
        await _town.Vk.ConfirmCallback(_url, Code, Secret);
        var resident = await _town.Registers();
        resident.Hears("МЦУ-2026-000001");
        _town.Vk.Deliveries.ShouldAllBe(call => call.Accepted && call.Attempt == 1);
    }

    [Fact]
    public async Task Five_identical_calls_are_one_message()
    {
        await _town.Vk.ConfirmCallback(_url, Code, Secret);
        var resident = _town.Resident();
        await resident.Says("Яма на дороге, ул. Ленина, 5");
        var call = _town.Vk.Deliveries.Single(d => d.Body.Contains("message_new", StringComparison.Ordinal));
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        for (var i = 0; i < 5; i++)
        {
            await _town.Vk.Redeliver(call);
        }

        await _town.Settle();
        resident.Hands().Private.Messages.Count(m => m.Text.Contains(Said.Receipt, StringComparison.Ordinal)).ShouldBe(1);
        (await _town.Look(r => r.FindAppealByNumber(2))).ShouldBeNull();
        _town.Vk.Deliveries.ShouldAllBe(d => d.Accepted);
    }

    [Fact]
    public async Task Five_identical_calls_about_a_comment_are_one_card()
    {
        await _town.Vk.ConfirmCallback(_url, Code, Secret);
        _town.Vk.User(5, "Анна").Comments(_town.Vk.Page.Publishes("Снег"), "Когда уберут?");
        await _town.Settle();
        var call = _town.Vk.Deliveries.Single(d => d.Body.Contains("wall_reply_new", StringComparison.Ordinal));
        for (var i = 0; i < 4; i++)
        {
            await _town.Vk.Redeliver(call);
        }

        await _town.Settle();
        _town.Vk.Chat(VkTown.StaffChat).Messages.Count(m => m.Text.Contains("Когда уберут?", StringComparison.Ordinal)).ShouldBe(1);
        _heard.Count.ShouldBe(5);
        _heard.Select(i => (i.Key, i.Kind, i.Name, i.Public!.Post!.Words)).Distinct().ShouldHaveSingleItem()
            .ShouldBe((_heard[0].Key, IncomingKind.Comment, "Анна", "Снег"));
        _town.Vk.Deliveries.ShouldAllBe(d => d.Accepted);
    }

    [Fact]
    public async Task Calls_of_one_moment_share_a_commit_and_a_question_for_names_and_five_of_each_are_one()
    {
        var before = _town.Vk.Requests.GetValueOrDefault("users.get");
        var calls = from call in Enumerable.Range(0, 5) from person in Enumerable.Range(100, 40) select Post(Asked(person));
        (await Task.WhenAll(calls)).ShouldAllBe(answer => answer.Status == HttpStatusCode.OK && answer.Answer == "ok");
        (_heard.Count, _heard.Select(i => i.Key).Distinct().Count()).ShouldBe((200, 40));
        _batches.Sum().ShouldBe(200);
        _batches.Count.ShouldBeLessThan(50);
        (_town.Vk.Requests["users.get"] - before).ShouldBeLessThan(20);
        (await _town.Look(r => r.CountSpotted(quiet: false))).ShouldBe(40);
    }

    [Fact]
    public async Task Until_the_words_are_saved_the_platform_is_not_told_ok()
    {
        await _town.Vk.ConfirmCallback(_url, Code, Secret);
        var resident = _town.Resident();
        using (var _ = Servers.Lock(_town.Database + ";Default Timeout=1"))
        {
            await resident.Hands().Says("Яма на дороге, ул. Ленина, 5");
            await _town.Vk.DeliverCallbacks();
        }

        _town.Vk.Deliveries.Count.ShouldBe(VkFake.CallbackAttempts);
        _town.Vk.Deliveries.ShouldAllBe(d => d.Status == 503 && !d.Accepted);
        await _town.Vk.Redeliver(_town.Vk.Deliveries[0]);
        await _town.Settle();
        resident.Hears(Said.Consent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"secret\":\"guess\",")]
    [InlineData("\"secret\":17,")]
    public async Task Without_the_secret_nobody_is_heard(string secret)
    {
        var (status, answer) = await Post("{" + secret + $$"""
            "type":"message_new","event_id":"1","group_id":{{_town.Vk.GroupId}},"object":{"message":{"from_id":5,"peer_id":5,"date":1,"conversation_message_id":1,"text":"яма"} } }
            """);
        (status, answer).ShouldBe((HttpStatusCode.Forbidden, ""));
        await _town.Settle();
        _town.Vk.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task What_is_no_event_is_refused(string body, HttpStatusCode status) => (await Post(body)).Status.ShouldBe(status);

    [Fact]
    public async Task A_call_that_is_no_json_is_set_aside_where_it_bears_the_secret_and_kept_without_it()
    {
        (await Post($$"""{"type":"message_new","secret":"{{Secret}}","object":{"message":{oops""")).ShouldBe((HttpStatusCode.OK, "ok"));

        var aside = (await _town.Look(store => store.SetAsides(0, 5))).ShouldHaveSingleItem();
        aside.Delivery.ShouldSatisfyAllConditions(kept => kept.ShouldContain("oops"), kept => kept.ShouldNotContain(Secret));
    }

    [Fact]
    public async Task A_broken_event_is_not_asked_for_again()
    {
        var (status, answer) = await Post(
            $$"""{"type":"message_new","secret":"{{Secret}}","group_id":{{_town.Vk.GroupId}},"object":{"message":{"text":"Иванов"} } }""");
        (status, answer).ShouldBe((HttpStatusCode.OK, "ok"));
        _town.Log.ShouldContain(line => line.Contains("could not be parsed and was quarantined"));
        _town.Log.ShouldNotContain(line => line.Contains("Иванов"));
    }

    private string Asked(int person) => $$"""
        {"type":"wall_reply_new","event_id":"e{{person}}","secret":"{{Secret}}","group_id":{{_town.Vk.GroupId}},
        "object":{"id":{{person}},"from_id":{{person}},"date":1790000000,"text":"Когда починят дорогу?","post_owner_id":-{{_town.Vk.GroupId}},"post_id":6} }
        """;

    private async Task<(HttpStatusCode Status, string Answer)> Post(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(_url, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
