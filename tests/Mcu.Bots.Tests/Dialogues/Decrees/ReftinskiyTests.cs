using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Decrees;

/// <summary>
/// S2, two hours ahead of Moscow: the head approves, every morning has its digest, every quarter its figures, a change of duty is told to
/// both.
/// </summary>
public sealed class ReftinskiyTests
{
    [Fact]
    [Clause("S2-7", "своевременно информируют друг друга")]
    [Clause("S2-20", "ежедневно")]
    [Clause("S2-21", "контроль сроков и качества")]
    [Clause("S2-25", "ежеквартально до 05 числа месяца, следующего за отчётным")]
    public async Task From_the_first_word_to_the_register_and_the_quarter_s_figures_in_the_district_s_own_order()
    {
        await using var town = await Municipality.Open("reftinskiy");
        var admin = town.Admin();
        await admin.Says("/handover ведущий специалист муниципально-правового отдела Смирнова");
        await admin.Says("/help");
        admin.Hears("/receptions", "/export");
        var head = await town.Hire(3001, "Анна Белова", "начальник муниципально-правового отдела");
        var member = await town.Hire(2001, "Пётр Кузнецов", "специалист по связям с общественностью МКУ «Управление заказчика»");

        var resident = await town.Registers();
        await admin.Says("/assign 1 Кузнецов");
        await member.Presses("Принять");
        await TheMorningDigest(town, admin);
        await member.Says($"/answer 1 {Office.GoodAnswer}");
        resident.DoesNotHear("заделаем");
        await head.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября");
        await resident.Presses("Вопрос решён");
        await resident.Presses("5");

        await InTheRegister(town, admin);
        await AnotherHeadFromTheTwelfth(town, admin, head);
    }

    [Fact]
    [Clause("S2-6", "сотрудники ЦУР")]
    public async Task An_employee_of_the_regional_centre_sees_the_figures_and_no_appeal_of_anybody()
    {
        await using var town = await Municipality.Open("reftinskiy");
        var employee = await town.Hire(3005, "Иван Орлов", "cur-employee");
        await town.Registers();

        await employee.Says("/stats");
        employee.DoesNotHear("вам недоступна");
        employee.Listens();
        foreach (var asked in new[] { "/card 1", "/text 1", "/find Ленина" })
        {
            await employee.Says(asked);
            employee.Hears("вам недоступна");
            employee.DoesNotHear("Яма");
            employee.Listens();
        }
    }

    private static async Task TheMorningDigest(Town town, Voice admin)
    {
        var group = town.InGroup(admin);
        await town.Registers(residentId: 6);
        group.Listens();
        await town.Comes("10.11.2026 06:58");
        group.DoesNotHear("Без исполнителя");
        await town.Comes("10.11.2026 07:01");
        group.Hears("Без исполнителя: 1");
    }

    private static async Task InTheRegister(Town town, Voice admin)
    {
        var line = (await town.Register(admin, "сообщения")).Line(Office.Number);
        (line["Зарегистрировано"], line["Дан ответ"], line["Исполнитель"],
            line["Оценка"]).ShouldBe(("09.11.2026 12:00", "10.11.2026 09:01", "Кузнецов Пётр", "5"));
        await admin.Says("/find Ленина");
        admin.Hears("№ 1 ·");
        await admin.Says("/card 1");
        admin.Hears("закрыто");
        await admin.Says("/appeals");
        admin.DoesNotHear("№ 1 ·");
    }

    /// <summary>Both are told, the rights pass at midnight of the district, the figures of the quarter are the new head's.</summary>
    private static async Task AnotherHeadFromTheTwelfth(Town town, Voice admin, Voice head)
    {
        var next = await town.Hire(3002, "Олег Громов", "executor", "Оргработа");
        await admin.Says("/handover начальник муниципально-правового отдела Громов с 12.11");
        head.Hears("перейдёт к коллеге – Громов Олег");
        next.Hears("поручена должность «начальник муниципально-правового отдела»");
        await town.Comes("11.11.2026 21:59");
        await next.Says("/stats");
        next.Hears("вам недоступна");
        await town.Comes("11.11.2026 22:01");
        await next.Says("/stats");
        next.DoesNotHear("вам недоступна");
        await town.Comes("12.11.2026 07:01");
        head.Hears("теперь её занимает Громов Олег");

        await town.Comes("22.12.2026 07:05");
        next.DoesNotHear("показателях");
        await town.Comes("23.12.2026 07:05");
        next.Hears("сведения о показателях МЦУ – руководителю ЦУР: 5 января и все дни до него", "Срок в программе – 11 января");
        await town.Comes("24.12.2026 07:05");
        next.Hears("Скоро срок: сведения о показателях МЦУ – руководителю ЦУР – до 11 января");
        head.DoesNotHear("показателях");
        await next.Presses("Сделано");
        next.Hears("Отметили", "Следующий срок – 5 апреля 2027");
    }
}
