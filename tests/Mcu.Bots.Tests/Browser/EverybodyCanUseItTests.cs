using Deque.AxeCore.Playwright;
using Mcu.Bots.Tests.World;
using Microsoft.Playwright;

namespace Mcu.Bots.Tests.Browser;

/// <summary>
/// The pages pass the check of axe and never scroll sideways: on a phone, at 200 % zoom, by day and by night, in both languages.
/// </summary>
[Collection(BrowserTests.Name)]
public class EverybodyCanUseItTests(RealBrowser browser)
{
    [BrowserFact]
    public async Task The_stand_in_both_languages()
    {
        await using var house = await OpenHouse.Open();
        var page = await browser.Open(house.Url);
        await Talk(page);
        await Check(page);

        await page.GetByTestId("language-en").ClickAsync();
        await Assertions.Expect(page.GetByTestId("language-en")).ToHaveAttributeAsync("aria-pressed", "true");
        await Check(page);
    }

    [BrowserFact]
    public async Task By_night()
    {
        await using var house = await OpenHouse.Open();
        var page = await browser.Open(house.Url, scheme: ColorScheme.Dark);
        await Talk(page);

        await Check(page);
    }

    [BrowserFact]
    public async Task The_reception_and_the_sign_in()
    {
        await using var house = await OpenHouse.Open();
        await Check(await browser.Open(house.Url + "/reception"));
        await Check(await browser.Open(house.Url + "/staff"));
    }

    [BrowserFact]
    public async Task On_a_phone()
    {
        await using var house = await OpenHouse.Open();
        var page = await browser.Open(house.Url, 390, 844, 2);
        await Talk(page);
        await Check(page);
        await page.GetByTestId("side-staff").ClickAsync();
        await Check(page);
        await Check(await browser.Open(house.Url + "/reception", 390, 844, 2));
        await Check(await browser.Open(house.Url + "/staff", 390, 844, 2));
    }

    /// <summary>At 200 % a page of 1280 dots has room for 640.</summary>
    [BrowserFact]
    public async Task At_double_zoom()
    {
        await using var house = await OpenHouse.Open();
        var page = await browser.Open(house.Url, 640, 400, 2);
        await Talk(page);
        await Check(page);
        await Check(await browser.Open(house.Url + "/reception", 640, 400, 2));
    }

    private static async Task Talk(IPage page)
    {
        var resident = new Hands(page, "resident");
        await resident.Says("Яма на дороге, улица Ленина, 5");
        await resident.Hears(Said.Consent);
    }

    private static async Task Check(IPage page)
    {
        var found = await page.RunAxe();
        found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty(page.Url);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, page.Url);
    }
}
