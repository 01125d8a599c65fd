using Mcu.Bots.Tests.World;
using Mcu.Data.Tests;
using Mcu.Tests;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>A personal reception is booked in the chat: who, which day, when, by whom and what about.</summary>
public sealed class PersonalReceptionTests
{
    internal const string Rules = """
        municipality:
          name: Заречный округ
          phone: 8 (800) 000-00-00
        receptions:
          - code: head
            who: Глава округа
            place: ул. Мира, 3, кабинет 5
            hours: { tue: "14:00-15:00" }
            minutes: 20
            daysAhead: 14
          - code: deputy
            who: Заместитель главы
            place: ул. Мира, 3, кабинет 7
            dates: { 2026-11-14: "10:00-11:00" }
            minutes: 30
        """;

    [Theory, InEveryMessenger]
    [Clause("S2-18", "устные обращения")]
    public async Task A_resident_books_is_reminded_and_cancels(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: Rules);
        var resident = town.Resident();
        await resident.Says("/reception");
        resident.Hears("по имени и с вашего согласия", Said.Consent);
        await resident.Presses("Согласен");
        resident.Hears("К кому записать");
        await resident.Presses("Глава округа");
        resident.Hears("ул. Мира, 3, кабинет 5");
        resident.LastShown.Buttons.Count.ShouldBe(2);
        await resident.Presses("10 ноября");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["14:00", "14:20", "14:40"]);
        await resident.Presses("14:20");
        await resident.Says("Иванова Анна Петровна");
        resident.Hears("О чём хотите поговорить");
        await resident.Says("Дрова для печи");
        resident.Hears("Записали вас", "Глава округа", "вторник, 10 ноября 2026", "14:20", "кабинет 5", "паспорт");

        await resident.Says("приём");
        resident.Hears("Вы записаны", "14:20");
        await resident.Presses("Отменить запись на 10 ноября, 14:20");
        resident.Hears("Запись отменена");
        (await All(town)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_day_before_in_the_morning_it_is_reminded_of_once()
    {
        await using var town = await Town.Open(regulation: Rules);
        var resident = await Booked(town, 5, "17 ноября", "14:00");
        await town.Pass(TimeSpan.FromDays(6));
        town.Times(resident, "Напоминаем").ShouldBe(0);
        await town.Pass(TimeSpan.FromDays(1));
        await town.Pass(TimeSpan.FromHours(1));
        town.Times(resident, "Напоминаем").ShouldBe(1);

        var late = await Booked(town, 6, "17 ноября", "14:40");
        await town.Pass(TimeSpan.FromHours(2));
        town.Times(late, "Напоминаем").ShouldBe(0);
    }

    [Theory, InEveryMessenger]
    public async Task Two_want_the_same_time_and_the_second_reads_what_is_free(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: Rules);
        var (one, other) = (await Chosen(town, 5, "10 ноября", "14:20"), await Chosen(town, 6, "10 ноября", "14:20"));
        await other.Says("Петров Пётр Ильич");
        await one.Says("Иванова Анна Петровна");
        await one.Says("Дрова");
        one.Hears("Записали вас");
        await other.Says("Крыша");
        other.Hears("только что заняли", "Свободное время");
        other.LastShown.Buttons.Select(b => b.Text).ShouldBe(["14:00", "14:40"]);
        await other.Presses("14:40");
        await other.Says("Петров Пётр Ильич");
        await other.Says("Крыша");
        other.Hears("Записали вас");
        (await All(town)).Count.ShouldBe(2);
    }

    /// <summary>
    /// Two processes over one database see the time free at the same moment: the unique index lets one through, and the other looks again.
    /// </summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Two_processes_at_the_same_moment_book_a_time_once(string engine)
    {
        await using var town = await Town.Open(regulation: Rules, engine: engine);
        await using var neighbour = await town.Neighbour("neighbour");
        var at = town.Clock.GetUtcNow().AddDays(1);
        var attempts = 0;
        async Task Take(UnitOfWork work)
        {
            attempts++;
            if ((await work.Store.BookingsBetween(at, at.AddMinutes(1))).Count == 0)
            {
                if (attempts == 1)
                {
                    await neighbour.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(Take);
                }

                work.Store.Add(new Booking
                {
                    Id = work.Municipality.Ids.Next(),
                    Reception = "head",
                    At = at,
                    State = BookingState.Booked,
                    CreatedAt = work.Now
                });
            }
        }

        await town.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(Take);
        (await All(town)).Count.ShouldBe(1);
        attempts.ShouldBe(3);
    }

    [Fact]
    public async Task One_booking_with_an_official_is_enough_and_another_official_is_another_matter()
    {
        await using var town = await Town.Open(regulation: Rules);
        var resident = await Booked(town, 5, "10 ноября", "14:20");
        await resident.Says("/reception");
        await resident.Presses("Записаться к другому");
        await resident.Presses("Глава округа");
        await resident.Presses("17 ноября");
        await resident.Presses("14:00");
        resident.Hears("Вы уже записаны");
        await resident.Says("/reception");
        await resident.Presses("Записаться к другому");
        await resident.Presses("Заместитель главы");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["14 ноября, суббота"]);
    }

    [Fact]
    public async Task Without_a_name_nobody_is_booked()
    {
        await using var town = await Town.Open(regulation: Rules);
        var resident = town.Resident();
        await resident.Says("/reception");
        await resident.Presses("Не указывать имя");
        resident.Hears("записывать не будем");
        await resident.Says(Story.Pothole);
        resident.Hears(Said.Summary);
    }

    [Fact]
    public async Task Danger_told_instead_of_a_subject_is_danger()
    {
        await using var town = await Town.Open(regulation: Rules);
        var resident = await Chosen(town, 5, "10 ноября", "14:20");
        await resident.Says("Иванова Анна Петровна");
        await resident.Says("В подъезде пахнет газом, Ленина 5");
        resident.Hears("112");
        (await All(town)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nobody_books_by_the_bot_the_telephone_is_told()
    {
        await using var town = await Town.Open(regulation: """
            municipality: { name: Заречный округ, phone: 8 (800) 000-00-00 }
            formalAppeal: { reception: по вторникам с 14 часов }
            """);
        var resident = town.Resident();
        await resident.Says("/reception");
        resident.Hears("Запись на приём: 8 (800) 000-00-00", "по вторникам с 14 часов");
    }

    [Fact]
    public async Task Who_is_forgotten_gives_the_time_back_and_what_is_long_over_goes()
    {
        await using var town = await Town.Open(regulation: Rules);
        var resident = await Booked(town, 5, "10 ноября", "14:20");
        await Booked(town, 6, "10 ноября", "14:40");
        await resident.Says("/forget");
        await resident.Presses("Удалить мои данные");
        (await All(town)).Count.ShouldBe(1);
        await town.Pass(TimeSpan.FromDays(32));
        for (var round = 0; round < 5; round++)
        {
            await town.Pass(TimeSpan.FromMinutes(1));
        }

        (await All(town)).ShouldBeEmpty();
    }

    internal static async Task<Voice> Booked(Town town, long id, string day, string time)
    {
        var resident = await Chosen(town, id, day, time);
        await resident.Says("Иванова Анна Петровна");
        await resident.Says("Дрова для печи");
        resident.Hears("Записали вас");
        return resident;
    }

    internal static Task<IReadOnlyList<Booking>> All(Town town) =>
        town.Look(r => r.BookingsBetween(DateTimeOffset.UnixEpoch, Town.Monday.AddYears(1)));

    private static async Task<Voice> Chosen(Town town, long id, string day, string time)
    {
        var resident = town.Resident(id);
        await resident.Says("/reception");
        await resident.Presses("Согласен");
        await resident.Presses("Глава округа");
        await resident.Presses(day);
        await resident.Presses(time);
        resident.Hears("фамилию, имя и отчество");
        return resident;
    }
}
