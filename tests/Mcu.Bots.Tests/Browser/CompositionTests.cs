using System.Net;
using Mcu.Bots.Channels.Web.Stand;
using Mcu.Bots.Tests.Web;
using Mcu.Fakes.Telegram;
using Mcu.Tests;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Settings;
using Mcu.Workflow.Storage;
using Microsoft.Extensions.Configuration;

namespace Mcu.Bots.Tests.Browser;

/// <summary>The program put together as it starts in a town hall, asked over HTTP.</summary>
public class CompositionTests
{
    [Fact]
    public async Task With_nothing_configured_the_first_page_is_the_stand()
    {
        await using var house = await OpenHouse.Open();

        var (status, page) = await Get(house, "/");

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("Учебный стенд");
        page.ShouldContain("data-testid=\"fill\"");
    }

    [Fact]
    public async Task With_a_messenger_the_first_page_is_the_reception()
    {
        await using var telegram = await TelegramFake.Start(new TelegramFakeOptions());
        await using var house = await OpenHouse.Open([.. Messenger(telegram)]);
        using var http = Client(house);

        (await http.GetAsync("/")).Headers.Location!.OriginalString.ShouldBe("/reception");
        (await Get(house, "/reception")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_stand_asked_for_beside_a_messenger_stops_the_start_and_the_keys_are_named()
    {
        await using var telegram = await TelegramFake.Start(new TelegramFakeOptions());

        var line = (await Should.ThrowAsync<StartupException>(() =>
            OpenHouse.Open([.. Messenger(telegram), ("Stand:Enabled", "true")]))).Message;

        line.ShouldStartWith("Stand__Enabled: expected false");
        line.ShouldSatisfyAllConditions(l => l.ShouldContain("Telegram__Token"), l => l.ShouldContain("Staff__Chat"),
            l => l.ShouldContain("Staff__Admins__0"));
    }

    [Theory]
    [InlineData("Web:Address", "https://mcu.example.ru", "Web__Address")]
    [InlineData("Staff:Chat", "web:staff", "Staff__Chat")]
    [InlineData("urls", "http://0.0.0.0:5080", "ASPNETCORE_URLS")]
    [InlineData("urls", "http://127.0.0.1:5080;http://*:5081", "ASPNETCORE_URLS")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://[::]:5080", "Kestrel__Endpoints__Http__Url")]
    public void What_real_work_needs_switches_the_stand_off_and_contradicts_it(string key, string value, string named)
    {
        var configuration = new ConfigurationManager();
        configuration[key] = value;
        StandSettings.From(configuration, besideMessenger: false).IsOn.ShouldBeFalse();

        configuration["Stand:Enabled"] = "true";
        Should.Throw<StartupException>(() => StandSettings.From(configuration, besideMessenger: false)).Message.ShouldContain(named);
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0;http://[::1]:5080")]
    public void On_this_computer_alone_the_stand_is_on(string urls)
    {
        var configuration = new ConfigurationManager { ["urls"] = urls, ["Web:Address"] = "http://localhost:5080" };
        StandSettings.From(configuration, besideMessenger: false).IsOn.ShouldBeTrue();
    }

    [Fact]
    public async Task The_stand_says_that_it_is_on_in_the_log_and_on_every_page()
    {
        await using var house = await OpenHouse.Open();

        foreach (var page in new[] { "/", "/reception", "/staff" })
        {
            (await Get(house, page)).Page.ShouldContain("data-testid=\"stand-on\"");
        }

        house.Log.ShouldContain(line => line.Contains("Включён учебный стенд"));
    }

    [Fact]
    public async Task The_stand_can_be_switched_off()
    {
        await using var house = await OpenHouse.Open([("Stand:Enabled", "false")]);
        using var http = Client(house);

        (await http.GetAsync("/")).Headers.Location!.OriginalString.ShouldBe("/reception");
    }

    [Clause("S1-38", "эксплуатация технических средств")]
    [Clause("S3-50", "эксплуатация средств")]
    [Fact]
    public async Task It_says_that_it_is_well()
    {
        await using var house = await OpenHouse.Open();

        (await Get(house, "/health")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task The_story_is_lived_through_as_it_is_written(string language)
    {
        await using var house = await OpenHouse.Open();
        using var visitor = new Web.Browser(new Uri(house.Url));
        await visitor.Open("/");
        await visitor.Submits("/stand/language", ("language", language));

        await visitor.Submits("/stand/fill");

        await using var store = house.Registries.Open();
        var appeals = await store.Appeals(new AppealQuery(), 0, 20);
        appeals.OrderBy(a => a.Number).Select(a => a.State).ShouldBe(
        [
            AppealState.InWork, AppealState.Closed, AppealState.Closed, AppealState.Closed, AppealState.Closed,
            AppealState.Answered, AppealState.InWork, AppealState.OnApproval, AppealState.Registered,
        ]);
        house.Complaints().ShouldAllBe(line => line.Contains("учебный стенд"));
    }

    private static IEnumerable<(string, string)> Messenger(TelegramFake telegram) =>
        [("Telegram:Token", telegram.Token), ("Telegram:ApiUrl", telegram.Url), ("Staff:Chat", "telegram:-1001"),
        ("Staff:Admins:0", "telegram:1001")];

    private static HttpClient Client(OpenHouse house) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(house.Url) };

    private static async Task<(HttpStatusCode Status, string Page)> Get(OpenHouse house, string path)
    {
        using var http = Client(house);
        var answer = await http.GetAsync(path);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
