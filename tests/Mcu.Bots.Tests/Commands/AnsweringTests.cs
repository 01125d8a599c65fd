using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Commands;

/// <summary>The executor's and the approver's commands, and the dates.</summary>
public sealed class AnsweringTests
{
    private const string Answer = "Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.";

    [Fact]
    public async Task An_answer_goes_by_words_alone()
    {
        await using var town = await Town.Open();
        var (executor, head, resident) = await Begun(town);
        await executor.Says("/answer 1 Коротко.");
        executor.Hears("на утверждении", "Белова Анна");
        await head.Says("доработать 1 слишком коротко");
        executor.Hears("слишком коротко");
        await executor.Says($"ответить 1 {Answer}");
        head.Hears("версия 2", "Что изменилось");
        await head.Says("утвердить 1");
        head.Hears("утверждено");
        resident.Hears("заделаем до 20 ноября");
        await executor.Says("/answer 1 ещё");
        executor.Hears("сейчас нельзя", "с ответом");
    }

    [Fact]
    public async Task The_deadline_is_extended_in_two_steps_by_buttons()
    {
        await using var town = await Town.Open();
        var (executor, _, resident) = await Begun(town);
        await executor.Presses("Продлить");
        executor.Hears("до какого числа");
        await executor.SaysAndSends("когда-нибудь");
        executor.Hears("Не получилось понять");
        await executor.Presses("3 декабря");
        executor.Hears("почему продлеваем");
        await executor.SaysAndSends("ждём поставку асфальта");
        executor.Hears("новый срок – 3 декабря 2026");
        resident.Hears("3 декабря 2026", "ждём поставку асфальта");

        await executor.Says("срок 1");
        executor.Hears("3 декабря", "Кузнецов Пётр", "ждём поставку асфальта");
    }

    [Fact]
    public async Task The_deadline_is_explained_step_by_step()
    {
        await using var town = await Town.Open();
        var (executor, _, _) = await Begun(town);
        await executor.Says("/deadline 1");
        executor.Hears("19 ноября 2026", "Начало срока", "10 календарных дней", "Срок истекает");
    }

    [Theory]
    [InlineData("/extend 1 25.12 нужен кран", "25 декабря 2026")]
    [InlineData("/extend 1 19.11 нужен кран", "Срок и так до 19 ноября")]
    [InlineData("/extend 1 25.11.2020 нужен кран", "уже прошла")]
    [InlineData("/extend 1 25.12.2062 нужен кран", "Проверьте год")]
    [InlineData("/extend 1 потом нужен кран", "не похоже на дату")]
    [InlineData("/interim 1 10 рабочих дней Уже заказали асфальт", "Окончательный – до 23 ноября")]
    public async Task A_date_typed_with_words(string said, string heard)
    {
        await using var town = await Town.Open();
        var (executor, _, _) = await Begun(town);
        await executor.SaysAndSends(said);
        executor.Hears(heard);
    }

    [Fact]
    public async Task A_question_that_stands_is_answered_and_not_taken_for_a_command()
    {
        await using var town = await Town.Open();
        var (executor, _, _) = await Begun(town);
        await executor.Presses("Ответить");
        await executor.Says("Новые трубы уложены 5 ноября. Спасибо, что написали.");
        executor.Hears("на утверждении");
    }

    [Fact]
    public async Task History_says_who_what_when_and_why()
    {
        await using var town = await Town.Open();
        var (executor, _, _) = await Begun(town);
        await executor.Says("/note 1 звонил подрядчику");
        await executor.Says("/return 1 не наша дорога");
        await executor.Says("история 1");
        executor.Hears(
            "зарегистрировано", "назначено – Кузнецов Пётр", "Кузнецов Пётр: заметка – звонил подрядчику",
            "возвращено – не наша дорога", "09.11.26 10:");
    }

    [Clause("S1-57", "учет поступивших обращений")]
    [Clause("S4-53.6", "мониторинг сроков и качества")]
    [Fact]
    public async Task Lists_of_what_is_mine_late_and_found()
    {
        await using var town = await Town.Open();
        var (executor, head, _) = await Begun(town);
        await executor.Says("моё");
        executor.Hears("У вас в работе: 1", "осталось 10 дней");
        await executor.Says("/find ленина ЯМА");
        executor.Hears("Нашли", "№ 1");
        await executor.Says("/find космодром");
        executor.Hears("ничего не нашли");
        await head.Says("/overdue");
        head.Hears("Так держать");

        await town.Pass(TimeSpan.FromDays(35));
        await head.Says("просрочено Дороги");
        head.Hears("Просрочено (Дороги): 1", "просрочено на");
        await head.Says("/overdue ЖКХ");
        head.Hears("Просроченных (ЖКХ) нет");
        await head.Says("/overdue Кузнецов");
        head.Hears("(Кузнецов Пётр): 1");
        await head.Says("сводка");
        head.Hears("Просрочено: 1");
        await head.Says("/stats год");
        head.Hears("Поступило: 1", "Просрочено сейчас: 1", "Дороги: 1 / 0");
    }

    [Fact]
    public async Task Files_come_on_demand()
    {
        await using var town = await Town.Open();
        var (executor, _, _) = await Begun(town);
        await executor.Says("/files 1");
        executor.Hears("нет файлов");
        var admin = town.Admin();
        await admin.Says("/undelivered");
        admin.Hears("Всё доставлено");
    }

    private static async Task<(Voice Executor, Voice Head, Voice Resident)> Begun(Town town)
    {
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = await town.Writes(5, Street.Pothole);
        await town.Admin().Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        return (executor, head, resident);
    }
}
