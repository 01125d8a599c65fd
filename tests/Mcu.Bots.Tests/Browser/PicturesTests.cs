using Mcu.Bots.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mcu.Bots.Tests.Browser;

/// <summary>
/// Draws the pictures of the README and the guides from the program itself: <c>MCU_WRITE_PICTURES=1 dotnet test --filter PicturesTests</c>.
/// </summary>
[Collection(BrowserTests.Name)]
public class PicturesTests(RealBrowser browser)
{
    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "MCU.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "docs", "pictures");
        }
    }

    [PicturesFact]
    public async Task Draw()
    {
        await using var house = await OpenHouse.Open();
        await Reception(house);
        var page = new StandHands(await browser.Open(house.Url));
        await page.Fills();
        await page.Resident.Says("Глубокая яма на дороге, улица Ленина, 5. Машины объезжают по встречной.");
        await page.Resident.Presses("Согласен");
        await page.Resident.Hears(Said.Summary);
        await page.Resident.Presses("Отправить");
        await page.Common.Hears("Машины объезжают");
        await page.Resident.Hears(Said.Receipt);
        await Quiet(page.Page);
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "stand.png") });
        await Part(Card(page.Page, "staff", "Машины объезжают"), "card");
        await Part(page.Page.Locator(".clock"), "clock");

        await page.Common.Presses("Назначить");
        await page.Common.Presses("Орлова");
        await page.SeesNewsFor("roads");
        await page.Becomes("roads", own: false);
        await page.Common.Says(
            "/answer 10 Здравствуйте! Яму засыпали и закатали асфальтом 20 ноября. Если вопросы останутся, звоните: 8 800 200-00-00.");
        await page.Becomes("head");
        await page.Own.Hears("закатали асфальтом");
        await Quiet(page.Page);
        await Part(Card(page.Page, "own", "закатали асфальтом"), "approval");
    }

    private async Task Reception(OpenHouse house)
    {
        var page = await browser.Open(house.Url + "/reception", 390, 844, 2);
        var resident = new Hands(page, "resident");
        await page.GetByTestId("resident-start").ClickAsync();
        await resident.Hears("Здравствуйте");
        await Quiet(page);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "reception.png"), Scale = ScreenshotScale.Css });
    }

    private static ILocator Card(IPage page, string chat, string words) =>
        page.GetByTestId($"{chat}-messages").GetByTestId("message").Filter(new() { HasText = words }).Last;

    private static Task Part(ILocator part, string name) => part.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });

    /// <summary>Notes that pass have passed.</summary>
    private static Task Quiet(IPage page) => Expect(page.Locator(".toast")).ToHaveCountAsync(0);
}
