using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>An edited message becomes a new version; the old one is kept.</summary>
public sealed class EditsTests
{
    [Theory, InEveryMessenger]
    public async Task Before_it_is_sent_the_summary_follows_with_the_address(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        var message = await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Edits(message, "Яма на дороге, ул. Мира, 12");
        resident.Hears("Яма на дороге, ул. Мира, 12", "Адрес: ул. Мира, 12");
    }

    [Theory, InEveryMessenger]
    public async Task Before_the_choice_the_new_words_are_taken_silently(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        var message = await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Edits(message, "Ямища на дороге, ул. Мира, 12");
        resident.HearsNothing();
        await resident.Presses("Согласен");
        resident.Hears("Ямища на дороге", "Адрес: ул. Мира, 12");
    }

    [Theory]
    [InlineData("Яма на дороге", "Яма на дороге, ул. Ленина, 5", "Где: ул. Ленина, 5")]
    [InlineData("Яма на дороге, ул. Ленина, 5", "Яма на дороге, ул. Мира, 12", "Где: ул. Мира, 12")]
    [InlineData("Яма на дороге, ул. Ленина, 5", "Яма на дороге", "Где: ул. Ленина, 5")]
    public async Task After_it_is_sent_the_place_on_the_card_follows_the_words(string before, string after, string place)
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var message = await resident.Says(before);
        await resident.Presses("Согласен");
        if (resident.Buttons.Contains("Пропустить"))
        {
            await resident.Presses("Пропустить");
        }

        await resident.Presses("Отправить");
        await resident.Edits(message, after);
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldContain(place);
    }

    [Theory, InEveryMessenger]
    public async Task A_place_that_the_resident_named_by_itself_stays_whatever_the_words_become(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (named, shown) = (town.Resident(5), town.Resident(6));
        var first = await named.Says("Яма на дороге");
        await named.Presses("Согласен");
        await named.Says("у школы № 3");
        await named.Presses("Отправить");
        var second = await shown.Says("Яма на дороге");
        await shown.Presses("Согласен");
        await shown.SendsLocation(55.75, 37.61);
        await shown.Presses("Отправить");

        await named.Edits(first, "Яма на дороге, ул. Ленина, 5");
        await shown.Edits(second, "Яма на дороге, ул. Ленина, 5");
        var chat = town.InGroup(town.Admin());
        chat.Card("МЦУ-2026-000001").Text.ShouldContain("Где: у школы № 3");
        chat.Card("МЦУ-2026-000002").Text.ShouldContain("Где: 55.75, 37.61");
    }

    [Theory, InEveryMessenger]
    public async Task After_it_is_sent_the_card_follows_and_both_versions_are_kept(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        var message = await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await town.Restart();
        await resident.Edits(message, "Две ямы на дороге, ул. Ленина, 5");

        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldContain("Две ямы на дороге");
        var kept = (await town.Look(async r => await r.MessagesOf((await r.FindAppealByNumber(1))!.Id))).Single();
        kept.Text.ShouldBe("Две ямы на дороге, ул. Ленина, 5");
        kept.Version.ShouldBe(2);
        kept.Versions.Single().Text.ShouldBe("Яма на дороге, ул. Ленина, 5");
        var admin = town.Admin();
        await admin.Says("/history 1");
        admin.Hears("Две ямы");
    }
}
