using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Who comes in, and who may what.</summary>
public sealed class RightsTests
{
    /// <summary>A municipality that calls its people by other names, in its own codes.</summary>
    private const string OtherNames =
        """
        municipality: { name: Город, nameGenitive: Города }
        roles:
          - code: boss
            name: хозяин
            rights: [read, note, route, execute, approve, place, extend, decline, redirect, close, reopen, invite, see-statistics, see-faults]
          - code: operator
            name: дежурный оператор
            rights: [read, note, route]
          - code: master
            name: мастер участка
            rights: [read, note, execute, extend]
        """;

    [Fact]
    public async Task Rights_hang_on_rights_and_not_on_names()
    {
        await using var town = await Town.Open(regulation: OtherNames);
        var admin = town.Admin();
        await admin.Says("/help");
        admin.Hears("хозяин", "/invite");
        var master = await town.Hire(2001, "Пётр Кузнецов", "мастер участка", "Дороги");
        var duty = await town.Hire(3001, "Анна Белова", "operator");
        var resident = await town.Registers();

        await master.Says("/assign 1 Кузнецову");
        master.Hears("хозяин и дежурный оператор");
        await duty.Says("/assign 1 Кузнецову");
        duty.Hears("исполнитель – Кузнецов Пётр");
        await master.Presses("Принять");
        await master.Says($"/answer 1 {Office.GoodAnswer}");
        await duty.Says("/approve 1");
        duty.Hears("недоступна", "хозяин");
        await admin.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября");
    }

    [Clause("S0-41", "обязанности администратора")]
    [Fact]
    public async Task First_administrators_keep_their_rights_when_the_regulation_renames_its_roles()
    {
        string? file = null;
        await using var town = await Town.Open(
            settings => file = settings["Regulation:File"],
            regulation: "municipality: { name: Город, nameGenitive: Города }");
        await File.WriteAllTextAsync(file!, OtherNames);
        await town.Restart();

        var admin = town.Admin();
        await admin.Says("/invite master Дороги");
        admin.Hears("мастер участка, Дороги");
    }

    [Fact]
    public async Task A_command_outside_one_s_rights_says_who_has_it()
    {
        await using var office = await Office.Open();
        await office.Executor.Says("/assign 1 Кузнецову");
        office.Executor.Hears("/assign вам недоступна", "Нужно право: назначать исполнителя;",
            "администратор МЦУ, координатор и руководитель МЦУ",
            "Попросите: ", "Смирнова Ольга");
        await office.Executor.Says("утвердить 1");
        office.Executor.Hears("/approve вам недоступна", "Нужно право: утверждать ответ;", "руководитель подразделения");
    }

    [Fact]
    public async Task A_button_outside_one_s_rights_says_it_too()
    {
        await using var office = await Office.Open();
        var executor = office.Town.InGroup(office.Executor);
        await executor.Presses("Назначить");
        executor.SeesNote("координатор");
        office.Group.Card(Office.Number).Text.ShouldContain("ждёт назначения");
    }

    [Fact]
    public async Task Help_has_only_what_the_person_may_do()
    {
        await using var office = await Office.Open();
        await office.Executor.Says("/help");
        office.Executor.Hears("/accept", "/answer", "/extend", "/mine");
        foreach (var command in new[] { "/assign", "/approve", "/invite", "/decline", "/stats", "/undelivered" })
        {
            office.Executor.DoesNotHear(command + " ");
        }
    }

    [Fact]
    public async Task The_command_menu_is_set_by_the_role()
    {
        await using var office = await Office.Open();
        await office.Town.Admin().Says("/start");
        var menus = office.Town.Telegram.CommandMenus;
        var (executor, head, admin) = (Menu(2001), Menu(3001), Menu(1001));
        executor.ShouldContain("answer");
        executor.ShouldNotContain("approve");
        head.ShouldContain("approve");
        head.ShouldNotContain("answer");
        admin.ShouldContain("undelivered");
        menus["default"].Select(c => c.Command).ShouldNotContain("assign");

        IEnumerable<string> Menu(long chat) => menus[$"chat:{chat}"].Select(c => c.Command);
    }

    [Clause("S1-39", "защита информации")]
    [Clause("S3-52", "защита информации")]
    [Fact]
    public async Task A_stranger_in_the_staff_chat_may_nothing()
    {
        await using var office = await Office.Open();
        var stranger = office.Town.InGroup(office.Town.Clerk(9001, "Чужой Человек"));
        await stranger.Says("/assign 1 Кузнецову");
        stranger.Hears("нет в списке сотрудников");
        await stranger.Presses("Назначить");
        stranger.SeesNote("нет в списке сотрудников");
    }
}
