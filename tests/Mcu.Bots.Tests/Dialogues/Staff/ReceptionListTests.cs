using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Receptions.Model;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>The staff see who comes to the personal reception, book for a caller, take a time back.</summary>
public sealed class ReceptionListTests
{
    [Theory, InEveryMessenger]
    [Clause("S2-18", "устные обращения")]
    public async Task The_day_shows_names_in_private_and_counts_in_the_group(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: PersonalReceptionTests.Rules);
        await PersonalReceptionTests.Booked(town, 5, "10 ноября", "14:20");
        var admin = town.Admin();
        await admin.Says("/receptions завтра");
        admin.Hears("вторник, 10 ноября", "Глава округа: записано 1, свободно 2", "14:20 – Иванова Анна Петровна: Дрова для печи");

        var group = town.InGroup(admin);
        await group.Says("/receptions");
        group.Hears("записано 1, свободно 2", "в личном разговоре");
        group.DoesNotHear("Иванова");
        group.DoesNotHear("Дрова");
    }

    [Theory, InEveryMessenger]
    public async Task A_time_is_taken_back_with_a_reason_and_opened_again(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: PersonalReceptionTests.Rules);
        var resident = await PersonalReceptionTests.Booked(town, 5, "10 ноября", "14:20");
        resident.Listens();
        var admin = town.Admin();
        await admin.Says("/receptions завтра");
        await admin.Presses("Отменить 14:20");
        await admin.SaysAndSends("глава в командировке");
        admin.Hears("Предупредили: 1");
        resident.Hears("не состоится", "10 ноября 2026", "глава в командировке");
        var closed = (await PersonalReceptionTests.All(town)).ShouldHaveSingleItem();
        (closed.State, closed.Name, closed.Subject, closed.ResidentId).ShouldBe((BookingState.Closed, "", "", null));

        await resident.Presses("Записаться на личный приём");
        await resident.Presses("Глава округа");
        await resident.Presses("10 ноября");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["14:00", "14:40"]);

        await admin.Says("/receptions завтра");
        admin.Hears("14:20 – приёма нет");
        await admin.Presses("Открыть 14:20");
        admin.Hears("снова открыто");
        (await PersonalReceptionTests.All(town)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_is_taken_back_and_callers_are_named_to_be_called()
    {
        await using var town = await Town.Open(regulation: PersonalReceptionTests.Rules);
        var resident = await PersonalReceptionTests.Booked(town, 5, "10 ноября", "14:20");
        resident.Listens();
        var admin = town.Admin();
        await Calls(admin, "14:00");
        admin.Hears("Записано: Петров Пётр, 8 900 000-00-00", "14:00");
        await admin.Says("приёмы завтра");
        await admin.Presses("Отменить весь день: Глава округа");
        await admin.SaysAndSends("болезнь");
        admin.Hears("Предупредили: 1", "позвоните сами", "14:00 – Петров Пётр, 8 900 000-00-00: крыша");
        resident.Hears("не состоится");
        (await PersonalReceptionTests.All(town)).Count(b => b.State == BookingState.Closed).ShouldBe(3);
    }

    [Fact]
    public async Task Booking_for_a_caller_wants_both_parts_and_no_group()
    {
        await using var town = await Town.Open(regulation: PersonalReceptionTests.Rules);
        var admin = town.Admin();
        var group = town.InGroup(admin);
        await group.Says("/book");
        group.Hears("в личном разговоре");
        await Calls(admin, "14:40", "Петров Пётр");
        admin.Hears("через точку с запятой");
        await admin.Says("Петров Пётр; крыша");
        admin.Hears("Записано: Петров Пётр");
    }

    [Fact]
    public async Task Whoever_lacks_the_right_sees_no_list()
    {
        await using var town = await Town.Open(regulation: PersonalReceptionTests.Rules);
        await PersonalReceptionTests.Booked(town, 5, "10 ноября", "14:20");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await executor.Says("/receptions завтра");
        executor.DoesNotHear("Иванова");
        executor.Hears("администратор МЦУ");
    }

    private static async Task Calls(Voice admin, string time, string words = "Петров Пётр, 8 900 000-00-00; крыша")
    {
        await admin.Says("/book");
        await admin.Presses("Глава округа");
        await admin.Presses("10 ноября");
        await admin.Presses(time);
        await admin.Says(words);
    }
}
