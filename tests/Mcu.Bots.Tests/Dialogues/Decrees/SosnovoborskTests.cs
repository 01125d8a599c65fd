using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.Imports;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Vk;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Decrees;

/// <summary>
/// S4, four hours ahead of Moscow: the officer for «Инцидент Менеджмент» routes or answers; the officer for ПОС has the owner of the block
/// approve.
/// </summary>
public sealed class SosnovoborskTests
{
    private const string OwnAnswer = "Здравствуйте! Мусор у бани вывезем 10 ноября. Отдел обращений, тел. 2-15-40.";

    [Fact]
    [Clause("S4-28", "в пределах полномочий членов")]
    [Clause("S4-38", "координатор, администратор и исполнитель в модуле «Сообщения»")]
    [Clause("S4-44", "маршрутизация между исполнителями или собственный ответ")]
    public async Task From_the_first_word_to_the_registers_of_both_officers_in_the_district_s_own_order()
    {
        await using var town = await Municipality.Open("sosnovoborsk");
        await town.Admin().Says("/handover руководитель МЦУ Смирнова");
        var pos = await town.Hire(4001, "Вера Громова", "ответственный за ПОС");
        var incidents = await town.Hire(4002, "Олег Сомов", "ответственный за «Инцидент Менеджмент»");
        var owner = await town.Hire(3001, "Анна Белова", "ответственный за направление «Дороги»");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "Дороги");

        await Incidents(town, incidents, pos, executor);
        await MessagesOfPos(town, pos, owner, executor);
        await AResidentInTheChat(town, pos, owner, executor);
        await pos.Says("/find Ленина");
        pos.Hears("№ 1 ·", "№ 2 ·", "№ 4 ·");
        await pos.Says("/appeals");
        pos.DoesNotHear("№ 1 ·");
    }

    [Fact]
    public async Task The_owner_of_another_block_cannot_approve_an_answer_of_transport_whose_owner_s_post_is_vacant()
    {
        await using var town = await Municipality.Open("sosnovoborsk");
        await town.Admin().Says("/handover руководитель МЦУ Смирнова");
        var pos = await town.Hire(4001, "Вера Громова", "ответственный за ПОС");
        var housing = await town.Hire(3001, "Анна Белова", "ответственный за направление ЖКХ");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "Транспорт");
        var resident = await town.Registers();
        await pos.Says("/assign 1 Кузнецов");
        await executor.SaysAndSends($"/answer 1 {Office.GoodAnswer}");

        housing.DoesNotHear("версия 1");
        await housing.Says("/approve 1");
        housing.Hears("по регламенту это делает", "Смирнова Ольга");
        await housing.Says("/rework 1 не годится");
        housing.Hears("по регламенту это делает");
        resident.DoesNotHear("заделаем до 20 ноября");

        town.Admin().Hears("версия 1");
        await town.Admin().Says("/approve 1");
        resident.Hears("заделаем до 20 ноября");
    }

    [Fact]
    [Clause("S4-52", "в рамках курируемого отраслевого блока")]
    [Clause("S4-53.1", "ответы в рамках блока")]
    public async Task An_answer_is_approved_by_the_owner_of_its_own_direction_and_by_no_other()
    {
        await using var town = await Municipality.Open("sosnovoborsk");
        var pos = await town.Hire(4001, "Вера Громова", "ответственный за ПОС");
        var roads = await town.Hire(3001, "Анна Белова", "ответственный за направление «Дороги»");
        var energy = await town.Hire(3002, "Иван Орлов", "ответственный за направление «Энергетика»");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "Дороги");

        var resident = await town.Registers();
        await pos.Says("/assign 1 Кузнецов");
        await executor.Says($"/answer 1 {Office.GoodAnswer}");
        energy.DoesNotHear("заделаем до 20 ноября");
        await energy.Says("/approve 1");
        energy.Hears("по регламенту это делает", "Белова Анна");
        resident.DoesNotHear("заделаем");
        await roads.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября");
    }

    [Fact]
    [Clause("S4-46", "госпаблики")]
    public async Task What_is_answered_under_a_post_is_placed_by_the_officer_for_information()
    {
        await using var town = await Municipality.Open("sosnovoborsk", "vk");
        var incidents = await town.Hire(4002, "Олег Сомов", "ответственный за «Инцидент Менеджмент»");
        var information = await town.Hire(4003, "Вера Громова", "ответственный за информационную политику");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "Дороги");
        var comment = town.Vk.User(501, "Иван", "Сидоров")
            .Comments(town.Vk.Page.Publishes("Ремонт дорог начнётся в понедельник"), "Когда заделаете яму на Ленина, 5?");
        await town.Settle();

        await town.InGroup(incidents).Presses("Взять");
        await incidents.Says("/assign 1 Кузнецов");
        await executor.Presses("Принять");
        await executor.Says("/answer 1 Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Отдел дорожного хозяйства.");
        await executor.Presses("Отправить");
        await executor.Says("/place 1");
        executor.Hears("/place вам недоступна");
        comment.Thing.Comments[^1].Text.ShouldNotContain("заделаем");
        await information.Says("/place 1");
        await town.Settle();
        comment.Thing.Comments[^1].Text.ShouldContain("заделаем до 20 ноября");
    }

    /// <summary>
    /// One is routed to an executor, one the officer answers; nobody approves, the officer marks where the answer stands.
    /// </summary>
    private static async Task Incidents(Town town, Voice officer, Voice other, Voice executor)
    {
        await town.Loads(officer, Exports.Csv([Exports.Incidents, Exports.Incident("Яма у школы"), Exports.Incident("Мусор у бани")]));
        await other.Says("/assign 1 Кузнецов");
        other.Hears("по регламенту это делает ответственный за «Инцидент Менеджмент»", "Сомов Олег");
        await officer.Says("/assign 1 Кузнецов");
        await executor.Presses("Принять");
        await executor.SaysAndSends($"/answer 1 {Office.GoodAnswer}");
        await Places(officer, 1);
        await officer.Says("/self 2");
        await officer.SaysAndSends(OwnAnswer);
        await Places(officer, 2);
        var lines = await town.Register(officer, "им");
        lines.Select(line => line["Текст ответа"]).ShouldBe([Office.GoodAnswer, OwnAnswer]);
        lines.ShouldAllBe(line => line["Закрыт"] == "09.11.2026 14:00");
    }

    /// <summary>It stands in the other system, where no chat leads: the officer says by which link.</summary>
    private static async Task Places(Voice officer, int number)
    {
        await officer.Says($"/place {number}");
        await officer.Says($"https://example.ru/{number}");
        await officer.Says($"/history {number}");
        officer.Hears($"https://example.ru/{number}");
    }

    private static async Task MessagesOfPos(Town town, Voice officer, Voice owner, Voice executor)
    {
        await town.Loads(officer, Exports.Csv([Exports.Pos, Exports.Message("501")]));
        await officer.Says("/assign 3 Кузнецов");
        await executor.Presses("Принять");
        await executor.SaysAndSends($"/answer 3 {Office.GoodAnswer}");
        await officer.Says("/place 3");
        officer.Hears("на утверждении");
        await owner.Presses("Утвердить");
        await Places(officer, 3);
        var line = (await town.Register(officer, "пос")).Line("501");
        (line["ФИО исполнителя"], line["Дата фактического завершения работ"],
            line["Текст ответа"]).ShouldBe(("Кузнецов Пётр", "09.11.2026 14:00", Office.GoodAnswer));
    }

    /// <summary>What comes by the bot is the officer's for ПОС too; the hours are those of Krasnoyarsk.</summary>
    private static async Task AResidentInTheChat(Town town, Voice officer, Voice owner, Voice executor)
    {
        var resident = await town.Registers();
        officer.Card("МЦУ-2026-000004").Text.ShouldContain("ждёт назначения");
        await officer.Says("/assign 4 Кузнецов");
        await executor.SaysAndSends($"/answer 4 {Office.GoodAnswer}");
        await owner.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября");
        await resident.Presses("Вопрос решён");
        await resident.Presses("5");
        var line = (await town.Register(officer, "сообщения")).Line("МЦУ-2026-000004");
        (line["Зарегистрировано"], line["Исполнитель"], line["Оценка"]).ShouldBe(("09.11.2026 14:00", "Кузнецов Пётр", "5"));
        await officer.Says("/card 4");
        officer.Hears("закрыто");
    }
}
