using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Rights come with a post and pass with it.</summary>
[Clause("S0-8", "в соответствии с назначенными ролями")]
public sealed class PostTests
{
    private const string Posts = """
        municipality: { name: Город }
        timeZone: Asia/Kamchatka
        organisations:
          - code: administration
            name: Администрация города
            units: [roads]
            posts:
              - { code: roads-head, name: начальник дорожного отдела, unit: roads, roles: [unit-head, executor], reported: true }
              - { code: deputy, name: заместитель главы, roles: [head] }
          - { code: inspection, name: Государственная жилищная инспекция, shortName: ГЖИ, kind: outside }
        """;

    [Clause("S0-7", "состав рабочей группы МЦУ")]
    [Clause("S0-46", "организовать работу в МЦУ")]
    [Clause("S2-3", "список с должностью, телефоном, почтой")]
    [Clause("S3-44", "иные участники по направлениям")]
    [Fact]
    public async Task People_come_by_an_invitation_to_a_post_and_the_list_says_who_holds_what()
    {
        await using var town = await Town.Open(regulation: Posts);
        var admin = town.Admin();
        await admin.Says("/post");
        admin.Hears("Администрация города", "начальник дорожного отдела – вакантна", "заместитель главы – вакантна");

        await admin.Says("/invite");
        await admin.Presses("начальник дорожного отдела");
        var code = admin.Finds("[A-Z0-9]{4}-[A-Z0-9]{4}");
        var head = town.Clerk(3001, "Вера Белова");
        await head.Says(code);
        head.Hears("начальник дорожного отдела");
        await admin.Says("/post");
        admin.Hears("начальник дорожного отдела – Белова Вера", "заместитель главы – вакантна");
        await admin.Says("/staff");
        admin.Hears("Белова Вера – начальник дорожного отдела");

        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registers();
        await admin.Says("/assign 1 Кузнецов");
        await executor.Says($"/answer 1 {Office.GoodAnswer}");
        head.Hears("заделаем до 20 ноября");
    }

    /// <summary>Monday, 9 November, 19:00 on Kamchatka.</summary>
    [Clause("S2-7", "своевременно информируют друг друга")]
    [Fact]
    public async Task A_post_passes_at_midnight_with_its_rights_and_what_its_holder_had_in_hand_is_named()
    {
        await using var town = await Town.Open(regulation: Posts);
        var before = await town.Hire(3001, "Вера Белова", "начальник дорожного отдела");
        var next = await town.Hire(3002, "Олег Громов", "заместитель главы");
        await town.Registers();
        var admin = town.Admin();
        await admin.Says("/assign 1 Белова");
        await admin.Says("/handover начальник дорожного отдела Громов с 10.11");
        admin.Hears("«начальник дорожного отдела» – Громов Олег, с 10 ноября 2026");
        before.Hears("перейдёт к коллеге – Громов Олег");
        next.Hears("поручена должность «начальник дорожного отдела»");
        await next.Says("/accept 1");
        next.Hears("вам недоступна");

        await town.Pass(TimeSpan.FromMinutes(301));
        await before.Says("/accept 1");
        before.Hears("вам недоступна");
        await next.Says("/help");
        next.Hears("заместитель главы", "начальник дорожного отдела", "/accept");

        var group = town.InGroup(admin);
        group.Listens();
        await town.Pass(TimeSpan.FromHours(9));
        before.Hears("теперь её занимает Громов Олег");
        next.Hears("Вы занимаете должность «начальник дорожного отдела»");
        group.Hears("Белова Вера больше не исполнитель", "1 обращение");
        await group.Presses("№ 1");
        await group.Presses("Громов");
        next.Hears(Office.Number);
    }

    [Clause("S2-7", "своевременно информируют друг друга")]
    [Fact]
    public async Task The_head_is_reminded_once_to_tell_the_regional_centre_of_the_new_holder_where_the_regulation_says_so()
    {
        await using var town = await Town.Open(regulation: Posts);
        var head = await town.Hire(3002, "Олег Громов", "заместитель главы");
        head.DoesNotHear("региональный центр");
        await town.Hire(3001, "Вера Белова", "начальник дорожного отдела");
        head.Hears("«начальник дорожного отдела» занимает Белова Вера", "региональный центр");
        await town.Pass(TimeSpan.FromDays(1));
        await town.Restart();
        await town.Pass(TimeSpan.FromDays(1));
        town.Times(head, "региональный центр").ShouldBe(1);
        await town.Admin().Says("/handover начальник дорожного отдела вакантна");
        head.Hears("теперь никто не занимает");
    }

    [Clause("S3-48", "утверждает персональный состав")]
    [Fact]
    public async Task A_post_given_for_some_days_comes_back_and_one_that_is_vacated_gives_no_rights()
    {
        await using var town = await Town.Open(regulation: Posts);
        var holder = await town.Hire(3001, "Вера Белова", "заместитель главы");
        var other = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var admin = town.Admin();
        await admin.Says("/handover Белова Кузнецов 09.11–10.11");
        other.Hears("Вы занимаете должность «заместитель главы»");
        await holder.Says("/stats");
        holder.Hears("вам недоступна");
        await other.Says("/stats");
        other.DoesNotHear("вам недоступна");

        await town.Pass(TimeSpan.FromDays(2));
        await holder.Says("/stats");
        holder.DoesNotHear("вам недоступна");
        await admin.Says("/handover заместитель главы вакантна");
        holder.Hears("больше не занимаете должность «заместитель главы»");
        await holder.Says("/stats");
        holder.Hears("вам недоступна");
    }

    [Fact]
    public async Task A_new_holder_by_invitation_takes_the_post_over_and_who_has_left_holds_none()
    {
        await using var town = await Town.Open(regulation: Posts);
        var first = await town.Hire(3001, "Вера Белова", "заместитель главы");
        first.Listens();
        await town.Hire(3002, "Олег Громов", "заместитель главы");
        first.Hears("теперь её занимает Громов Олег");
        var admin = town.Admin();
        await admin.Says("/dismiss Громов");
        await admin.Says("/post");
        admin.Hears("заместитель главы – вакантна");
    }

    [Clause("S1-4", "информационного взаимодействия органов, подразделений и подведомственных")]
    [Clause("S1-47", "межведомственное взаимодействие")]
    [Clause("S3-14", "подведомственные, заинтересованные организации")]
    [Clause("S4-57", "привлекать органы и учреждения к задачам")]
    [Fact]
    public async Task An_appeal_is_passed_on_to_an_outside_body_of_the_regulation_by_a_button_or_its_short_name()
    {
        await using var town = await Town.Open(regulation: Posts);
        var first = await town.Registers(5);
        var second = await town.Registers(6);
        var third = await town.Registers(7);
        var admin = town.Admin();
        await admin.Says("/redirect 1");
        admin.Buttons.ShouldNotContain("Администрация города");
        first.Listens();
        await admin.Presses("ГЖИ");
        await admin.SendsShown();
        first.Hears("Государственная жилищная инспекция");
        await admin.SaysAndSends("/redirect 2 гжи");
        second.Hears("Государственная жилищная инспекция");
        await admin.Says("/redirect 3");
        await admin.SaysAndSends("Прокуратура района");
        third.Hears("Прокуратура района");
    }
}
