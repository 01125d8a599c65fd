using System.Text.RegularExpressions;
using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>People come in by a one-time code or its link, within 24 hours.</summary>
[Clause("S0-42", "подключение и регистрацию пользователей")]
public sealed class InvitationTests
{
    [Fact]
    public async Task Only_the_code_of_the_last_start_makes_the_first_administrator()
    {
        await using var town = await Town.Open(settings =>
        {
            settings["Staff:Chat"] = "web:staff";
            settings.Remove("Staff:Admins:0");
        });
        var codes = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            await town.Restart();
            await town.Services.GetRequiredService<MessageProcessor>()
                .RunInUnitOfWork(town.Services.GetRequiredService<Bootstrapper>().CreateBootstrapInvite);
            codes.Add(Regex.Match(string.Join('\n', town.Log), "[A-Z0-9]{4}-[A-Z0-9]{4}", RegexOptions.RightToLeft).Value);
        }

        codes[0].ShouldNotBe(codes[1]);
        var somebody = town.Clerk(1001, "Ольга Смирнова");
        await somebody.Says(codes[0]);
        somebody.Hears("Срок кода истёк");
        await somebody.Says(codes[1]);
        somebody.Hears("Добро пожаловать", "администратор МЦУ");
    }

    [Fact]
    public async Task The_link_lets_one_person_in()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/invite executor roads");
        admin.Hears("24 часа", "одноразовый");
        var start = admin.Finds(@"\?start=\S+").Split('=')[1];

        var anna = town.Clerk(2001, "Анна Иванова");
        await anna.Says($"/start {start}");
        anna.Hears("Добро пожаловать", "исполнитель, Дороги", "/help");
        var late = town.Clerk(2002, "Олег Орлов");
        await late.Says($"/start {start}");
        late.Hears("уже использован");
    }

    [Theory]
    [InlineData(1439, "Добро пожаловать")]
    [InlineData(1441, "истёк")]
    public async Task The_code_lives_24_hours(int minutes, string heard)
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/invite head");
        var code = admin.Finds("[A-Z0-9]{4}-[A-Z0-9]{4}");
        town.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var anna = town.Clerk(2001, "Анна Иванова");
        await anna.Says(code);
        anna.Hears(heard);
    }

    [Fact]
    public async Task Who_may_not_invite_does_not()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await executor.Says("/invite head");
        executor.Hears("недоступна", "администратор МЦУ", "руководитель МЦУ");
    }

    [Fact]
    public async Task A_name_that_a_post_and_a_role_share_means_the_post_while_nobody_holds_it()
    {
        await using var town = await Town.Open(regulation: """
            municipality: { name: Город }
            organisations:
              - code: administration
                name: Администрация города
                posts: [{ code: mcu-head, name: руководитель МЦУ, roles: [head] }]
            """);
        await town.Hire(3001, "Вера Белова", "руководитель МЦУ");
        var second = await town.Hire(3002, "Олег Громов", "руководитель МЦУ");
        var admin = town.Admin();
        await admin.Says("/post");
        admin.Hears("руководитель МЦУ – Белова Вера");
        await second.Says("/stats");
        second.DoesNotHear("вам недоступна");
    }
}
