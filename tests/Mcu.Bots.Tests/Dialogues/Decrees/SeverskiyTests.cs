using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Vk;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Decrees;

/// <summary>
/// S0: the records office coordinates what comes by the bot, public relations what is written in public; settlements have queues of their
/// own.
/// </summary>
public sealed class SeverskiyTests
{
    private const string Second = "МЦУ-2026-000002";

    [Fact]
    [Clause("S0-15", "координацию работы администрации, городских и сельских поселений")]
    [Clause("S0-19", "«Прямых линий»")]
    [Clause("S0-26", "Сообщения из открытых источников")]
    [Clause("S0-32", "сообщений из подсистемы «Сообщения из открытых источников»")]
    public async Task From_the_first_word_to_the_register_in_the_district_s_own_order()
    {
        await using var town = await Municipality.Open("severskiy", "vk");
        var records = await town.Hire(4001, "Вера Громова", "начальник управления делопроизводства");
        var relations = await town.Hire(4002, "Олег Сомов", "начальник управления по связям с общественностью");
        var deputy = await town.Hire(3001, "Анна Белова", "заместитель главы по ЖКХ");
        var settlement = await town.Hire(3002, "Иван Орлов", "глава Ильского городского поселения");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "ЖКХ");

        await ByTheRecordsOffice(town, records, relations, deputy, executor);
        await ByPublicRelations(town, records, relations, executor);
        await InTheSettlement(town, records, settlement);
        await NotAnsweredOnAir(town, records);
        await AFormalAppealHasTwoApprovals(town, records, deputy, executor);
        await InTheRegister(town, records);
    }

    [Fact]
    [Clause("S0-27", "в модулях обработки сообщений, опросов, «Прямых линий»")]
    public async Task The_deputy_head_for_policy_holds_a_direct_line_and_takes_out_the_registers()
    {
        await using var town = await Municipality.Open("severskiy");
        var deputy = await town.Hire(3001, "Анна Белова", "заместитель главы по внутренней политике");
        var architect = await town.Hire(3002, "Иван Орлов", "начальник управления архитектуры");

        await architect.Says("/line новая");
        architect.Hears("вам недоступна");
        await deputy.Says("/help");
        deputy.Hears("/assign", "/place", "/export");
        await deputy.Says("/line новая");
        deputy.DoesNotHear("вам недоступна");
    }

    [Fact]
    [Clause("S0-28", "контроль за подготовкой сводной ежемесячной информации")]
    [Clause("S0-29", "сводной ежемесячной информации")]
    [Clause("S0-36", "подготовку и направление сводной ежемесячной отчетности")]
    [Clause("S0-37", "в департамент внутренней политики администрации Краснодарского края")]
    public async Task Each_summary_of_the_month_reminds_the_post_that_the_decree_makes_answer_for_it()
    {
        await using var town = await Municipality.Open("severskiy");
        var architect = await town.Hire(3002, "Иван Орлов", "начальник управления архитектуры");
        var records = await town.Hire(4001, "Вера Громова", "начальник управления делопроизводства");
        var curator = await town.Hire(3001, "Анна Белова", "заместитель главы по внутренней политике");

        await town.Comes("01.12.2026 09:05");
        architect.Hears("сводный отчёт об опросах и обсуждениях – в департамент внутренней политики – до 4 декабря");
        architect.DoesNotHear("сводная информация");
        records.Hears("сводная информация об исполнении сообщений и обращений – до 4 декабря");
        records.DoesNotHear("сводный отчёт");
        curator.DoesNotHear("Скоро срок");
    }

    private static async Task ByTheRecordsOffice(Town town, Voice records, Voice relations, Voice deputy, Voice executor)
    {
        var resident = await town.Registers();
        await relations.Says("/assign 1 Кузнецов");
        relations.Hears("по регламенту это делает начальник управления делопроизводства", "Громова Вера");
        await records.Says("/assign 1 Кузнецов");
        await executor.Presses("Принять");
        await executor.Says($"/answer 1 {Office.GoodAnswer}");
        await records.Says("/approve 1");
        records.Hears("/approve вам недоступна");
        await deputy.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября");
        await resident.Presses("Вопрос решён");
        await resident.Presses("5");
    }

    private static async Task ByPublicRelations(Town town, Voice records, Voice relations, Voice executor)
    {
        var comment = town.Vk.User(501, "Иван", "Сидоров")
            .Comments(town.Vk.Page.Publishes("Ремонт дорог начнётся в понедельник"), "Когда заделаете яму на Ленина, 5?");
        await town.Settle();
        await town.InGroup(relations).Presses("Взять");
        await records.Says("/assign 2 Кузнецов");
        records.Hears("по регламенту это делает начальник управления по связям с общественностью", "Сомов Олег");
        await relations.Says("/assign 2 Кузнецов");
        await executor.Presses("Принять");
        await executor.Says("/answer 2 Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Управление ЖКХ.");
        await executor.Presses("Отправить");
        comment.Thing.Comments[^1].Text.ShouldContain("заделаем до 20 ноября");
    }

    /// <summary>The head of a settlement has what is theirs and nothing else.</summary>
    private static async Task InTheSettlement(Town town, Voice records, Voice settlement)
    {
        var resident = await town.Registers(residentId: 6);
        await records.Says("/assign 3 Ильское");
        settlement.Hears("МЦУ-2026-000003");
        await settlement.Says("/mine");
        settlement.Hears("№ 3");
        settlement.DoesNotHear("№ 1");
        await settlement.Presses("Принять");
        await settlement.Says($"/answer 3 {Office.GoodAnswer}");
        await settlement.Says("/approve 3");
        resident.Hears("заделаем до 20 ноября");
    }

    /// <summary>The direct line of Thursday: one question, no time for it.</summary>
    private static async Task NotAnsweredOnAir(Town town, Voice records)
    {
        foreach (var words in new[] { "/line новая", "Прямая линия главы", "12.11 18:00", "сегодня", "12.11 12:00", "глава района" })
        {
            await records.Says(words);
        }

        var resident = town.Resident(7);
        await resident.Starts();
        await resident.Presses("Вопрос на прямую линию");
        await resident.Presses("Согласен");
        await resident.Says("Когда отремонтируют мост через реку у школы?");
        await town.Comes("12.11.2026 18:01");
        await records.Says("/line");
        await records.Presses("Подвести итог");
        resident.Hears("ответить не успели", "МЦУ-2026-000004", "20 ноября");
    }

    /// <summary>
    /// A letter of the law on appeals: first the head of the organisation, then the head of the centre; the records office sends it.
    /// </summary>
    private static async Task AFormalAppealHasTwoApprovals(Town town, Voice records, Voice deputy, Voice executor)
    {
        var head = await town.Hire(3003, "Мария Волкова", "руководитель МЦУ");
        await records.Says("/register");
        foreach (var button in new[] { "письмо", "обращение по 59-ФЗ" })
        {
            await records.Presses(button);
        }

        foreach (var words in new[] { "Иванов Иван Иванович", "160000, ул. Мира, 3", "Яма на дороге, ул. Ленина, 5" })
        {
            await records.Says(words);
        }

        await records.Presses("Ни на кого");
        await records.Presses("Зарегистрировать");
        await records.Says("/assign ОГ-1 Кузнецов");
        await executor.Presses("Принять");
        await executor.Says($"/answer ОГ-1 {Office.GoodAnswer}");
        await head.Says("/approve ОГ-1");
        head.Hears("по регламенту это делает руководитель организации", "Белова Анна");
        await deputy.Says("/approve ОГ-1");
        await head.Presses("Утвердить");
        await records.Says("/place ОГ-1");
        await records.Says("исх. 123");
    }

    private static async Task InTheRegister(Town town, Voice records)
    {
        var messages = await town.Register(records, "сообщения");
        messages.Select(line => line["Исполнитель"]).Take(3).ShouldBe(["Кузнецов Пётр", "Кузнецов Пётр", "Орлов Иван"]);
        messages.Line(Second)["Текст ответа"].ShouldContain("Управление ЖКХ");
        await records.Says("/find Ленина");
        records.Hears("№ 1 ·", "№ 2 ·", "№ 3 ·");
        await records.Says("/card 1");
        records.Hears("закрыто");
        var formal = (await town.Register(records, "обращения")).Line("ОГ-2026-000001");
        (formal["Исполнитель"], formal["Заявитель"],
            formal["Дан ответ"]).ShouldBe(("Кузнецов Пётр", "Иванов Иван Иванович", "12.11.2026 18:01"));
        await records.Says("/history ОГ-1");
        records.Hears("Белова Анна", "Волкова Мария: ответ утверждён", "исх. 123");
        await records.Says("/appeals");
        records.DoesNotHear("№ 1 ·");
    }
}
