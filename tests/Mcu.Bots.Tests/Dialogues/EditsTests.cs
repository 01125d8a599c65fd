using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>An edited message becomes a new version; the old one is kept.</summary>
public sealed class EditsTests
{
    [Fact]
    public async Task Before_it_is_sent_the_summary_follows_with_the_address()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var message = await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Edits(message, "Яма на дороге, ул. Мира, 12");
        resident.Hears("Яма на дороге, ул. Мира, 12", "Адрес: ул. Мира, 12");
    }

    [Fact]
    public async Task Before_the_choice_the_new_words_are_taken_silently()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var message = await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Edits(message, "Ямища на дороге, ул. Мира, 12");
        resident.HearsNothing();
        await resident.Presses("Согласен");
        resident.Hears("Ямища на дороге", "Адрес: ул. Мира, 12");
    }

    [Fact]
    public async Task After_it_is_sent_the_card_follows_and_both_versions_are_kept()
    {
        await using var town = await Town.Open();
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
