using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>/about: who we are, by which act we work, where and when.</summary>
public sealed class AboutTests
{
    [Theory, InEveryMessenger]
    [Clause("S0-6", "положение о МЦУ")]
    [Clause("S3-3", "ст. Петропавловская, ул. Ким, 49, кабинет № 1")]
    public async Task It_says_who_by_which_act_where_and_when(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: """
            municipality:
              name: Заречный округ
              nameGenitive: Заречного округа
              address: г. Заречный, ул. Мира, 3
              hours: пн–пт 8:00–17:00
              phone: 8 (800) 000-00-00
            act:
              number: "1385"
              date: 2026-01-15
              title: Положение о муниципальном центре управления
              link: https://zarechny.example/1385
            """);
        var resident = town.Resident();
        await resident.Says("о-нас");
        resident.Hears("центра управления Заречного округа", "Положение о муниципальном центре управления", "1385", "15 января 2026",
            "ул. Мира, 3", "8:00–17:00", "000-00-00", "/official");
        resident.LastShown.Buttons.Single(b => b.Text == "Прочитать акт").Url.ShouldBe("https://zarechny.example/1385");
    }

    [Fact]
    public async Task What_the_file_does_not_say_is_left_out()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says("/about");
        resident.Hears("муниципального центра управления");
        resident.DoesNotHear("Телефон");
        resident.DoesNotHear("акту");
    }
}
