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
