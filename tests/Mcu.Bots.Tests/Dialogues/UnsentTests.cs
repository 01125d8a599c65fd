using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What was written and not sent is not forgotten; danger in it is heard at once.</summary>
public sealed class UnsentTests
{
    [Theory, InEveryMessenger]
    public async Task Whoever_went_away_is_reminded_once_with_the_buttons(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        resident.Listens();
        await town.Pass(TimeSpan.FromMinutes(70));
        resident.Hears("пока не отправили", Story.Pothole);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        resident.Hears(Said.Receipt);
    }

    [Fact]
    public async Task It_is_said_once_and_by_day()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await town.Comes("09.11.2026 20:30");
        await resident.Says(Story.Pothole);
        await town.Pass(TimeSpan.FromHours(2));
        town.Times(resident, "пока не отправили").ShouldBe(0);
        await town.Comes("10.11.2026 09:30");
        await town.Pass(TimeSpan.FromHours(3));
        await town.Pass(TimeSpan.FromDays(1));
        town.Times(resident, "пока не отправили").ShouldBe(1);
    }

    [Theory, InEveryMessenger]
    public async Task The_summary_comes_again_with_its_buttons(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        await resident.Presses("Согласен");
        await town.Pass(TimeSpan.FromMinutes(70));
        resident.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Отправить", "Изменить", "Отменить"]);
        await resident.Presses("Отправить");
        resident.Hears(Said.Receipt);
    }

    [Fact]
    public async Task The_staff_read_in_the_digest_how_many_were_not_sent()
    {
        await using var town = await Town.Open();
        await town.Registered(id: 5);
        await town.Resident(6).Says("Не горит фонарь, ул. Мира, 3");
        await town.Pass(TimeSpan.FromMinutes(70));
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/digest");
        clerk.Hears("Жители начали и не отправили: 1 сообщение.");
    }

    [Theory, InEveryMessenger]
    public async Task Danger_that_nobody_has_sent_rings_in_the_staff_chat_at_once_without_a_name(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var clerk = town.InGroup(town.Admin());
        clerk.Listens();
        var resident = town.Resident();
        await resident.Says("В подъезде пахнет газом, ул. Ленина, 5");
        clerk.Hears("ещё не отправил", "пахнет газом", "Где: ул. Ленина, 5");
        clerk.DoesNotHear("Пётр");
        resident.LastShown.Text.ShouldEndWith("Если ещё не позвонили – 112 или 104.");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
    }

    [Fact]
    public async Task The_place_of_a_danger_follows_when_it_is_named()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says("В подъезде пахнет газом");
        await resident.Presses("Согласен");
        resident.Hears("Где это?", "Если ещё не позвонили – 112");
        var clerk = town.InGroup(town.Admin());
        clerk.Listens();
        await resident.Says("ул. Мира, 12");
        clerk.Hears("Где опасность: ул. Мира, 12");
    }

    [Theory, InEveryMessenger]
    public async Task The_receipt_of_a_danger_names_the_number_and_no_date(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("В подъезде пахнет газом, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001. Передали дежурному. Если ещё не позвонили – 112 или 104.");
        resident.DoesNotHear("Ответим до");
    }
}
