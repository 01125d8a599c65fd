using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>
/// In quiet hours the program says nothing of its own accord; who wrote or pressed is answered all the same. The town opens on Monday, 9
/// November, at 10:00.
/// </summary>
public sealed class QuietHoursTests
{
    private const string Missed = "срок истёк";
    private const string RoundTheClock =
        "workingHours: { mon: \"00:00-24:00\", tue: \"00:00-24:00\", wed: \"00:00-24:00\", thu: \"00:00-24:00\", fri: \"00:00-24:00\", sat: \"00:00-24:00\", sun: \"00:00-24:00\" }";
    private const string Residents = "quietHours: { residents: \"21:00-08:00\" }";

    [Fact]
    public async Task A_duty_that_works_at_night_is_reminded_in_the_morning_and_once()
    {
        await using var town = await Town.Open(regulation: Story.Term("12wh", RoundTheClock));
        var (_, executor, _) = await town.InWork();
        await town.Comes("09.11.2026 20:59");
        town.Times(executor, "срок истекает").ShouldBe(1);
        foreach (var night in (string[])["09.11.2026 22:05", "10.11.2026 03:00", "10.11.2026 07:59"])
        {
            await town.Comes(night);
            town.Times(executor, Missed).ShouldBe(0, night);
        }

        await town.Restart();
        await town.Comes("10.11.2026 08:00");
        await town.Comes("10.11.2026 08:30");
        town.Times(executor, Missed).ShouldBe(1);
    }

    [Fact]
    public async Task Without_quiet_hours_it_is_reminded_at_night()
    {
        await using var town = await Town.Open(regulation: Story.Term("12wh", RoundTheClock + "\nquietHours: { staff: none }"));
        var (_, executor, _) = await town.InWork();
        await town.Comes("09.11.2026 22:05");
        town.Times(executor, Missed).ShouldBe(1);
    }

    [Fact]
    public async Task Danger_knows_no_quiet()
    {
        await using var town = await Town.Open(regulation: Story.Term("12wh", RoundTheClock));
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered("Пахнет газом в подъезде, ул. Ленина, 5");
        await town.Registered(id: 6);
        await town.Admin().Says("/assign 1 Кузнецову");
        await town.Admin().Says("/assign 2 Кузнецову");
        await town.Comes("09.11.2026 22:05");
        town.Times(executor, Missed).ShouldBe(1);
        executor.Shown(Missed).Text.ShouldContain("000001");
        await town.Comes("10.11.2026 08:00");
        town.Times(executor, Missed).ShouldBe(2);
        executor.Shown(Missed).Text.ShouldContain("000002");
    }

    [Fact]
    public async Task News_of_posts_wait_in_the_outbox_over_a_restart()
    {
        await using var town = await Town.Open(regulation: Story.Regulation("digestAt: \"06:00\""));
        await town.Hire(2002, "Анна Иванова", "executor", "roads");
        var substitute = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Admin().Says("/substitute Иванова Кузнецов 10.11–11.11");
        substitute.Listens();
        await town.Comes("10.11.2026 06:30");
        substitute.HearsNothing();
        await town.Restart();
        await town.Comes("10.11.2026 07:59");
        substitute.HearsNothing();
        await town.Comes("10.11.2026 08:00");
        await town.Comes("10.11.2026 08:30");
        town.Times(substitute, "С сегодняшнего дня замещение").ShouldBe(1);
    }

    [Theory]
    [InEveryMessenger]
    public async Task What_is_answered_at_night_reaches_the_resident_in_the_morning(string messenger)
    {
        await using var town = await Town.Open(regulation: Story.Regulation(Residents), messenger: messenger);
        var (resident, executor, head) = await town.InWork();
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await town.Comes("09.11.2026 22:30");
        resident.Listens();
        await head.Says("/approve 1");
        head.Hears("утверждено. Сейчас часы тишины", "10 ноября в 08:00");
        resident.HearsNothing();

        await resident.Says("/status 1");
        resident.Hears("есть ответ от 9 ноября");
        await town.Restart();
        resident.Listens();
        await town.Comes("10.11.2026 07:59");
        resident.HearsNothing();
        await town.Comes("10.11.2026 08:00");
        resident.Hears("заделаем до 20 ноября");
        await resident.Presses("Вопрос решён");
        resident.Hears("оцените");
    }

    [Fact]
    public async Task By_day_and_where_there_is_danger_the_answer_leaves_at_once()
    {
        await using var town = await Town.Open(regulation: Story.Regulation(Residents));
        var (resident, executor, _) = await town.InWork();
        resident.Hears("взяли в работу");
        var other = await town.Registered("Пахнет газом в подъезде, ул. Ленина, 5", id: 6);
        await town.Admin().Says("/assign 2 Кузнецову");
        await town.Comes("09.11.2026 23:00");
        await executor.Says("/accept 2");
        other.Hears("взяли в работу");
        executor.DoesNotHear("часы тишины");
    }

    [Fact]
    public async Task Who_reopens_an_appeal_at_night_is_answered_at_night()
    {
        await using var town = await Town.Open(regulation: Story.Regulation(Residents));
        var (resident, _, _) = await town.Answered();
        await town.Comes("09.11.2026 23:00");
        resident.Listens();
        await resident.Presses("Не решён");
        await resident.Says("Яма на месте");
        resident.Hears("вернули в работу");
    }

    [Fact]
    public async Task Who_is_forgotten_at_night_hears_nothing_in_the_morning()
    {
        await using var town = await Town.Open(regulation: Story.Regulation(Residents));
        var (resident, executor, head) = await town.InWork();
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await town.Comes("09.11.2026 22:30");
        await head.Says("/approve 1");
        await resident.Says("/forget");
        await resident.Presses("Удалить мои данные");
        resident.Listens();
        await town.Comes("10.11.2026 08:01");
        resident.HearsNothing();
    }
}
