using System.Net;
using System.Net.Http.Headers;
using Mcu.Bots.Tests.Browser;

namespace Mcu.Bots.Tests.Web;

/// <summary>The reception with scripts switched off, in whichever language, and what is read where there is no page.</summary>
public sealed class PlainReceptionTests
{
    [Fact]
    public async Task Without_a_script_a_resident_writes_chooses_sends_and_sees_the_number_and_the_status()
    {
        await using var house = await OpenHouse.Reception();
        using var plain = new PlainBrowser(house.Url);
        await plain.Open("/reception");

        await plain.Sends("Яма на дороге, ул. Ленина, 5", "яма.png");
        plain.Page.ShouldContain("яма.png");
        await plain.Presses("Согласен");
        await plain.Presses("Отправить");
        await plain.Sees("МЦУ-2026-");
        await plain.Submits("plain-ways");
        await plain.Sees("data-testid=\"message-text\">/status");
    }

    [Fact]
    public async Task What_is_not_taken_is_said_above_the_form_and_the_words_stay_in_it()
    {
        await using var house = await OpenHouse.Open(("Stand:Enabled", "false"), ("Web:VisitorMegabytes", "1"));
        using var plain = new PlainBrowser(house.Url);
        await plain.Open("/reception");

        await plain.Sends("Яма на дороге", "яма.png", bytes: 2 << 20, expected: HttpStatusCode.BadRequest);

        plain.Page.ShouldContain("data-testid=\"plain-error\"");
        plain.Page.ShouldContain(">Яма на дороге</textarea>");
    }

    [Theory]
    [InlineData("/reception/send?token=wrong")]
    [InlineData("/reception/send")]
    [InlineData("/reception/press")]
    [InlineData("/reception/forget")]
    public async Task A_form_of_another_site_is_turned_away(string path)
    {
        await using var house = await OpenHouse.Reception();
        using var plain = new PlainBrowser(house.Url);
        await plain.Open("/reception");

        (await plain.Posts(path, ("key", $"{Guid.NewGuid()}"), ("text", "Яма"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await plain.Open("/reception")).ShouldNotContain("data-testid=\"message\"");
    }

    [Theory]
    [InlineData(null, "Виртуальная приёмная")]
    [InlineData("en-GB,en;q=0.9", "Virtual reception")]
    [InlineData("de, ru;q=0.5, en;q=0.8", "Virtual reception")]
    [InlineData("de, fr;q=0.5", "Виртуальная приёмная")]
    [InlineData("ru-RU, en;q=0.9", "Виртуальная приёмная")]
    [InlineData(";;q=,,q=x;en;q=0", "Виртуальная приёмная")]
    public async Task The_reception_speaks_the_visitors_language(string? asked, string title)
    {
        await using var house = await OpenHouse.Reception();
        using var plain = new PlainBrowser(house.Url, asked);
        (await plain.Open("/reception")).ShouldContain(title, Case.Insensitive);
        (await plain.Open("/staff")).ShouldContain("lang=\"ru\"");
    }

    [Fact]
    public async Task A_language_chosen_on_the_page_is_kept()
    {
        await using var house = await OpenHouse.Reception();
        using var plain = new PlainBrowser(house.Url, "ru");
        (await plain.Open("/reception?language=en")).ShouldContain("lang=\"en\"");
        (await plain.Open("/reception")).ShouldContain("<html lang=\"en\"");
        using var other = new PlainBrowser(house.Url);
        (await other.Open("/reception")).ShouldContain("<html lang=\"ru\"");
    }

    [Theory]
    [InlineData("/no/such/page", "ru", HttpStatusCode.NotFound, "Такой страницы нет")]
    [InlineData("/no/such/page", "en", HttpStatusCode.NotFound, "There is no such page")]
    [InlineData("/chat/me/files/17/0", "ru", HttpStatusCode.NotFound, "Такой страницы нет")]
    [InlineData("/chat/staff/before/5", "ru", HttpStatusCode.Forbidden, "Сюда нельзя")]
    public async Task Where_there_is_no_page_there_are_words(string path, string language, HttpStatusCode code, string words)
    {
        await using var house = await OpenHouse.Reception();
        using var plain = new PlainBrowser(house.Url, language);
        var answer = await plain.Get(path);
        answer.StatusCode.ShouldBe(code);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_program_that_asks_gets_the_number_only()
    {
        await using var house = await OpenHouse.Reception();
        using var http = new HttpClient { BaseAddress = new Uri(house.Url) };
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        (await (await http.GetAsync("/no/such/page")).Content.ReadAsStringAsync()).ShouldBeEmpty();
    }
}
