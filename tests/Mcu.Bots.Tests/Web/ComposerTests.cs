using System.Net;
using Mcu.Bots.Tests.Browser;
using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Web;

/// <summary>The button beside the words, and the telephones that are dialled by a press.</summary>
public sealed class ComposerTests
{
    [Fact]
    public async Task The_page_s_own_button_sends_the_summary_and_without_one_an_empty_message_is_refused()
    {
        await using var house = await OpenHouse.Reception();
        using var plain = new PlainBrowser(house.Url);
        await plain.Open("/reception");
        await plain.Sends("", expected: HttpStatusCode.BadRequest);

        await plain.Open("/reception");
        await plain.Sends("Яма на дороге, ул. Ленина, 5");
        await plain.Presses("Согласен");
        await plain.Sees(Said.Summary);
        await plain.Sends("");
        await plain.Sees(Said.Receipt);
        plain.Page.ShouldContain("МЦУ-");
    }

    [Fact]
    public async Task The_telephones_of_an_emergency_are_dialled_by_a_press()
    {
        await using var house = await OpenHouse.Reception();
        using var plain = new PlainBrowser(house.Url);
        await plain.Open("/reception");
        await plain.Sends("В подъезде сильно пахнет газом, ул. Ленина, 5");
        await plain.Sees("href=\"tel:112\"");
    }
}
