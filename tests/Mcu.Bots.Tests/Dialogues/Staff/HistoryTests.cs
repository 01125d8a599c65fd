namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Every step is a line: who, what, when, why.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task The_whole_life_is_read_line_by_line()
    {
        await using var office = await Office.Open();
        await office.Clerk.SaysAndSends("/ask 1 С какой стороны?");
        await office.Resident.Says("Со стороны аптеки");
        await office.Clerk.Says("/assign 1 Кузнецову");
        await office.Executor.Presses("Не моё");
        await office.Executor.Says("это двор");
        await office.Clerk.Says("/assign 1 Кузнецову это дорога");
        await office.Executor.Presses("Принять");
        await office.Executor.SaysAndSends("/extend 1 25.12 нужен кран");
        await office.Executor.SaysAndSends("/interim 1 28.12 Заказали асфальт");
        await office.Executor.Says("/answer 1 Коротко.");
        await office.Head.Says("/rework 1 подробнее");
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        await office.Head.Says("/approve 1");
        await office.Clerk.Says("/close 1 проверено на месте");
        await office.Clerk.Says("/reopen 1 яма снова");
        await office.Clerk.SaysAndSends("/redirect 1 в Росавтодор");

        await office.Clerk.Says("/history 17");
        office.Clerk.Hears("Последний номер – 1");
        await office.Clerk.Says("/history 1");
        office.Clerk.Hears(
            "житель: зарегистрировано",
            "Смирнова Ольга: вопрос жителю – С какой стороны?",
            "житель: житель ответил",
            "Смирнова Ольга: назначено – Кузнецов Пётр",
            "Кузнецов Пётр: возвращено – это двор",
            "назначено – Кузнецов Пётр. это дорога",
            "Кузнецов Пётр: принято в работу",
            "Кузнецов Пётр: срок продлён – нужен кран",
            "Кузнецов Пётр: промежуточный ответ – Заказали асфальт",
            "Кузнецов Пётр: ответ отдан на утверждение – № 1",
            "Белова Анна: ответ отдан на доработку – подробнее",
            "Белова Анна: ответ утверждён",
            "Белова Анна: ответ отправлен жителю",
            "Смирнова Ольга: закрыто – проверено на месте",
            "Смирнова Ольга: возобновлено – яма снова",
            "Смирнова Ольга: передано в другую организацию – в Росавтодор");
        office.Clerk.Finds(@"09\.11\.26 10:\d\d · Смирнова Ольга: возобновлено");
    }

    [Fact]
    public async Task A_redirected_appeal_that_is_reopened_waits_for_an_executor_again()
    {
        await using var office = await Office.InWork();
        await office.Clerk.SaysAndSends("/redirect 1 в Росавтодор");
        await office.Clerk.Says("/reopen 1 дорога всё-таки наша");
        office.Group.Card(Office.Number).Text.ShouldContain("ждёт назначения. Исполнитель: не назначен");
        await office.Clerk.Says("/new");
        office.Clerk.Hears("Без исполнителя: 1");
    }
}
