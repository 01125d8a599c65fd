using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>/my and /status 17 show where things stand in one line each.</summary>
public sealed class StatusTests
{
    [Theory, InEveryMessenger]
    public async Task All_of_mine_in_one_line_each(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        await resident.Says("Нет света, ул. Мира, 12");
        await resident.Presses("Новое обращение");
        await resident.Presses("Отправить");
        await resident.Says("/my");
        resident.LastShown.Text.Split('\n').Length.ShouldBe(2);
        resident.Hears("№ 2 · ", "№ 1 · Ямы и выбоины на дорогах – принято, назначаем исполнителя, ответим до 19 ноября");
    }

    [Theory]
    [InlineData("/status 1")]
    [InlineData("/status МЦУ-2026-000001")]
    [InlineData("статус 1")]
    [InlineData("/status")]
    public async Task One_of_mine_however_it_is_named(string said)
    {
        await using var town = await Town.Open();
        var (resident, _, _) = await town.InWork();
        await resident.Says(said);
        resident.LastShown.Text.ShouldBe("№ 1 · Ямы и выбоины на дорогах – в работе, ответим до 19 ноября");
    }

    [Fact]
    public async Task Without_a_number_and_with_several_all_are_shown()
    {
        await using var town = await Town.Open();
        var resident = await town.Registered();
        await resident.Says("Нет света, ул. Мира, 12");
        await resident.Presses("Новое обращение");
        await resident.Presses("Отправить");
        await resident.Says("/status");
        resident.Hears("№ 1 ·", "№ 2 ·");
    }

    [Theory, InEveryMessenger]
    public async Task What_is_not_mine_is_not_shown(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Registered(id: 5);
        var other = await town.Registered("Нет света, ул. Мира, 12", id: 6);
        await other.Says("/status 1");
        other.Hears("у вас нет", "Ваши номера: 2");
        other.DoesNotHear("Ямы");
    }
}
