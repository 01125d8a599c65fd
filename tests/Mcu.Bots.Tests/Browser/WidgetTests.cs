using Deque.AxeCore.Playwright;
using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mcu.Bots.Tests.Browser;

/// <summary>Our block on somebody else's page, in a real browser and on the narrowest phone.</summary>
[Collection(BrowserTests.Name)]
[Clause("S0-43", "виджеты")]
public class WidgetTests(RealBrowser browser)
{
    private const int Narrowest = 360;

    [BrowserFact]
    public async Task The_chat_opens_on_the_site_and_fits_a_narrow_phone()
    {
        var ours = "";
        await using var site = await Site(() =>
            $"<!doctype html><meta name=viewport content='width=device-width'><title>Сайт</title><h1>Сайт</h1><script src='{ours}/widget.js' async></script>");
        await using var house = await OpenHouse.Open(("Stand:Enabled", "false"), ("Web:EmbeddedOn:0", site.Urls.First()));
        ours = house.Url;
        var page = await browser.Open(site.Urls.First(), Narrowest, 640, 2);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Написать в администрацию" });
        (await button.BoundingBoxAsync())!.Height.ShouldBeLessThan(60);
        await button.ClickAsync();

        var chat = page.FrameLocator("iframe");
        await Expect(chat.GetByTestId("resident-input")).ToBeVisibleAsync();
        (await chat.Locator("html").EvaluateAsync<int>("page => page.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        var tops = await chat.Locator(".tools > *").EvaluateAllAsync<float[]>("all => all.map(one => one.getBoundingClientRect().top)");
        tops.Distinct().Count().ShouldBe(1, "the tools stand in one row");
        await chat.GetByTestId("resident-input").FillAsync("Яма на дороге, ул. Ленина, 5");
        await chat.GetByTestId("resident-send").ClickAsync();
        await Expect(chat.GetByTestId("resident-messages")).ToContainTextAsync(Said.Consent);
    }

    [BrowserFact]
    public async Task The_page_with_the_blocks_can_be_used_by_everybody()
    {
        await using var house = await OpenHouse.Reception();
        var page = await browser.Open(house.Url + "/widget", Narrowest, 640, 2);
        await Expect(page.GetByTestId("widget-own")).ToContainTextAsync("/widget.js");
        await Expect(page.GetByTestId("widget-no-code")).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        (await page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
    }

    /// <summary>Somebody else's page, on a port of its own.</summary>
    private static async Task<WebApplication> Site(Func<string> page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Run(http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            return http.Response.WriteAsync(page());
        });
        await site.StartAsync();
        return site;
    }
}
