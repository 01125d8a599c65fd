using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Decrees;

/// <summary>S1: the administrator registers, the head of the district assigns, the executor drafts, the administrator places.</summary>
public sealed class UstKubinskiyTests
{
    private const string Administrator = "начальник отдела информационных технологий и защиты информации";
    private const string Tenth = "МЦУ-2026-000010";

    [Fact]
    [Clause("S1-49", "ответственный исполнитель")]
    [Clause("S1-52", "проекты письменных ответов")]
    [Clause("S1-63", "горячая линия «122»")]
    public async Task From_the_first_word_to_the_register_in_the_district_s_own_order()
    {
        await using var town = await Municipality.Open("ust-kubinskiy", "vk");
        var (admin, head, executor, resident) = await Begun(town);

        await Assigned(admin, head, executor, resident);
        await PlacedByTheSubstitute(town, head, executor, resident);
        await resident.Presses("Вопрос решён");
        await resident.Presses("5");
        await EveryTenthIsLookedAt(town, head, executor);
        await InTheRegisters(town, head);
    }

    [Fact]
    [Clause("S1-37", "определяет ответственных исполнителей")]
    [Clause("S1-43", "сбор и регистрация всех видов электронных обращений")]
    [Clause("S1-44", "передача обращений руководителю для назначения исполнителя")]
    [Clause("S1-45", "передача исполнителям")]
    public async Task The_administrator_registers_and_only_the_head_of_the_district_names_the_executor()
    {
        await using var town = await Municipality.Open("ust-kubinskiy", "vk");
        var (admin, head, executor, resident) = await Begun(town);
        await Assigned(admin, head, executor, resident);
    }

    [Fact]
    [Clause("S1-36", "на время отсутствия")]
    [Clause("S1-46", "размещение ответов")]
    [Clause("S1-55", "передача проектов ответов администратору")]
    public async Task The_answer_is_placed_by_the_administrator_or_the_specialist_who_stands_in()
    {
        await using var town = await Municipality.Open("ust-kubinskiy", "vk");
        var (admin, head, executor, resident) = await Begun(town);
        await Assigned(admin, head, executor, resident);
        await PlacedByTheSubstitute(town, head, executor, resident);
    }

    private static async Task<(Voice Admin, Voice Head, Voice Executor, Voice Resident)> Begun(Town town)
    {
        var admin = town.Admin();
        await admin.Says($"/handover {Administrator} Смирнова");
        var head = await town.Hire(3001, "Анна Белова", "глава округа");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "начальник отдела коммунальной инфраструктуры");
        await admin.Says("/post");
        admin.Hears($"{Administrator} – Смирнова Ольга", "глава округа – Белова Анна");
        head.Listens();
        var resident = await town.Registers();
        resident.Hears("Приняли, номер МЦУ-2026-000001");
        head.HearsNothing();
        return (admin, head, executor, resident);
    }

    private static async Task Assigned(Voice admin, Voice head, Voice executor, Voice resident)
    {
        await head.Says("/assign 1 Кузнецов");
        head.Hears("ждёт регистрации");
        await admin.Presses("Зарегистрировать");
        resident.Hears("зарегистрировали");
        await admin.Says("/assign 1 Кузнецов");
        admin.Hears("/assign вам недоступна", "руководитель МЦУ");
        head.Card(Office.Number).Text.ShouldContain("Сейчас: ждёт назначения");
        await head.Presses("Назначить");
        await head.Presses("Кузнецов");
        executor.Hears(Office.Number);
        await executor.Presses("Принять");
        resident.Hears("взяли в работу");
    }

    private static async Task PlacedByTheSubstitute(Town town, Voice head, Voice executor, Voice resident)
    {
        var substitute = await town.Hire(4002, "Олег Сомов",
            $"специалист по связям с общественностью {Administrator["начальник ".Length..]}");
        await town.Admin().Says("/substitute Смирнова Сомов 09.11–10.11");
        substitute.Hears("вы работаете и за себя, и за коллегу – Смирнова Ольга");
        await executor.SaysAndSends($"/answer 1 {Office.GoodAnswer}");
        resident.DoesNotHear("заделаем");
        foreach (var other in new[] { executor, head })
        {
            await other.Says("/place 1");
            other.Hears("/place вам недоступна");
        }

        await substitute.Presses("Размещено");
        resident.Hears("заделаем до 20 ноября");
        await substitute.Says("/history 1");
        substitute.Hears(
            "Смирнова Ольга: зарегистрировано", "Белова Анна: назначено", "Кузнецов Пётр: ответ отдан",
            "Сомов Олег (замещение: Смирнова Ольга): ответ отправлен жителю");
    }

    /// <summary>Eight calls to the 122 line come between.</summary>
    private static async Task EveryTenthIsLookedAt(Town town, Voice head, Voice executor)
    {
        var admin = town.Admin();
        for (var call = 2; call < 10; call++)
        {
            await admin.Says($"/register 122 Иванов Пётр, 8 921 000-00-0{call}: нет воды, ул. Мира, {call}");
        }

        await town.Registers(residentId: 6);
        await admin.Says("/admit 10");
        await head.Says("/assign 10 Кузнецов");
        await executor.SaysAndSends($"/answer 10 {Office.GoodAnswer}");
        head.DoesNotHear("проверьте качество");
        await admin.Says("/place 10");
        head.Hears($"{Tenth}: проверьте качество ответа до 16 ноября 2026");
        await head.Presses("Качество хорошее");
        head.SeesNote("качество хорошее");
    }

    private static async Task InTheRegisters(Town town, Voice head)
    {
        var admin = town.Admin();
        await admin.Says("/register");
        await admin.Presses("письмо");
        await admin.Presses("обращение по 59-ФЗ");
        foreach (var words in new[] { "Иванов Иван Иванович", "160000, ул. Мира, 3", "Яма на дороге, ул. Ленина, 5" })
        {
            await admin.Says(words);
        }

        await admin.Presses("Ни на кого");
        await admin.Presses("Зарегистрировать");
        await head.Says("/appeals");
        head.Hears("ОГ-2026-000001");
        head.DoesNotHear("№ 1 ·");
        (await town.Register(admin, "обращения")).ShouldHaveSingleItem()["Номер"].ShouldBe("ОГ-2026-000001");

        var messages = await town.Register(admin, "сообщения");
        messages.Count.ShouldBe(10);
        var line = messages.Line(Office.Number);
        (line["Исполнитель"], line["Дан ответ"], line["Решено, по слову жителя"],
            line["Оценка"]).ShouldBe(("Кузнецов Пётр", "09.11.2026 10:00", "да", "5"));
        messages.Line("МЦУ-2026-000002")["Источник"].ShouldBe("линия 122");
        await head.Says("/find Ленина");
        head.Hears("№ 1 ·", "№ 10 ·", "№ ОГ-2026-000001 ·");
        await head.Says("/card 1");
        head.Hears(Office.Number, "закрыто");
    }
}
