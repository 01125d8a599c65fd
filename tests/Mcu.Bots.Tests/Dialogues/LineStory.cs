using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What dialogues about a direct line begin with.</summary>
internal static class LineStory
{
    /// <summary>On air on 12 November at 18:00, questions till noon of that day.</summary>
    public static async Task<Voice> AnnouncesLine(this Town town)
    {
        var clerk = await town.Hire(2001, "Анна Иванова", "coordinator");
        await clerk.Says("/line новая");
        await clerk.Says("Прямая линия главы");
        await clerk.Says("скоро");
        clerk.Hears("Не понял дату", "Когда эфир");
        await clerk.Says("12.11 18:00");
        await clerk.Says("сегодня");
        await clerk.Says("12.11 12:00");
        await clerk.Says("глава округа");
        clerk.Hears("Объявлено", "Эфир: 12 ноября 18:00. Отвечает: глава округа", "принимаем до 12 ноября 12:00");
        return clerk;
    }

    public static async Task<Voice> AsksLine(this Town town, long id, string words, bool name = false)
    {
        var resident = town.Resident(id);
        await resident.Starts();
        await resident.Presses("Вопрос на прямую линию");
        await resident.Presses("Согласен");
        await resident.Says(words);
        if (name)
        {
            await resident.Presses("Можно назвать");
        }

        return resident;
    }
}
