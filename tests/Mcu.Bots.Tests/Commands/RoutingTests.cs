using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Commands;

/// <summary>New appeals and who gets them.</summary>
public sealed class RoutingTests
{
    [Clause("S1-44", "передача обращений руководителю для назначения исполнителя")]
    [Fact]
    public async Task New_appeals_are_listed_with_buttons_that_open_them()
    {
        await using var town = await Town.Open();
        var admin = town.Admin();
        await admin.Says("/new");
        admin.Hears("Новых обращений нет");
        await town.Writes(5, Street.Pothole);
        await town.Writes(6, Street.Lamp);

        await admin.Says("новые");
        admin.Hears("Без исполнителя: 2", "№ 1 · Дороги:", "Ленина, 5", "до 19.11", "№ 2");
        admin.LastShown.Buttons.Select(b => b.Text).ShouldBe(["№ 1", "№ 2"]);
        await admin.Presses("№ 2");
        admin.Hears("МЦУ-2026-000002", "не горит фонарь");
    }

    [Clause("S1-37", "определяет ответственных исполнителей")]
    [Theory]
    [InlineData("/assign 1 Кузнецову")]
    [InlineData("назначить 1 кузнецов")]
    [InlineData("/assign МЦУ-2026-000001 Kuznetsov")]
    [InlineData("/assign 1 Дороги")]
    [InlineData("/assign 1 roads")]
    [InlineData("/assign 1 Кузнецову срочно выехать")]
    public async Task The_executor_is_named_in_many_ways(string said)
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Hire(2002, "Анна Белова", "executor", "housing");
        await town.Writes(5, Street.Pothole);
        executor.Listens();

        var admin = town.Admin();
        await admin.SaysAndSends(said);
        admin.Hears("исполнитель – Кузнецов Пётр");
        executor.Hears("МЦУ-2026-000001", "Яма");
    }

    [Theory]
    [InlineData("назначить 1 на Кузнецова")]
    [InlineData("назначить 1 в Дороги")]
    [InlineData("назначить 1 – Кузнецову")]
    [InlineData("назначить 1 Кузнецов П.С.")]
    [InlineData("назначить 1 Кузнецову Петру Сергеевичу")]
    public async Task How_the_executor_is_named_is_not_taken_for_the_reason(string said)
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Writes(5, Street.Pothole);
        var admin = town.Admin();
        await admin.SaysAndSends(said);
        admin.Hears("исполнитель – Кузнецов Пётр");
        await admin.Says("/history 1");
        admin.Finds("назначено – Кузнецов Пётр$");
    }

    [Theory]
    [InlineData("назначить 1 и 2 Кузнецову")]
    [InlineData("назначить 1 в космос")]
    public async Task A_little_word_after_the_number_gives_the_appeal_to_nobody_of_that_letter(string said)
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Hire(2002, "Ирина Волкова", "executor", "housing");
        await town.Writes(5, Street.Pothole);
        var admin = town.Admin();
        await admin.SaysAndSends(said);
        admin.Hears("Не нашёл");
        (await town.Look(r => r.FindAppealByNumber(1)))!.ExecutorId.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_and_several_are_asked_about()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Анна Иванова", "executor", "roads");
        await town.Hire(2002, "Пётр Иванов", "executor", "housing");
        await town.Writes(5, Street.Pothole);
        var admin = town.Admin();

        await admin.Says("/assign 1 Иваненко");
        admin.Hears("Не нашёл", "Может быть");
        await admin.Says("/assign 1 Иванову");
        admin.Hears("несколько");
        await admin.Presses("Иванов П. (ЖКХ)");
        admin.SeesNote("исполнитель – Иванов Пётр");
        await admin.Says("/assign 9 Иванову");
        admin.Hears("Последний номер – 1");
    }

    [Fact]
    public async Task Executors_of_the_unit_come_first_and_the_least_loaded_of_them()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Анна Белова", "executor", "housing");
        await town.Hire(2002, "Борис Дорогин", "executor", "roads");
        await town.Hire(2003, "Вера Дорогова", "executor", "roads");
        await town.Writes(5, Street.Pothole);
        await town.Writes(6, Street.Pothole);
        var admin = town.Admin();
        await admin.Says("/assign 1 Дорогин");
        await admin.Says("/assign 2");

        admin.LastShown.Buttons.Select(b => b.Text)
            .ShouldBe(["Дорогова В. (Дороги) · 0", "Дорогин Б. (Дороги) · 1", "Белова А. (ЖКХ) · 0", "Смирнова О. · 0", "Другая тема"]);
    }

    [Fact]
    public async Task The_second_of_two_who_press_reads_who_was_first()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Анна Белова", "executor", "roads");
        await town.Hire(2002, "Борис Дорогин", "executor", "roads");
        var second = town.InGroup(await town.Hire(3001, "Ирина Ким", "coordinator"));
        var first = town.InGroup(town.Admin());
        await town.Writes(5, Street.Pothole);

        await first.Presses("Назначить");
        var (list, other) = (first.LastShown.MessageId,
            first.LastShown.Buttons.Single(b => b.Text.StartsWith("Дорогин Б.", StringComparison.Ordinal)).Data!);
        await first.Presses("Белова А.");
        first.SeesNote("Белова Анна");
        await second.PressesData(list, other);
        second.SeesNote("тем временем назначено: Белова Анна");
        second.SeesNote("Смирнова");
    }

    [Fact]
    public async Task What_is_declined_needs_a_reason_that_the_resident_reads()
    {
        await using var town = await Town.Open();
        var resident = await town.Writes(5, Street.Pothole);
        var admin = town.Admin();
        await admin.Says("/decline 1");
        admin.Hears("почему отклоняем");
        await admin.SaysAndSends("новые трубы не наш вопрос");
        admin.Hears("отклонено");
        resident.Hears("новые трубы не наш вопрос");
        await admin.SaysAndSends("/decline 1 ещё раз");
        admin.Hears("№ 1 уже отклонил(а) Смирнова");
    }

    [Fact]
    public async Task A_question_may_be_left_unanswered()
    {
        await using var town = await Town.Open();
        await town.Writes(5, Street.Pothole);
        var admin = town.Admin();
        await admin.Says("/redirect 1");
        await admin.Says("отмена");
        admin.Hears("отменено");
        await admin.Says("в газовую службу");
        admin.Hears("Не понял");
    }
}
