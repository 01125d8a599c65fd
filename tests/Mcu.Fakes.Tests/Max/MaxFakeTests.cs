using System.Net.Http.Json;
using System.Text.Json;
using Mcu.Fakes.Max;

namespace Mcu.Fakes.Tests.Max;

/// <summary>The fake is as strict as the platform's schema, and as patient as its pages say.</summary>
public sealed class MaxFakeTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private readonly HttpClient _http = new();
    private MaxFake _fake = null!;

    public async Task InitializeAsync()
    {
        _fake = await MaxFake.Start(new MaxFakeOptions { Time = _clock });
        _fake.User(5, "Анна");
        _http.BaseAddress = new Uri(_fake.Url);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", _fake.Token);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _fake.DisposeAsync();
    }

    [Theory]
    [InlineData("/messages?user_id=5", """{"text":"x","attachments":null}""", "body.link is missing")]
    [InlineData("/messages?user_id=5", """{"text":5,"attachments":null,"link":null}""", "body.text must be string")]
    [InlineData("/messages?user_id=5", """{"text":"x","attachments":null,"link":null,"txt":1}""", "body.txt: no such field")]
    [InlineData("/messages?user_id=five", """{"text":"x","attachments":null,"link":null}""", "user_id must be integer")]
    [InlineData("/messages?user_id=5&silent=true", """{"text":"x","attachments":null,"link":null}""", "silent: no such parameter")]
    [InlineData("/messages?user_id=5", """{"text":"x","attachments":[{"type":"photo","payload":{}}],"link":null}""",
    "there is no kind photo")]
    [InlineData("/messages?user_id=5",
    """{"text":"x","attachments":[{"type":"inline_keyboard","payload":{"buttons":[]}}],"link":null}""", "too few items")]
    [InlineData("/messages?user_id=5",
    """{"text":"x","attachments":[{"type":"inline_keyboard","payload":{"buttons":[[{"type":"callback","text":"да"}]]}}],"link":null}""",
    "payload is missing")]
    [InlineData("/messages?user_id=5", """{"text":"x","attachments":[{"type":"location","latitude":"1","longitude":2}],"link":null}""",
    "latitude must be number")]
    [InlineData("/messages?user_id=5", """{"text":"x","attachments":null,"link":{"type":"copy","mid":"m"}}""", "is none of")]
    [InlineData("/subscriptions", """{"url":"https://x.ru","secret":"four"}""", "secret is too short")]
    [InlineData("/uploads?type=photo", "", "type is none of")]
    [InlineData("/nowhere", "{}", "there is no such method")]
    public async Task What_the_schema_does_not_allow_is_refused_and_kept_for_the_end_of_the_test(string path, string body, string why)
    {
        _fake.ForgiveViolations = true;
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        ((int)answer.StatusCode).ShouldBeOneOf(400, 404);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
        (_fake.Sent.Count, _fake.Violations.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task A_violation_fails_the_test_that_made_it()
    {
        var fake = await MaxFake.Start();
        using var http = new HttpClient { BaseAddress = new Uri(fake.Url) };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", fake.Token);
        await http.PostAsync(new Uri("/uploads", UriKind.Relative), null);
        (await Should.ThrowAsync<InvalidOperationException>(() => fake.DisposeAsync().AsTask())).Message.ShouldContain("type is missing");
    }

    [Fact]
    public async Task A_wrong_token_is_401()
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(_fake.Url) };
        using var answer = await stranger.GetAsync(new Uri("/me", UriKind.Relative));
        ((int)answer.StatusCode).ShouldBe(401);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("verify.token");
    }

    [Fact]
    public async Task A_poll_acknowledges_what_lies_before_its_marker()
    {
        await _fake.User(5).Says("раз");
        await _fake.User(5).Says("два");
        var first = await Poll("");
        Texts(first).ShouldBe(["два"], "without a marker only the newest comes");
        var marker = first.GetProperty("marker").GetInt64();
        await _fake.User(5).Says("три");
        Texts(await Poll($"&marker={marker}")).ShouldBe(["три"]);
        Texts(await Poll($"&marker={marker}")).ShouldBe(["три"], "not acknowledged yet");
        Texts(await Poll($"&marker={marker + 1}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_thirty_first_request_of_a_second_is_too_many()
    {
        for (var i = 0; i < 30; i++)
        {
            (await Status()).ShouldBe(200);
        }

        (await Status()).ShouldBe(429);
        _fake.RateViolations.ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await Status()).ShouldBe(200);

        async Task<int> Status()
        {
            using var answer = await _http.GetAsync(new Uri("/me", UriKind.Relative));
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Whoever_does_not_answer_for_eight_hours_is_called_ever_more_seldom_and_then_unsubscribed()
    {
        using var answer = await _http.PostAsJsonAsync("/subscriptions", new { url = "http://127.0.0.1:9/closed" });
        answer.EnsureSuccessStatusCode();
        await _fake.User(5).Says("яма");
        for (var i = 0; i < 200 && _fake.Subscriptions.Count > 0; i++)
        {
            var seen = _fake.Deliveries.Count;
            _clock.Advance(TimeSpan.FromHours(1));
            try
            {
                await _fake.WaitUntil(() => _fake.Deliveries.Count > seen
                    || _fake.Subscriptions.Count == 0, TimeSpan.FromMilliseconds(100));
            }
            catch (TimeoutException)
            {
                // Its next call is further away than an hour.
            }
        }

        _fake.Subscriptions.ShouldBeEmpty();
        _fake.Deliveries.Count.ShouldBeInRange(2, 11);
        _fake.Deliveries.ShouldAllBe(delivery => delivery.Status == 0);
    }

    private async Task<JsonElement> Poll(string more) => await _http.GetFromJsonAsync<JsonElement>("/updates?timeout=0" + more);

    private static string[] Texts(JsonElement polled) =>
        [.. polled.GetProperty("updates").EnumerateArray()
        .Select(u => u.GetProperty("message").GetProperty("body").GetProperty("text").GetString()!)];
}
