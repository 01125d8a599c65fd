using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Whoever asks what became of their data is answered by the audit log.</summary>
public sealed class AuditTests
{
    [Theory, InEveryMessenger]
    public async Task The_administrator_reads_who_looked_at_which_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var clerk = await town.Hire(2001, "Пётр Кузнецов", "исполнитель", "Дороги");
        await town.Registers();
        var admin = town.Admin();

        await clerk.Says("/card 1");
        await clerk.Says("/text 1");
        await admin.Says("/audit");

        admin.Hears("Журнал доступа:", "Кузнецов Пётр: карточка МЦУ-2026-000001", "Кузнецов Пётр: текст МЦУ-2026-000001");
        await admin.Says("/audit Кузнецов");
        admin.Hears("Журнал доступа:", "Кузнецов Пётр: карточка");
        await town.InGroup(admin).Says("/audit");
        town.InGroup(admin).Hears("в личном чате");
        await clerk.Says("/audit");
        clerk.Hears("/audit вам недоступна");
    }

    [Fact]
    public async Task What_one_colleague_looked_at_is_read_to_its_end()
    {
        await using var town = await Town.Open();
        var clerk = await town.Hire(2001, "Пётр Кузнецов", "исполнитель", "Дороги");
        await town.Registers();
        await clerk.Says("/history 1");
        for (var i = 0; i < 10; i++)
        {
            await clerk.Says("/card 1");
        }

        var admin = town.Admin();
        await admin.Says("/card 1");
        await admin.Says("/audit Кузнецов");
        admin.Hears("Журнал доступа: 12");
        admin.DoesNotHear("Кузнецов Пётр: история");
        await admin.Presses("→");

        admin.Hears("Кузнецов Пётр: история", "Кузнецов Пётр: вход по приглашению");
        admin.DoesNotHear("Смирнова Ольга: карточка");
    }

    [Fact]
    public async Task The_administrator_ends_a_colleague_s_sessions_and_the_colleague_stays()
    {
        await using var town = await Town.Open(messenger: "web");
        var clerk = await town.Hire(2001, "Пётр Кузнецов", "исполнитель", "Дороги");
        var admin = town.Admin();
        await admin.Says("/audit Кузнецов");

        await admin.Presses("Закончить сеансы в браузере");

        admin.Hears("Кузнецов Пётр: сеансы в браузере закончены (1 сеанс)");
        var refused = await Assert.ThrowsAsync<ShouldAssertException>(() => clerk.Says("/mine"));
        refused.Message.ShouldContain("Forbidden");
        await admin.Says("/staff");
        admin.Hears("Кузнецов Пётр");
    }

    [Fact]
    public async Task A_wrong_code_is_noted_without_the_code()
    {
        await using var town = await Town.Open();
        await town.Clerk(2009, "Кто-то").Says("AAAA-2222");

        await town.Admin().Says("/audit");

        town.Admin().Hears("неизвестно кто: неверный код");
        town.Admin().DoesNotHear("AAAA-2222");
    }

    [Fact]
    public async Task After_a_year_nobody_needs_to_know_any_more()
    {
        await using var town = await Town.Open();
        var clerk = await town.Hire(2001, "Пётр Кузнецов", "исполнитель", "Дороги");
        await town.Registers();
        await clerk.Says("/card 1");

        await town.Pass(TimeSpan.FromDays(366));
        await town.Admin().Says("/audit");

        town.Admin().Hears("Записей о доступе нет");
    }
}
