using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.People;

namespace Mcu.Bots.Tests.Commands;

/// <summary>How people become staff, and what the staff see of themselves.</summary>
public sealed class InvitingTests
{
    private const string Code = "[A-Z0-9]{4}-[A-Z0-9]{4}";

    [Fact]
    public async Task A_code_makes_a_member_of_staff_once()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/invite исполнитель ЖКХ");
        admin.Hears("исполнитель", "ЖКХ", "24 часа", "одноразовый");
        var code = admin.Finds(Code);

        var anna = town.Clerk(2001, "Анна Иванова");
        await anna.Says(code.ToLowerInvariant());
        anna.Hears("Добро пожаловать", "исполнитель, ЖКХ");
        anna.DoesNotHear("Как вас зовут");

        var other = town.Clerk(2002, "Олег Орлов");
        await other.Says($"код {code}");
        other.Hears("уже использован");
    }

    [Fact]
    public async Task An_invitation_lives_a_day()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("пригласить координатор");
        var code = admin.Finds(Code);
        await town.Pass(TimeSpan.FromHours(24));

        var late = town.Clerk(2001, "Анна Иванова");
        await late.Says(code);
        late.Hears("истёк");
    }

    [Clause("S3-5", "на постоянной основе по направлениям")]
    [Fact]
    public async Task The_role_and_the_unit_may_be_chosen_by_buttons()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/invite");
        await admin.Presses("исполнитель");
        admin.Hears("подразделение");
        await admin.Presses("Дороги");
        admin.Hears("исполнитель, Дороги");
    }

    [Theory]
    [InlineData("/invite рук под дороги", "руководитель подразделения, Дороги")]
    [InlineData("/invite руководитель МЦУ", "руководитель МЦУ")]
    [InlineData("/invite executor housing", "исполнитель, ЖКХ")]
    [InlineData("/invite исп соцзащ", "исполнитель, Соцзащита")]
    [InlineData("/invite шофёр", "координатор")]
    [InlineData("/invite исполнитель космос", "Соцзащита")]
    public async Task Roles_and_units_are_understood_or_listed(string said, string heard)
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says(said);
        admin.Hears(heard);
    }

    [Fact]
    public async Task A_code_asked_for_in_the_group_comes_privately()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        var inGroup = town.InGroup(admin);
        await inGroup.Says("/invite head");
        inGroup.Hears("в личный чат");
        inGroup.DoesNotHear("Код ");
        admin.Hears("руководитель МЦУ", "Код ");
    }

    [Fact]
    public async Task Wrong_codes_are_counted()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/invite head");
        var code = admin.Finds(Code);
        var guesser = town.Clerk(2001, "Анна Иванова");
        for (var i = 0; i < 5; i++)
        {
            await guesser.Says("AAAA-AAAA");
            guesser.Hears("Такого кода нет");
        }

        await guesser.Says(code);
        guesser.Hears("через час");
        await town.Pass(TimeSpan.FromMinutes(61));
        await guesser.Says(code);
        guesser.Hears("Добро пожаловать");
    }

    [Fact]
    public async Task Who_is_staff_needs_no_code_and_does_not_use_it_up()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/invite head");
        var code = admin.Finds(Code);
        await admin.Says(code);
        admin.Hears("уже в списке");

        var anna = town.Clerk(2001, "Анна Иванова");
        await anna.Says(code);
        anna.Hears("Добро пожаловать");
    }

    [Fact]
    public async Task One_word_is_no_name()
    {
        await using var town = await Town.Open();
        var anna = await town.Hire(2001, "Анна", "executor", "roads");
        anna.Hears("Как вас зовут");
        await anna.Says("Иванова Анна");
        anna.Hears("Записали: Иванова Анна");
        await anna.Says("/staff");
        anna.Hears("Дороги", "Иванова Анна – исполнитель");
        await anna.Says("имя Петрова Анна");
        anna.Hears("Записали: Петрова Анна");
    }

    [Fact]
    public async Task Help_shows_only_what_one_may_do()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await executor.Says("помощь");
        executor.Hears("/answer 17 текст · ответить", "исполнитель");
        executor.DoesNotHear("/assign");
        executor.DoesNotHear("/invite");
        await executor.Says("/start");
        executor.Hears("исполнитель, Дороги");
    }

    [Fact]
    public async Task A_command_outside_ones_rights_says_who_has_it()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await executor.Says("/stats");
        executor.Hears("руководитель МЦУ", "координатор");
        await executor.Says("/staffs");
        executor.Hears("/staff");
    }

    [Fact]
    public async Task The_browser_opens_by_a_code_of_ten_minutes()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("вход");
        admin.Hears("10 минут", "/staff");
        var code = admin.Finds(Code);
        var invite = await town.Look(store => store.FindInvite(code));
        invite.ShouldNotBeNull().PersonId.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_code_for_the_browser_comes_with_the_whole_address_where_it_is_known()
    {
        await using var town = await Town.Open(settings => settings["Web:Address"] = "https://mcu.example.ru");
        var admin = town.Admin();
        await admin.Says("вход");
        admin.Hears("страницу https://mcu.example.ru/staff и введите код");
    }
}
