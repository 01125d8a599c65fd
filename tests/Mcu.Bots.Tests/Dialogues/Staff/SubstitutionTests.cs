using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Somebody is absent, and a colleague acts in their stead on these days.</summary>
[Clause("S0-8", "в соответствии с назначенными ролями")]
[Clause("S1-36", "администратор МЦУ")]
public sealed class SubstitutionTests
{
    private const string Kamchatka = "municipality: { name: Город }\ntimeZone: Asia/Kamchatka";

    /// <summary>Monday, 9 November, 19:00 on Kamchatka.</summary>
    [Fact]
    public async Task Rights_pass_at_midnight_of_the_municipality_over_a_restart_and_people_hear_of_it_in_the_morning()
    {
        await using var town = await Town.Open(regulation: Kamchatka);
        var absent = await town.Hire(2002, "Анна Иванова", "executor", "roads");
        var substitute = await town.Hire(2001, "Пётр Кузнецов", "executor", "housing");
        await town.Hire(3001, "Анна Белова", "head");
        var resident = await town.Registers();
        var admin = town.Admin();
        await admin.Says("/assign 1 Иванова");

        await admin.Says("/substitute Иванова Кузнецов 10.11–11.11");
        admin.Hears("Иванова Анна – замещает Кузнецов Пётр, с 10 ноября по 11 ноября");
        substitute.Hears("поручено замещение: Иванова Анна");
        absent.Hears("вас будет замещать Кузнецов Пётр");

        await town.Pass(TimeSpan.FromMinutes(299));
        await substitute.Says("/accept 1");
        substitute.Hears("назначено не вам");
        absent.Listens();
        await town.Pass(TimeSpan.FromMinutes(2));
        await town.Restart();
        await substitute.Says("/mine");
        substitute.Hears("№ 1 ·", "Иванова");
        absent.HearsNothing();
        substitute.DoesNotHear("С сегодняшнего дня");

        resident.Listens();
        await substitute.Presses("№ 1");
        await substitute.Presses("Принять");
        resident.Hears("взяли в работу");

        absent.Listens();
        substitute.Listens();
        await town.Pass(TimeSpan.FromHours(9));
        absent.Hears("С сегодняшнего дня вас замещает Кузнецов Пётр (по 11 ноября)");
        substitute.Hears("С сегодняшнего дня замещение (по 11 ноября)", "Иванова Анна", "1 обращение");
        substitute.Listens();
        await town.Pass(TimeSpan.FromHours(1));
        substitute.DoesNotHear("С сегодняшнего дня");

        await admin.Says("/history 1");
        admin.Hears("Кузнецов Пётр (замещение: Иванова Анна): принято");
        await BackAfterwards(town, absent, substitute);
    }

    private static async Task BackAfterwards(Town town, Voice absent, Voice substitute)
    {
        await town.Pass(TimeSpan.FromHours(38));
        await substitute.Says("/mine");
        substitute.DoesNotHear("№ 1 ·");
        await substitute.Says("/answer 1 Сделано.");
        substitute.Hears("назначено не вам");
        absent.Listens();
        substitute.Listens();
        await town.Pass(TimeSpan.FromHours(9));
        absent.Hears("Замещение закончилось, ваши обращения снова только у вас", "1 обращение");
        substitute.Hears("Замещение закончилось", "Иванова Анна");
        await absent.Says("/mine");
        absent.Hears("№ 1 ·");
    }

    [Fact]
    public async Task The_substitute_answers_for_the_absent_executor_and_the_head_of_the_executor_s_unit_approves()
    {
        await using var town = await Town.Open();
        var absent = await town.Hire(2002, "Анна Иванова", "executor", "roads");
        var substitute = await town.Hire(2001, "Пётр Кузнецов", "executor", "housing");
        var head = await town.Hire(3001, "Вера Белова", "unit-head", "roads");
        var stranger = await town.Hire(3002, "Иван Чужой", "unit-head", "housing");
        var resident = await town.Registers();
        var admin = town.Admin();
        await admin.Says("/substitute Иванову Кузнецов до 12.11");
        substitute.Hears("С сегодняшнего дня замещение");

        absent.Listens();
        await admin.Says("/assign 1 Иванова");
        substitute.Hears(Office.Number);
        absent.HearsNothing();
        stranger.Listens();
        await substitute.Says($"/answer 1 {Office.GoodAnswer}");
        head.Hears("заделаем до 20 ноября");
        stranger.HearsNothing();
        await head.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября");
        await admin.Says("/history 1");
        admin.Hears("Кузнецов Пётр (замещение: Иванова Анна): ответ");
        admin.DoesNotHear("Белова Вера (замещение");
    }

    [Fact]
    public async Task Who_stands_in_for_a_head_approves_and_is_reminded_instead_of_the_head()
    {
        await using var office = await Office.InWork();
        var substitute = await office.Town.Hire(2003, "Олег Громов", "executor", "housing");
        var admin = office.Town.Admin();
        await substitute.Says("/approve 1");
        substitute.Hears("вам недоступна");
        await admin.Says("замещение Белова Громов 09.11–10.11");
        office.Head.Hears("С сегодняшнего дня вас замещает Громов Олег");

        office.Head.Listens();
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        office.Executor.Hears("Громов Олег");
        office.Head.HearsNothing();
        await substitute.Presses("Утвердить");
        office.Resident.Hears("заделаем до 20 ноября");
        await admin.Says("/history 1");
        admin.Hears("Громов Олег (замещение: Белова Анна): ");

        await office.Town.Pass(TimeSpan.FromDays(2));
        await substitute.Says("/stats");
        substitute.Hears("вам недоступна");
    }

    [Fact]
    public async Task A_draft_that_waits_for_the_absent_head_is_shown_to_the_substitute_and_one_that_is_left_to_the_head()
    {
        await using var office = await Office.OnApproval();
        var substitute = await office.Town.Hire(2003, "Олег Громов", "executor", "housing");
        var admin = office.Town.Admin();
        await admin.Says("/substitute Белова Громов с 09.11");
        substitute.Hears("заделаем до 20 ноября");
        await substitute.Presses("На доработку");
        await substitute.Says("Назовите дату точнее");
        office.Executor.Hears("Назовите дату точнее");

        await office.Executor.Says($"/answer 1 {Office.GoodAnswer} Точно.");
        office.Head.Listens();
        await admin.Says("/substitute Белова закончить");
        office.Head.Hears("Точно.");
        await office.Head.Presses("Утвердить");
        office.Resident.Hears("Точно.");
    }

    [Fact]
    public async Task It_can_be_ended_early_and_both_hear_of_it()
    {
        await using var office = await Office.InWork();
        var substitute = await office.Town.Hire(2003, "Олег Громов", "executor", "housing");
        var admin = office.Town.Admin();
        await admin.Says("/substitute Кузнецова Громов с 09.11");
        await substitute.Says("/mine");
        substitute.Hears("№ 1 ·");

        office.Executor.Listens();
        await admin.Says("/substitute Кузнецов закончить");
        admin.Hears("замещение закончено");
        substitute.Hears("Замещение закончилось");
        office.Executor.Hears("снова только у вас");
        await substitute.Says("/mine");
        substitute.DoesNotHear("№ 1 ·");
        await admin.Says("/substitute Кузнецов закончить");
        admin.Hears("замещение не назначено");
    }

    [Fact]
    public async Task When_the_substitute_leaves_the_appeals_are_the_absent_one_s_again()
    {
        await using var office = await Office.InWork();
        await office.Town.Hire(2003, "Олег Громов", "executor", "housing");
        var admin = office.Town.Admin();
        await admin.Says("/substitute Кузнецов Громов с 09.11");
        office.Executor.Listens();
        await admin.Says("/dismiss Громов");
        await office.Town.Pass(TimeSpan.FromMinutes(1));
        office.Executor.Hears("снова только у вас");
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        office.Head.Hears("заделаем до 20 ноября");
    }

    [Fact]
    public async Task A_second_entry_and_a_chain_are_named_when_they_are_made()
    {
        await using var office = await Office.Open();
        var second = await office.Town.Hire(2003, "Олег Громов", "executor", "housing");
        var third = await office.Town.Hire(2004, "Инна Дорогова", "executor", "housing");
        await office.Clerk.Says("/assign 1 Кузнецову");
        var admin = office.Town.Admin();
        await admin.Says("/substitute Кузнецов Громов 09.11–20.11");
        await admin.Says("/substitute Громов Дорогова 09.11–10.11");
        third.Hears("Кузнецов Пётр", "Громов Олег");
        second.Hears("Замещение закончилось: вы больше не работаете за коллегу – Кузнецов");
        await admin.Says("/substitute Кузнецов Белова 09.11–09.11");
        admin.Hears("уже назначено: замещает Громов Олег");
        office.Head.Hears("С сегодняшнего дня замещение", "Кузнецов Пётр");
        await admin.Says("/post");
        admin.Hears("Кузнецов Пётр – замещает Громов Олег, с 9 ноября по 20 ноября 2026", "Громов Олег – замещает Дорогова Инна");
    }

    [Fact]
    public async Task What_was_left_out_is_asked_for()
    {
        await using var office = await Office.Open();
        var admin = office.Town.Admin();
        await admin.Says("/substitute");
        admin.Hears("Кто отсутствует, кто замещает");
        await admin.Says("Кузнецова");
        admin.Hears("Кто замещает и в какие дни?");
        await admin.Says("Белова 10.11–12.11");
        admin.Hears("Кузнецов Пётр – замещает Белова Анна, с 10 ноября по 12 ноября");
    }

    [Theory]
    [InlineData("/substitute Кузнецов Пётр Кузнецов 10.11–12.11", "не может замещать сам себя")]
    [InlineData("/substitute Кузнецов Белова 01.10.2026–05.10.2026", "Не получилось понять дни")]
    [InlineData("/substitute Кузнецов Белова", "Не получилось понять дни")]
    [InlineData("/substitute Петухов Белова 10.11", "Не нашёл, кто это")]
    [InlineData("/substitute Кузнецов Петухов 10.11", "Не нашёл, кто это")]
    [InlineData("/handover глава Белова", "такой должности нет")]
    public async Task What_cannot_be_is_told(string words, string told)
    {
        await using var office = await Office.Open();
        var admin = office.Town.Admin();
        await admin.Says(words);
        admin.Hears(told);
        await office.Executor.Says(words);
        office.Executor.Hears("вам недоступна");
    }
}
