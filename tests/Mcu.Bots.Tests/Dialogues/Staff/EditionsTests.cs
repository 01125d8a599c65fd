using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Outbox;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>The regulation changes while the program works: what is registered stays as it was, what comes follows the new order.</summary>
public sealed class EditionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-rules-").FullName;

    [Clause("S2-34", "новые отраслевые и тематические блоки")]
    [Fact]
    public async Task A_changed_file_is_put_in_force_without_a_restart_and_the_administrator_hears_what_changed()
    {
        await using var town = await Begun("1", "10wd", "5d");
        await town.Registered(id: 5);
        var admin = town.Admin();
        admin.Listens();

        Write("now.yaml", "1", "2026-01-01", "20wd", "5d", "texts: { resident.taken: \"Обращение {number} у нас в руках.\" }");
        await TwoRounds(town);
        admin.Hears("Действует регламент", "ответ – 10 рабочих дней", "стало «ответ – 20 рабочих дней", "Фраза resident.taken");
        await town.Registered("Лифт не работает, ул. Мира, 3", id: 6);

        (await town.Appeal(1)).DueTerm.ShouldBe("10wd");
        (await town.Appeal(2)).DueTerm.ShouldBe("20wd");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await admin.Says("/assign 2 Кузнецову");
        await executor.Says("/accept 2");
        town.Resident(6).Hears("у нас в руках");
    }

    [Clause("S0-48", "утратившими силу")]
    [Fact]
    public async Task A_later_edition_takes_over_at_midnight_and_an_open_appeal_stays_under_its_own()
    {
        Write("2025.yaml", "1", "2025-01-01", "10wd", "5d");
        Write("2026.yaml", "2", "2026-11-11", "20wd", "2d",
            "texts: { resident.reopened: \"Снова за работу: {number}, {due:d MMMM}.\" }\nanswers: { approval: none }");
        await using var town = await Open(_folder);
        var (resident, executor, head) = await town.InWork();
        var admin = town.Admin();
        admin.Listens();

        await town.Comes("10.11.2026 23:59");
        admin.DoesNotHear("регламент");
        await town.Comes("11.11.2026 00:01");
        admin.DoesNotHear("регламент");
        await town.Registered("Лифт не работает, ул. Мира, 3", id: 6);
        ((await town.Appeal(1)).Edition, (await town.Appeal(2)).Edition).ShouldBe(("1 2025-01-01", "2 2026-11-11"));
        (await town.Appeal(2)).DueTerm.ShouldBe("20wd");

        await admin.Says("/deadline 1");
        admin.Hears("акт № 1 от 1 января 2025");

        await town.Restart();
        await town.Comes("11.11.2026 08:00");
        admin.Hears("Действует регламент", "№ 2", "без утверждения");
        await executor.SaysAndSends($"/answer 1 {Story.GoodAnswer}");
        head.Hears("заделаем до 20 ноября");
        await head.Says("/approve 1");
        await resident.Presses("Не решён");
        await resident.Says("Яма на месте");
        (await town.Appeal(1)).DueTerm.ShouldBe("5d");
        resident.DoesNotHear("Снова за работу");
    }

    [Fact]
    public async Task Midnight_is_that_of_the_municipality()
    {
        Write("2025.yaml", "1", "2025-01-01", "10wd", "5d", "timeZone: Asia/Kamchatka");
        Write("2026.yaml", "2", "2026-11-11", "20wd", "5d", "timeZone: Asia/Kamchatka");
        await using var town = await Open(_folder);
        await town.Comes("10.11.2026 14:59");
        await town.Registered();
        await town.Comes("10.11.2026 15:01");
        await town.Registered(id: 6);
        ((await town.Appeal(1)).DueTerm, (await town.Appeal(2)).DueTerm).ShouldBe(("10wd", "20wd"));
    }

    [Fact]
    public async Task An_act_that_ends_without_another_is_told_once_and_work_goes_on()
    {
        var file = Write("now.yaml", "1", "2026-01-01\n  validTo: 2026-11-10", "10wd", "5d");
        await using var town = await Open(file);
        var admin = town.Admin();
        await town.Comes("10.11.2026 23:59");
        town.Times(admin, "Срок действия регламента истёк").ShouldBe(0);
        await town.Comes("11.11.2026 00:01");
        await town.Comes("12.11.2026 10:00");
        town.Times(admin, "Срок действия регламента истёк").ShouldBe(1);
        await town.Registered();
        (await town.Appeal()).DueTerm.ShouldBe("10wd");
    }

    [Fact]
    public async Task A_broken_file_leaves_the_old_order_in_force_and_is_told_once()
    {
        await using var town = await Begun("1", "10wd", "5d");
        await town.Pass(TimeSpan.FromMinutes(1));
        var admin = town.Admin();
        admin.Listens();

        Write("now.yaml", "1", "2026-01-01", "20 дней", "5d");
        await TwoRounds(town);
        admin.Hears("Действует прежний порядок", "now.yaml:8 deadlines[1].answer");
        await town.Registered();
        (await town.Appeal()).DueTerm.ShouldBe("10wd");

        admin.Listens();
        Write("now.yaml", "1", "2026-01-01", "20 дней", "5d");
        await TwoRounds(town);
        admin.HearsNothing();

        Write("now.yaml", "1", "2026-01-01", "10wd", "5d");
        await TwoRounds(town);
        admin.Hears("Порядок работы прежний");

        admin.Listens();
        File.Delete(Path.Combine(_folder, "now.yaml"));
        await TwoRounds(town);
        admin.Hears("Файла нет или он не читается");
        await town.Registered(id: 6);
        (await town.Appeal(2)).DueTerm.ShouldBe("10wd");
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_left_alone()
    {
        await using var town = await Begun("1", "10wd", "5d");
        Write("now.yaml", "1", "2026-01-01", "20wd", "5d");
        await town.Pass(TimeSpan.FromMinutes(1));
        Write("now.yaml", "1", "2026-01-01", "30wd", "5d");
        await town.Pass(TimeSpan.FromMinutes(1));
        await town.Registered();
        (await town.Appeal()).DueTerm.ShouldBe("10wd");
    }

    [Fact]
    public async Task An_appeal_whose_edition_has_no_file_any_more_follows_the_one_in_force_and_says_so()
    {
        await using var town = await Begun("1", "10wd", "5d");
        await town.Registered();
        Write("now.yaml", "2", "2026-11-01", "20wd", "2d");
        await TwoRounds(town);

        var admin = town.Admin();
        await admin.Says("/history 1");
        admin.Hears("редакции регламента «1 2026-01-01» больше нет");
        (await town.Appeal()).Edition.ShouldBe("2 2026-11-01");
        (await town.Appeal()).DueTerm.ShouldBe("10wd");
    }

    [Fact]
    public async Task A_closed_appeal_that_is_opened_again_follows_too_where_its_edition_is_gone()
    {
        await using var town = await Begun("1", "10wd", "5d");
        var (resident, _, _) = await town.Answered();
        Write("now.yaml", "2", "2026-11-01", "20wd", "2d");
        await TwoRounds(town);
        (await town.Appeal()).Edition.ShouldBe("1 2026-01-01");

        await resident.Presses("Не решён");
        await resident.Says("Яма на месте");
        ((await town.Appeal()).Edition, (await town.Appeal()).DueTerm).ShouldBe(("2 2026-11-01", "2d"));
        var admin = town.Admin();
        await admin.Says("/history 1");
        admin.Hears("больше нет");
    }

    [Fact]
    public async Task Of_two_processes_one_tells()
    {
        await using var town = await Begun("1", "10wd", "5d");
        await using var neighbour = await town.Neighbour("other");
        var admin = town.Admin();
        await town.Pass(TimeSpan.FromMinutes(1));
        await neighbour.Services.GetRequiredService<MessageProcessor>().Tick();
        Write("now.yaml", "1", "2026-01-01", "20wd", "5d");
        await TwoRounds(town);
        for (var round = 0; round < 3; round++)
        {
            await neighbour.Services.GetRequiredService<MessageProcessor>().Tick();
            await neighbour.Services.GetRequiredService<OutboxDispatcher>().Drain(CancellationToken.None);
        }

        town.Times(admin, "Действует регламент").ShouldBe(1);
        neighbour.Services.GetRequiredService<Editions>().InForce.Regulation.Deadlines[0].Answer.ShouldBe("20wd");
    }

    [Fact]
    public async Task What_changed_while_the_program_stood_still_is_told_after_the_start()
    {
        await using var town = await Begun("1", "10wd", "5d");
        await town.Pass(TimeSpan.FromMinutes(1));
        Write("now.yaml", "1", "2026-01-01", "20wd", "5d");
        await town.Restart();
        var admin = town.Admin();
        admin.Listens();
        await town.Pass(TimeSpan.FromMinutes(1));
        admin.Hears("пока программа была остановлена");

        admin.Listens();
        await town.Restart();
        await town.Pass(TimeSpan.FromMinutes(1));
        admin.HearsNothing();
    }

    [Fact]
    public async Task Files_of_a_folder_that_are_no_editions_of_one_act_stop_the_start()
    {
        Write("a.yaml", "1", "2025-01-01", "10wd", "5d");
        Write("b.yaml", "1", "2025-01-01", "20wd", "5d");
        var stop = await Should.ThrowAsync<StartupException>(() => Open(_folder));
        stop.Message.ShouldContain("Regulation__File: b.yaml:1 act.edition: такая редакция уже есть в a.yaml");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Town> Begun(string number, string answer, string reopened) =>
        Open(Write("now.yaml", number, "2026-01-01", answer, reopened));

    private static Task<Town> Open(string path) => Town.Open(settings => settings["Regulation:File"] = path);

    /// <summary>A file is read when two rounds have found it the same.</summary>
    private static async Task TwoRounds(Town town)
    {
        await town.Pass(TimeSpan.FromMinutes(1));
        await town.Pass(TimeSpan.FromMinutes(1));
    }

    private string Write(string name, string number, string from, string answer, string reopened, string more = "")
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, Story.Regulation(
            $"act:\n  number: {number}\n  date: {from}\ndeadlines:\n  - answer: {answer}\n    reopened: {reopened}\n{more}"));
        return file;
    }
}
