using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Long lists come in pages of ten, the most urgent first.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task New_appeals_come_by_ten_and_danger_first()
    {
        await using var town = await Town.Open();
        for (var i = 0; i < 11; i++)
        {
            await town.Registers(10 + i, $"Яма на дороге, ул. Ленина, {i + 1}");
        }

        await town.Registers(40, "Пахнет газом в подъезде, ул. Мира, 3");
        var admin = town.Admin();
        await admin.Says("/new");
        admin.Hears("Без исполнителя: 12");
        var first = Lines(admin);
        first.Count.ShouldBe(10);
        first[0].ShouldContain("Мира, 3");
        first[0].ShouldStartWith("❗");

        await admin.Presses("→");
        Lines(admin).Count.ShouldBe(2);
        await admin.Presses("←");
        Lines(admin).ShouldBe(first);
    }

    [Fact]
    public async Task What_is_found_comes_with_the_open_and_urgent_first()
    {
        await using var town = await Town.Open();
        await town.Registers(5, "Яма на дороге, ул. Ленина, 1");
        await town.Registers(6, "Яма на дороге, ул. Ленина, 2");
        await town.Registers(7, "Яма на дороге, ул. Ленина, 3");
        var admin = town.Admin();
        await admin.SaysAndSends("/extend 2 25.12 нужен кран");
        await admin.SaysAndSends("/decline 1 нет дома");
        await admin.Says("/find Ленина");
        Lines(admin).Select(line => line.Split(' ')[1]).ShouldBe(["3", "2", "1"]);
    }

    [Fact]
    public async Task What_nobody_took_is_late_in_the_unit_of_its_topic()
    {
        await using var office = await Office.Open();
        await office.Town.Pass(TimeSpan.FromDays(35));
        await office.Head.Says("просрочено Дороги");
        office.Head.Hears("Просрочено (Дороги): 1", "№ 1", "просрочено на");
        await office.Head.Says("/overdue ЖКХ");
        office.Head.Hears("Просроченных (ЖКХ) нет");
        await office.Head.Says("/overdue Кузнецов");
        office.Head.Hears("Просроченных (Кузнецов Пётр) нет");
    }

    [Fact]
    public async Task The_pages_of_a_narrowed_list_stay_narrowed()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        for (var i = 0; i < 12; i++)
        {
            await town.Registers(10 + i, $"Яма на дороге, ул. Ленина, {i + 1}");
        }

        await town.Registers(40, "Третий день нет воды, ул. Мира, 12");
        await town.Pass(TimeSpan.FromDays(35));
        var admin = town.Admin();
        await admin.Says("просрочено Дороги");
        admin.Hears("Просрочено (Дороги): 12");
        await admin.Presses("→");
        admin.Hears("Просрочено (Дороги): 12");
        Lines(admin).Count.ShouldBe(2);
        Lines(admin).ShouldAllBe(line => line.Contains("Ленина"));
    }

    [Fact]
    public async Task What_did_not_arrive_is_listed_with_the_reason()
    {
        await using var office = await Office.OnApproval();
        await office.Resident.User.Blocks();
        await office.Town.Settle();
        await office.Head.Presses("Утвердить");
        var admin = office.Town.Admin();
        await admin.Says("/undelivered");
        admin.Hears("Не доставлено: 1", Office.Number, "житель, Telegram");
        office.Group.Card(Office.Number).Text.ShouldContain("не получает наши сообщения");
    }

    private static IReadOnlyList<string> Lines(Voice voice) =>
        [.. voice.LastShown.Text.Split('\n').Where(line => line.Contains("№ ", StringComparison.Ordinal))];
}
