using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Decrees;

/// <summary>S2, two hours ahead of Moscow: the head approves, every morning has its digest, every quarter its figures, a change of duty is told to both.</summary>
public sealed class ReftinskiyTests
{
    [Fact, Clause("S2-6", "S2-7", "S2-20", "S2-21", "S2-25", "S2-45")]
    public async Task From_the_first_word_to_the_register_and_the_quarter_s_figures_in_the_district_s_own_order()
    {
        await using var town = await Municipality.Open("reftinskiy");
        var admin = town.Admin();
        await admin.Says("/handover администратор и секретарь МЦУ Смирнова");
        await admin.Says("/help");
        admin.Hears("/receptions", "/export");
        var head = await town.Hire(3001, "Анна Белова", "руководитель МЦУ");
        var member = await town.Hire(2001, "Пётр Кузнецов", "специалист – постоянный участник МЦУ");

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
        (line["Зарегистрировано"], line["Дан ответ"], line["Исполнитель"], line["Оценка"]).ShouldBe(("09.11.2026 12:00", "10.11.2026 09:01", "Кузнецов Пётр", "5"));
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
        await admin.Says("/handover руководитель МЦУ Громов с 12.11");
        head.Hears("перейдёт к коллеге – Громов Олег");
        next.Hears("поручена должность «руководитель МЦУ»");
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
        next.Hears("сведения о показателях МЦУ – руководителю ЦУР – до 30 декабря");
        head.DoesNotHear("показателях");
        await next.Presses("Сделано");
        next.Hears("Отметили", "Следующий срок – 5 апреля 2027");
    }
}
