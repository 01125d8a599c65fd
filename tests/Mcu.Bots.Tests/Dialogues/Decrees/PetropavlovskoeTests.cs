using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Decrees;

/// <summary>
/// S3: the program gives it to the lead of the block, who assigns or answers; the deputy head approves; every answer is looked at.
/// </summary>
public sealed class PetropavlovskoeTests
{
    [Fact]
    [Clause("S3-7", "координатор МЦУ – заместитель главы поселения")]
    [Clause("S3-8", "руководитель МЦУ – начальник общего отдела")]
    [Clause("S3-19", "контроль сроков и качества обработки")]
    [Clause("S3-60", "заместитель главы по направлению")]
    public async Task From_the_first_word_to_the_register_in_the_settlement_s_own_order()
    {
        await using var town = await Municipality.Open("petropavlovskoe", "max");
        var admin = town.Admin();
        await admin.Says("/handover специалист по проведению аукционов Смирнова");
        var deputy = await town.Hire(3001, "Анна Белова", "заместитель главы поселения");
        var head = await town.Hire(3002, "Вера Громова", "начальник общего отдела");
        var lead = await town.Hire(2002, "Олег Сомов", "руководитель блока дорог и транспорта");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "Дороги");

        await Assigned(town, deputy, head, lead, executor);
        await AnsweredByTheLead(town, deputy, head, lead);
        await InTheRegister(town, admin, lead);
    }

    [Fact]
    [Clause("S3-9", "администратор МЦУ – специалист по проведению аукционов")]
    [Clause("S3-39", "координатор, администратор, руководитель")]
    [Clause("S3-45", "принимает глава поселения")]
    [Clause("S3-48", "утверждает персональный состав")]
    public async Task People_are_let_in_by_the_head_of_the_settlement_and_the_coordinator_and_by_nobody_else()
    {
        await using var town = await Municipality.Open("petropavlovskoe");
        var mayor = await town.Hire(3003, "Пётр Зимин", "глава поселения");
        var coordinator = await town.Hire(3001, "Анна Белова", "заместитель главы поселения");
        var head = await town.Hire(3002, "Вера Громова", "начальник общего отдела");
        var admin = await town.Hire(3004, "Олег Сомов", "специалист по проведению аукционов");

        foreach (var other in new[] { head, admin })
        {
            await other.Says("/invite executor Дороги");
            other.Hears("вам недоступна");
        }

        foreach (var may in new[] { mayor, coordinator })
        {
            await may.Says("/invite executor Дороги");
            may.Finds("[A-Z0-9]{4}-[A-Z0-9]{4}");
        }
    }

    [Fact]
    [Clause("S3-62", "руководители отраслевых блоков")]
    public async Task The_lead_of_the_block_has_an_executor_do_it_or_answers_alone()
    {
        await using var town = await Municipality.Open("petropavlovskoe");
        await town.Hire(3001, "Анна Белова", "заместитель главы поселения");
        var lead = await town.Hire(2002, "Олег Сомов", "руководитель блока дорог и транспорта");
        await town.Hire(2003, "Иван Орлов", "руководитель блока земли и имущества");

        await town.Registers();
        lead.Card(Office.Number).Text.ShouldContain("Исполнитель: Сомов Олег");
        await lead.Presses("Принять");
        await lead.Says($"/answer 1 {Office.GoodAnswer}");
        lead.Hears("на утверждени");
    }

    /// <summary>The lead has an executor do it.</summary>
    private static async Task Assigned(Town town, Voice deputy, Voice head, Voice lead, Voice executor)
    {
        lead.Listens();
        var resident = await town.Registers();
        lead.Card(Office.Number).Text.ShouldContain("Исполнитель: Сомов Олег");
        await lead.Says("/assign 1 Кузнецов");
        await executor.Presses("Принять");
        resident.Hears("взяли в работу");
        await executor.Says($"/answer 1 {Office.GoodAnswer}");
        deputy.Hears("заделаем до 20 ноября");
        await head.Says("/approve 1");
        head.Hears("по регламенту это делает заместитель главы поселения", "Белова Анна");
        resident.DoesNotHear("заделаем");
        await deputy.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября");
        await GoodQuality(head, Office.Number);
        await resident.Presses("Вопрос решён");
        await resident.Presses("4");
    }

    /// <summary>The lead answers without an executor.</summary>
    private static async Task AnsweredByTheLead(Town town, Voice deputy, Voice head, Voice lead)
    {
        var resident = await town.Registers(residentId: 6);
        await lead.Presses("Принять");
        await lead.Says($"/answer 2 {Office.GoodAnswer}");
        await deputy.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября");
        await GoodQuality(head, "МЦУ-2026-000002");
    }

    private static async Task GoodQuality(Voice head, string number)
    {
        head.Hears($"{number}: проверьте качество ответа до 16 ноября 2026");
        await head.Presses("Качество хорошее");
        head.SeesNote("качество хорошее");
    }

    private static async Task InTheRegister(Town town, Voice admin, Voice lead)
    {
        await lead.Says("/history 1");
        lead.Hears("программа: назначено – Сомов Олег", "Сомов Олег: назначено – Кузнецов Пётр",
            "Громова Вера: ответ проверен, качество хорошее");
        var messages = await town.Register(admin, "сообщения");
        messages.Select(line => line["Исполнитель"]).ShouldBe(["Кузнецов Пётр", "Сомов Олег"]);
        (messages[0]["Решено, по слову жителя"], messages[0]["Оценка"]).ShouldBe(("да", "4"));
        await admin.Says("/find Ленина");
        admin.Hears("№ 1 ·", "№ 2 ·");
        await admin.Says("/card 2");
        admin.Hears("МЦУ-2026-000002", "с ответом");
        await admin.Says("/appeals");
        admin.DoesNotHear("№ 1 ·");
    }
}
