using System.Net;
using Mcu.Fakes.Telegram;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Registry;

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
    public async Task The_stand_can_be_kept_beside_a_messenger()
    {
        await using var telegram = await TelegramFake.Start(new TelegramFakeOptions());
        await using var house = await OpenHouse.Open([.. Messenger(telegram), ("Stand:Enabled", "true")]);

        (await Get(house, "/")).Page.ShouldContain("подключён и мессенджер");
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

        await using var registry = house.Registries.Open();
        var appeals = await registry.Appeals(new AppealQuery(), 0, 20);
        appeals.OrderBy(a => a.Number).Select(a => a.State).ShouldBe(
        [
            AppealState.InWork, AppealState.Closed, AppealState.Closed, AppealState.Closed, AppealState.Closed,
            AppealState.Answered, AppealState.InWork, AppealState.OnApproval, AppealState.Registered,
        ]);
        house.Complaints().ShouldBeEmpty();
    }

    private static IEnumerable<(string, string)> Messenger(TelegramFake telegram) =>
        [("Telegram:Token", telegram.Token), ("Telegram:ApiUrl", telegram.Url), ("Staff:Chat", "telegram:-1001"), ("Staff:Admins:0", "telegram:1001")];

    private static HttpClient Client(OpenHouse house) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(house.Url) };

    private static async Task<(HttpStatusCode Status, string Page)> Get(OpenHouse house, string path)
    {
        using var http = Client(house);
        var answer = await http.GetAsync(path);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
