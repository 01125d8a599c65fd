using System.Net;
using Mcu.Bots.Channels.Web.Stand;
using Mcu.Bots.Tests.Browser;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Web;

public class StandTests
{
    [Fact]
    public async Task Without_the_stand_the_first_page_is_the_reception()
    {
        await using var house = await OpenHouse.Reception();
        using var visitor = house.Browser();

        (await visitor.Get("/")).Headers.Location!.OriginalString.ShouldBe("/reception");
        (await visitor.Get("/chat/stand-admin.staff/before/1")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Host", "mcu.example.ru")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Who_comes_to_the_stand_through_a_proxy_is_told_to_open_it_at_home(string header, string value)
    {
        await using var house = await OpenHouse.Open();
        using var http = new HttpClient { BaseAddress = new Uri(house.Url) };
        foreach (var path in (string[])["/", "/stand/clock", "/chat/stand-admin.staff/before/1",
            "/chat/events?seats=stand-admin.staff&after=0"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { header, value } } };
            using var answer = await http.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("только на своём компьютере");
        }

        (await http.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("http://localhost:" + new Uri(house.Url).Port + "/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_speaks_as_whom_one_has_chosen()
    {
        await using var house = await OpenHouse.Open();
        using var visitor = house.Browser();
        (await visitor.Open("/?as=roads")).ShouldContain("Орлова Ирина");

        await visitor.Says("stand-roads.staff", "Беру");

        var line = (await house.Lines("web:staff")).Single(l => l.Content.Text == "Беру");
        (await house.PersonAt(line.From!)).ShouldSatisfyAllConditions(p => p.Role.ShouldBe("executor"), p => p.Unit.ShouldBe("roads"));
    }

    [Fact]
    public async Task A_day_passes_in_one_step_and_the_desk_does_what_is_due()
    {
        await using var house = await OpenHouse.Open();
        using var visitor = house.Browser();
        await visitor.Open("/");

        await visitor.Says("me", "Не горят фонари, улица Школьная, 3");
        await visitor.Presses("Согласен");
        await visitor.Presses("Отправить");
        await visitor.Submits("/stand/clock", ("by", "morning"));
        var before = house.Get<StandClock>().Shift;
        await visitor.Submits("/stand/clock", ("by", "day"));

        house.Get<StandClock>().Shift.ShouldBe(before + TimeSpan.FromDays(1), TimeSpan.FromSeconds(30));
        await visitor.Hears("Доброе утро!", "stand-admin.staff");
    }

    [Fact]
    public async Task The_working_morning_is_the_beginning_of_a_working_day()
    {
        await using var house = await OpenHouse.Open();
        using var visitor = house.Browser();
        await visitor.Open("/");

        await visitor.Submits("/stand/clock", ("by", "morning"));

        var now = house.Get<StandClock>().GetUtcNow();
        now.ToOffset(TimeSpan.FromHours(3)).Hour.ShouldBe(8);
        now.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
    }

    [Fact]
    public async Task The_stand_speaks_the_language_one_has_chosen()
    {
        await using var house = await OpenHouse.Open();
        using var visitor = house.Browser();
        await visitor.Open("/");

        await visitor.Submits("/stand/language", ("language", "en"));

        (await visitor.Open("/")).ShouldContain("Training stand");
    }

    [Fact]
    public async Task The_story_is_told_once_and_ends_now()
    {
        await using var house = await OpenHouse.Open();
        using var visitor = house.Browser();
        (await visitor.Open("/")).ShouldContain("data-testid=\"fill\"");

        await visitor.Submits("/stand/fill");
        var lines = await house.Lines("web:staff");
        await visitor.Submits("/stand/fill");

        (await visitor.Open("/")).ShouldNotContain("data-testid=\"fill\"");
        (await house.Lines("web:staff")).Count.ShouldBe(lines.Count);
        lines.ShouldContain(l => l.Content.Text == "/assign 2 Орлова" && l.At.DayOfWeek == DayOfWeek.Monday);
        house.Get<StandClock>().Shift.Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Both_languages_tell_the_same_story()
    {
        var (russian, english) = (StoryScript.Read(Phrasebook.Russian), StoryScript.Read(Phrasebook.English));

        english.Steps.Select(s => (s.At, s.Who, Says: s.Says.Length > 0))
            .ShouldBe(russian.Steps.Select(s => (s.At, s.Who, Says: s.Says.Length > 0)));
        english.Residents.Keys.ShouldBe(russian.Residents.Keys);
    }
}
