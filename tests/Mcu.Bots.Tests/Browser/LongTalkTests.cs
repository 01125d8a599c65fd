using System.Net;
using static Microsoft.Playwright.Assertions;

namespace Mcu.Bots.Tests.Browser;

/// <summary>A talk of many messages, in a real browser.</summary>
[Collection(BrowserTests.Name)]
public class LongTalkTests(RealBrowser browser)
{
    private const int Messages = 25;

    [BrowserFact]
    public async Task The_page_of_a_long_talk_ends_with_the_window_and_the_talk_scrolls_in_its_own_box()
    {
        await using var house = await OpenHouse.Open(("Stand:Enabled", "false"));
        var page = await browser.Open(house.Url + "/", 1366, 768);
        for (var message = 1; message <= Messages; message++)
        {
            await page.GetByTestId("resident-input").FillAsync($"Яма номер {message}, ул. Ленина, {message}");
            await page.GetByTestId("resident-send").ClickAsync();
        }

        await Expect(page.GetByTestId("resident-messages")).ToContainTextAsync($"Яма номер {Messages}");
        foreach (var (width, height) in new[] { (1366, 768), (1366, 600), (1024, 768), (768, 1024), (360, 640) })
        {
            await page.SetViewportSizeAsync(width, height);
            var screens = await page.EvaluateAsync<float>("document.documentElement.scrollHeight / innerHeight");
            screens.ShouldBeLessThanOrEqualTo(width > 900 ? 1f : 2f, $"{width}×{height}");
            (await page.GetByTestId("resident-messages").EvaluateAsync<bool>("box => box.scrollHeight > box.clientHeight"))
                .ShouldBeTrue($"{width}×{height}");
        }
    }
}
