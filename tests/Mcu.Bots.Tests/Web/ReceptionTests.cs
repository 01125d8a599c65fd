using System.Net;
using System.Text.RegularExpressions;
using Mcu.Bots.Channels.Web;
using Mcu.Bots.Tests.Browser;
using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Mcu.Bots.Tests.Web;

public class ReceptionTests
{
    [Clause("S2-15", "виртуальная приемная")]
    [Fact]
    public async Task A_resident_writes_and_finds_both_sides_of_the_talk_on_the_page()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");

        (await resident.Says("me", "Яма на Ленина, 5")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await resident.Hears(Said.Consent);
        var page = await resident.Open("/reception");
        page.ShouldContain("Яма на Ленина, 5");
        page.ShouldContain("Согласен");
    }

    [Fact]
    public async Task A_repeated_post_is_one_message_and_one_file()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");
        var key = Guid.NewGuid();

        (await resident.Says("me", "Яма", key, ("яма.png", [1, 2, 3], "image/png"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await resident.Says("me", "Яма", key, ("яма.png", [1, 2, 3], "image/png"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await resident.Hears(Said.Consent);
        var page = await resident.Open("/reception");
        Regex.Count(page, "data-from=\"me\"").ShouldBe(1);
        Regex.Count(page, "<img [^>]*яма.png").ShouldBe(1);
        Regex.Count(page, "Согласен").ShouldBe(1);
    }

    [Fact]
    public async Task Markup_in_a_message_is_shown_and_not_run()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");

        await resident.Says("me", "<img src=x onerror=alert(1)> javascript:alert(1) https://example.ru/\"><b>");

        var page = await resident.Open("/reception");
        page.ShouldNotContain("<img src=x");
        page.ShouldNotContain("href=\"javascript:");
        page.ShouldNotContain("<b>");
        page.ShouldContain("&lt;img src=x");
    }

    [Fact]
    public async Task One_visitor_reads_neither_lines_nor_files_of_another()
    {
        await using var house = await OpenHouse.Reception();
        using var one = house.Browser();
        using var other = house.Browser();
        await one.Open("/reception");
        await one.Says("me", "Моя тайна", null, ("a.pdf", [1, 2, 3], "application/pdf"));
        var line = Regex.Match(await one.Open("/reception"), "data-id=\"([0-9]+)\"").Groups[1].Value;

        (await other.Open("/reception")).ShouldNotContain("Моя тайна");
        (await other.Get($"/chat/me/files/{line}/0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get("/chat/staff/before/9223372036854775807")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await other.Says("staff", "Я тут")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var mine = await one.Get($"/chat/me/files/{line}/0");
        mine.StatusCode.ShouldBe(HttpStatusCode.OK);
        mine.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        mine.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_post_without_the_token_of_the_page_is_turned_away()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");
        resident.Token = "wrong";

        (await resident.Says("me", "Яма")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await resident.Open("/reception")).ShouldNotContain("data-testid=\"message\"");
    }

    [Fact]
    public async Task What_is_too_long_or_too_big_is_refused_in_plain_words()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");

        var tooLong = await resident.Says("me", new string('я', CleanText.Most + 1));
        var tooBig = await resident.Says("me", "", null, ("big.bin", new byte[(20 * 1024 * 1024) + 1], "application/octet-stream"));

        (await tooLong.Content.ReadAsStringAsync()).ShouldContain("error");
        tooBig.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await resident.Open("/reception")).ShouldNotContain("data-testid=\"message\"");
    }

    [Fact]
    public async Task A_script_that_changes_its_cookies_is_asked_to_wait_and_others_are_not()
    {
        await using var house = await OpenHouse.Reception();
        using var neighbour = house.Browser("198.51.100.7");
        await neighbour.Open("/reception");
        var answers = new List<HttpStatusCode>();
        for (var visitor = 0; visitor < 8; visitor++)
        {
            using var script = house.Browser("203.0.113.5");
            await script.Open("/reception");
            answers.AddRange(
                (await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => script.Posts("/chat/me/start", ("key", $"{Guid.NewGuid()}")))))
                .Select(answer => answer.StatusCode));
        }

        answers.Count(code => code == HttpStatusCode.NoContent).ShouldBeGreaterThanOrEqualTo(SubmitLimits.Posts);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
        (await neighbour.Says("me", "Яма")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Nobody_fills_the_disk_with_files()
    {
        await using var house = await OpenHouse.Reception();
        using var script = house.Browser("2001:db8::1");
        await script.Open("/reception");
        (string, byte[], string)[] five = [.. Enumerable.Range(0, MessageForm.MostFiles)
            .Select(i => ($"{i}.png", new byte[] { 1 }, "image/png"))];
        for (var post = 0; post < SubmitLimits.Files / MessageForm.MostFiles; post++)
        {
            (await script.Says("me", "", null, five)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await script.Says("me", "", null, five)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await script.Says("me", "Яма")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task The_cookie_of_a_visitor_is_for_the_server_only(string scheme, bool secure)
    {
        await using var house = await OpenHouse.Reception();
        using var visitor = house.Browser();
        var cookie = (await visitor.Get("/reception", scheme)).Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();

        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.Contains("secure", StringComparison.OrdinalIgnoreCase).ShouldBe(secure);
        cookie.StartsWith("__Host-mcu-visitor=", StringComparison.Ordinal).ShouldBe(secure);
        cookie.Contains("domain", StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
    }

    [Fact]
    public async Task On_a_shared_computer_the_next_person_does_not_read_the_talk()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");
        await resident.Says("me", "Моя тайна");
        (await resident.Open("/reception")).ShouldContain("Моя тайна");

        (await resident.Submits("/reception/forget")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await resident.Open("/reception")).ShouldNotContain("Моя тайна");
    }

    [Theory]
    [InlineData("Web:Proxies:0", "203.0.113.0/24", false)]
    [InlineData("Web:Proxies:0", "127.0.0.1", true)]
    public async Task Who_asks_is_believed_from_named_proxies_only(string key, string proxy, bool believed)
    {
        var settings = Mcu.Bots.Channels.Web.WebSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new(key, proxy)]).Build());
        settings.Proxies.Any(network => network.Contains(System.Net.IPAddress.Parse("127.0.0.1"))).ShouldBe(believed);
        await using var house = await OpenHouse.Open(("Stand:Enabled", "false"), (key, proxy));
        var options = house.Get<IOptions<ForwardedHeadersOptions>>().Value;
        bool Believes(string address) => options.KnownIPNetworks.Any(network => network.Contains(System.Net.IPAddress.Parse(address)));
        Believes("127.0.0.1").ShouldBeTrue();
        Believes("203.0.113.9").ShouldBe(!believed);
        Believes("198.51.100.7").ShouldBeFalse();
        options.KnownProxies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_calls_itself_a_picture_is_not_run()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");
        await resident.Says("me", "", null, ("a.png", "<script>alert(1)</script>"u8.ToArray(), "image/png"),
            ("b.html", "<script>"u8.ToArray(), "text/html"));

        var line = Regex.Match(await resident.Hears("b.html"), "data-id=\"([0-9]+)\"").Groups[1].Value;

        using var picture = await resident.Get($"/chat/me/files/{line}/0");
        using var page = await resident.Get($"/chat/me/files/{line}/1");

        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        picture.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        picture.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        (page.Content.Headers.ContentType!.MediaType,
            page.Content.Headers.ContentDisposition!.DispositionType).ShouldBe(("application/octet-stream", "attachment"));
    }

    [Clause("S0-43", "виджеты")]
    [Fact]
    public async Task Nobody_may_show_it_in_a_frame_until_a_site_is_named()
    {
        await using var house = await OpenHouse.Reception();
        using var visitor = house.Browser();

        Ancestors(await visitor.Get("/reception")).ShouldEndWith("frame-ancestors 'none'");
        Ancestors(await visitor.Get("/reception?embedded=1")).ShouldEndWith("frame-ancestors 'none'");
        Ancestors(await visitor.Get("/staff?embedded=1")).ShouldEndWith("frame-ancestors 'none'");
    }

    [Clause("S0-43", "виджеты")]
    [Fact]
    public async Task Only_the_named_sites_may_show_it_in_a_frame()
    {
        await using var house = await OpenHouse.Open(("Web:EmbeddedOn:0", "https://example.ru/"),
            ("Web:EmbeddedOn:1", "http://наш-город.рф:8080"));
        using var visitor = house.Browser();

        Ancestors(await visitor.Get("/reception?embedded=1"))
            .ShouldEndWith("frame-ancestors https://example.ru http://xn----7sbke5bjap2e.xn--p1ai:8080");
        Ancestors(await visitor.Get("/reception")).ShouldEndWith("frame-ancestors 'none'");
    }

    private static string Ancestors(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();
}
