namespace Mcu.Bots.Tests.Browser;

[Collection(BrowserTests.Name)]
public class ComposerButtonTests(RealBrowser browser)
{
    [BrowserFact]
    public async Task While_the_summary_stands_the_button_beside_the_words_sends_it()
    {
        await using var house = await OpenHouse.Open();
        var page = new StandHands(await browser.Open(house.Url));
        await page.Resident.Says("Глубокая яма на дороге, улица Ленина, 5");
        await page.Resident.Presses("Согласен");
        await page.Resident.Hears("Всё верно?");

        await page.Resident.Says("");

        await page.Resident.Hears("Приняли, номер");
    }
}
