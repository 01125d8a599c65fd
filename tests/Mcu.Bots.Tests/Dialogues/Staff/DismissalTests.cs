using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Somebody left the town hall: their doors close at once, and the same messenger may be let in again.</summary>
public sealed class DismissalTests
{
    [Fact]
    public async Task Who_was_dismissed_can_do_nothing_any_more_and_their_work_is_named()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        var admin = town.Admin();
        await admin.Says("/assign 1 Кузнецов");

        await admin.Says("уволить Кузнецова");
        admin.Hears("доступ закрыт", "1 обращение");
        await executor.Says("/overdue");
        executor.Hears("для сотрудников");
        executor.Listens();
        await admin.Says("/note 1 личное");
        await admin.Says("/close 1 проверка");
        executor.HearsNothing();

        await town.Hire(2001, "Пётр Кузнецов", "executor", "housing");
        await executor.Says("/overdue");
        executor.DoesNotHear("для сотрудников");
    }

    [Fact]
    public async Task Nobody_closes_the_door_behind_themselves()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/dismiss Смирнова");
        admin.Hears("другого администратора");
    }
}
