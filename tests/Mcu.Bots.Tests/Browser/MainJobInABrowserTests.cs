using static Microsoft.Playwright.Assertions;

namespace Mcu.Bots.Tests.Browser;

[Collection(BrowserTests.Name)]
public class MainJobInABrowserTests(RealBrowser browser)
{
    [BrowserFact]
    public async Task From_the_first_message_to_the_rating()
    {
        await using var house = await OpenHouse.Open();
        var page = new StandHands(await browser.Open(house.Url));

        await page.Resident.Types("Глубокая яма на дороге, улица Ленина, 5, пробили колесо");
        await page.Resident.ReachesAndPresses("Согласен");
        await page.Resident.Hears("Ямы и выбоины на дорогах");
        await page.Resident.ReachesAndPresses("Отправить");
        await page.Resident.Hears("МЦУ-2026-000001".Replace("2026", Year, StringComparison.Ordinal));

        await page.Common.Presses("Назначить");
        await page.Common.Presses("Орлова");
        await page.SeesNewsFor("roads");

        await page.Becomes("roads");
        await page.Own.Presses("Принять");
        await page.Own.Hears("в работе");
        await page.Own.Presses("Ответить");
        await page.Own.Says("Здравствуйте! Яму засыпали и заасфальтировали. Вопросы – по телефону 8 800 200-00-00.");
        await page.SeesNewsFor("head");

        await page.Becomes("head");
        await page.Own.Presses("Утвердить");
        await page.Resident.Hears("Яму засыпали и заасфальтировали");
        await page.Resident.Presses("Вопрос решён");
        await page.Resident.Presses("5");
        await page.Resident.Hears("Спасибо за оценку");
        house.Complaints().ShouldAllBe(line => line.Contains("учебный стенд", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_clock_brings_the_morning_digest()
    {
        await using var house = await OpenHouse.Open();
        var page = new StandHands(await browser.Open(house.Url));
        await Register(page, "Не горят фонари, улица Школьная, 3");

        await page.MovesClock("day");
        await page.MovesClock("morning");
        await page.MovesClock("hour");

        await page.Common.Hears("Доброе утро!");
    }

    [BrowserFact]
    public async Task Staff_open_the_residents_photo()
    {
        await using var house = await OpenHouse.Open();
        var page = new StandHands(await browser.Open(house.Url));
        var photo = await page.Page.ScreenshotAsync();
        await page.Page.GetByTestId("resident-files")
            .SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "яма.png", MimeType = "image/png", Buffer = photo });
        await Register(page, "Яма на дороге, улица Ленина, 5");

        await page.Common.Presses("Файлы");

        var picture = page.Page.GetByTestId("staff-messages").GetByRole(Microsoft.Playwright.AriaRole.Img).First;
        await Expect(picture).ToBeVisibleAsync();
        (await picture.EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }")).ShouldBe(1440);
    }

    [BrowserFact]
    public async Task Another_browser_sees_the_staff_chat_but_not_the_residents()
    {
        await using var house = await OpenHouse.Open();
        var first = new StandHands(await browser.Open(house.Url));
        await Register(first, "Не горят фонари, улица Школьная, 3");

        var second = await browser.Open(house.Url);

        await new Hands(second, "staff").Hears("Не горят фонари");
        await Expect(second.GetByTestId("resident-messages").GetByTestId("message")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_code_from_the_bot_opens_the_staff_page()
    {
        await using var house = await OpenHouse.Open();
        var page = new StandHands(await browser.Open(house.Url));
        await page.Becomes("admin");
        await page.Own.Says("вход");
        await page.Own.Hears("Код ");
        var code = System.Text.RegularExpressions.Regex.Match(await page.Page.GetByTestId("own-messages")
            .InnerTextAsync(), "[A-Z0-9]{4}-[A-Z0-9]{4}").Value;

        var office = await browser.Open(house.Url + "/staff");
        await office.GetByTestId("staff-code").FillAsync(code);
        await office.GetByTestId("staff-sign-in").ClickAsync();

        var common = new Hands(office, "staff");
        await common.Says("/new");
        await common.Hears("/new");
        await Expect(office.GetByText("Смирнова Ольга").First).ToBeVisibleAsync();
    }

    private static string Year =>
        TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(3)).Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Register(StandHands page, string words)
    {
        await page.Resident.Says(words);
        await page.Resident.Presses("Согласен");
        await page.Resident.Presses("Отправить");
        await page.Common.Hears(words);
    }
}
