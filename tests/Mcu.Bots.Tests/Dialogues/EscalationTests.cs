using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>
/// When nothing happens, whoever can set it going hears. The town opens on Monday, 9 November, at 10:00; work is from 8 to 17.
/// </summary>
public sealed class EscalationTests
{
    private const string Unrouted = "никто не назначен";
    private const string Unaccepted = "в работу не принято";
    private const string Late = "ответа нет";

    [Theory]
    [InEveryMessenger]
    public async Task What_nobody_has_assigned_is_told_once_with_a_button_to_assign_it(string messenger)
    {
        await using var town = await Town.Open(regulation: Story.Regulation("escalation: [{ unrouted: 4wh, to: [mcu-head] }]"),
            messenger: messenger);
        var head = await town.Hire(3001, "Анна Белова", "head");
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        await town.Comes("09.11.2026 14:40");
        town.Times(head, Unrouted).ShouldBe(0);
        await town.Comes("09.11.2026 14:55");
        await town.Restart();
        await town.Comes("10.11.2026 10:00");
        town.Times(head, Unrouted).ShouldBe(1);
        head.Hears("с 9 ноября, 10:00 никто не назначен");
        head.Listens();
        await head.Presses("№ 1");
        head.Hears("кого назначить");
    }

    [Fact]
    public async Task What_was_assigned_meanwhile_is_not_told_and_what_comes_back_begins_anew()
    {
        await using var town = await Town.Open(regulation: Story.Regulation("escalation: [{ unrouted: 4wh, to: [mcu-head] }]"));
        var head = await town.Hire(3001, "Анна Белова", "head");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        await town.Admin().Says("/assign 1 Кузнецову");
        await town.Comes("09.11.2026 16:00");
        town.Times(head, Unrouted).ShouldBe(0);

        await executor.Says("/return 1 Это не наша дорога");
        await town.Comes("10.11.2026 10:50");
        town.Times(head, Unrouted).ShouldBe(0);
        await town.Comes("10.11.2026 11:01");
        town.Times(head, Unrouted).ShouldBe(1);
    }

    [Fact]
    public async Task Who_does_not_accept_is_told_of_with_the_head_of_the_unit()
    {
        await using var town = await Town.Open(
            regulation: Story.Regulation("escalation: [{ unaccepted: 1wd, to: [executor, unit-head] }]"));
        var unitHead = await town.Hire(2500, "Игорь Дорогин", "unit-head", "roads");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registered();
        await town.Registered(id: 6);
        await town.Admin().Says("/assign 1 Кузнецову");
        await town.Admin().Says("/assign 2 Кузнецову");
        await executor.Says("/accept 2");
        await town.Comes("10.11.2026 16:59");
        town.Times(unitHead, Unaccepted).ShouldBe(0);
        await town.Comes("11.11.2026 08:01");
        await town.Comes("12.11.2026 08:01");
        (town.Times(executor, Unaccepted), town.Times(unitHead, Unaccepted)).ShouldBe((1, 1));
        unitHead.Hears("000001", "назначено 9 ноября, 10:00", "Кузнецов");
        await executor.Says("/history 1");
        executor.Hears("сообщили, что в работу не принято");
    }

    /// <summary>
    /// A term of one working day ends on Tuesday at 17:00: an hour later is Wednesday, 9:00; a working day later the end of Wednesday.
    /// </summary>
    [Fact]
    [Clause("S1-16", "контроль сроков рассмотрения")]
    public async Task A_missed_deadline_goes_up_step_by_step_and_stops_with_the_answer()
    {
        const string Steps = """
            escalation:
              - { after: 1wh, to: ["post:deputy"] }
              - { after: 1wd, to: ["role:head"] }
              - { after: 3wd, to: [staff-chat] }
            organisations:
              - { code: town, name: Администрация, kind: district, units: [roads], posts: [{ code: deputy, name: заместитель главы, roles: [coordinator] }] }
            """;
        await using var town = await Town.Open(regulation: Story.Term("1wd", Steps));
        var (_, executor, head) = await town.InWork();
        var deputy = await town.Hire(4001, "Олег Замов", "deputy");
        await town.Comes("11.11.2026 08:30");
        town.Times(deputy, Late).ShouldBe(0);
        await town.Comes("11.11.2026 09:01");
        (town.Times(deputy, Late), town.Times(head, Late)).ShouldBe((1, 0));
        deputy.Hears("срок истёк 10 ноября в 17:00, ответа нет", "в работе с 9 ноября, 10:00", "Кузнецов");
        await town.Comes("12.11.2026 08:01");
        (town.Times(deputy, Late), town.Times(head, Late)).ShouldBe((1, 1));

        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await head.Says("/approve 1");
        var chat = town.InGroup(town.Admin());
        chat.Listens();
        await town.Comes("16.11.2026 10:00");
        chat.DoesNotHear(Late);
    }

    [Fact]
    public async Task Another_deadline_begins_the_steps_anew()
    {
        await using var town = await Town.Open(regulation: Story.Term("1wd", "escalation: [{ after: 1wh, to: [mcu-head] }]"));
        var (_, executor, head) = await town.InWork();
        await town.Comes("11.11.2026 09:01");
        town.Times(head, Late).ShouldBe(1);
        await executor.SaysAndSends("/extend 1 16.11.2026 Ждём щебень");
        await town.Comes("13.11.2026 10:00");
        town.Times(head, Late).ShouldBe(1);
        await town.Comes("17.11.2026 09:01");
        await town.Comes("17.11.2026 12:00");
        town.Times(head, Late).ShouldBe(2);
    }

    [Fact]
    public async Task A_vacant_post_leaves_it_to_the_staff_chat()
    {
        const string Steps = """
            escalation: [{ after: 1wh, to: ["post:deputy"] }]
            organisations: [{ code: town, name: Администрация, kind: district, units: [roads], posts: [{ code: deputy, name: заместитель главы, roles: [coordinator] }] }]
            """;
        await using var town = await Town.Open(regulation: Story.Term("1wd", Steps));
        await town.InWork();
        var chat = town.InGroup(town.Admin());
        chat.Listens();
        await town.Comes("11.11.2026 09:01");
        chat.Hears(Late);
    }

    /// <summary>
    /// Six working days from Monday 10:00 are 54:24 hours: half is over on Thursday at 13:24, 40:48 are on the next Monday at 10:48.
    /// </summary>
    [Fact]
    [Clause("S1-16", "контроль сроков рассмотрения")]
    public async Task So_many_percent_of_the_term_are_reminded_of()
    {
        await using var town = await Town.Open(
            regulation: Story.Term("6wd", "reminders: { half: { to: [] }, atPercent: { percents: [50, 75], to: [executor] } }"));
        var (_, executor, _) = await town.InWork();
        await town.Comes("12.11.2026 13:30");
        town.Times(executor, "прошло 50% срока").ShouldBe(1);
        await town.Comes("16.11.2026 10:45");
        town.Times(executor, "прошло 75% срока").ShouldBe(0);
        await town.Comes("16.11.2026 10:49");
        town.Times(executor, "прошло 75% срока").ShouldBe(1);
        await executor.Says("/history 1");
        executor.Hears("напомнили: прошло 50% срока");
    }
}
