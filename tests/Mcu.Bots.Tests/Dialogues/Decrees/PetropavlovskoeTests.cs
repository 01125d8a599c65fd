using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Decrees;

/// <summary>S3: the program gives it to the lead of the block, who assigns or answers; the deputy head approves; every answer is looked at.</summary>
public sealed class PetropavlovskoeTests
{
    [Fact, Clause("S3-7", "S3-8", "S3-9", "S3-19", "S3-39", "S3-60", "S3-62")]
    public async Task From_the_first_word_to_the_register_in_the_settlement_s_own_order()
    {
        await using var town = await Municipality.Open("petropavlovskoe", "max");
        var admin = town.Admin();
        await admin.Says("/handover специалист администрации Смирнова");
        var deputy = await town.Hire(3001, "Анна Белова", "заместитель главы поселения");
        var head = await town.Hire(3002, "Вера Громова", "начальник общего отдела");
        var lead = await town.Hire(2002, "Олег Сомов", "руководитель блока дорог и транспорта");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "Дороги");

        await Assigned(town, deputy, head, lead, executor);
        await AnsweredByTheLead(town, deputy, head, lead);
        await InTheRegister(town, admin, lead);
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
        lead.Hears("программа: назначено – Сомов Олег", "Сомов Олег: назначено – Кузнецов Пётр", "Громова Вера: ответ проверен, качество хорошее");
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
