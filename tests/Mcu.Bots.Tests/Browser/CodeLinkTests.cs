using static Microsoft.Playwright.Assertions;

namespace Mcu.Bots.Tests.Browser;

/// <summary>A code behind the «#» of a link, which only the page's script reads.</summary>
[Collection(BrowserTests.Name)]
public class CodeLinkTests(RealBrowser browser)
{
    [BrowserFact]
    public async Task A_link_puts_the_code_where_it_is_sent_from_and_the_address_keeps_none()
    {
        await using var house = await OpenHouse.Reception();
        var staff = await browser.Open(house.Url + "/staff#code=K7Q2-M9XP");
        await Expect(staff.GetByTestId("staff-code")).ToHaveValueAsync("K7Q2-M9XP");
        staff.Url.ShouldEndWith("/staff");

        var resident = await browser.Open(house.Url + "/reception#start=K7QM2-XABCD");
        await Expect(resident.GetByTestId("resident-start")).ToHaveAttributeAsync("data-start", "K7QM2-XABCD");
        resident.Url.ShouldEndWith("/reception");
    }
}
