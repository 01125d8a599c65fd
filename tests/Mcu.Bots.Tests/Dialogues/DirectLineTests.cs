using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>
/// A direct line: announced, asked, gone through, on air; what was not answered becomes appeals. The stand begins on Monday, 9 November
/// 2026, 10:00.
/// </summary>
[Clause("S0-19", "«Прямых линий»")]
public sealed class DirectLineTests
{
    private const string First = "Когда отремонтируют мост через реку у школы?";
    private const string Second = "Будет ли зимой чиститься улица Мира от снега?";
    private const string Third = "Почините мост у школы, когда это будет?";

    [Fact]
    public async Task The_help_of_a_resident_names_the_direct_line_only_while_one_is_announced()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says("/help");
        resident.Hears("/my");
        resident.DoesNotHear("/line");
        await town.AnnouncesLine();
        await resident.Says("/help");
        resident.Hears("/line – прямая линия");
    }

    [Theory, InEveryMessenger]
    public async Task From_the_announcement_to_the_last_answer(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var clerk = await town.AnnouncesLine();
        var (other, first, same) = (await town.AsksLine(5, Second), await town.AsksLine(6, First), await town.AsksLine(7, Third));
        other.Hears("Ваш вопрос № 1 принят", "12 ноября 18:00");

        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        clerk.Hears("Вопрос № 1", "Будет ли зимой");
        await clerk.Presses("Принять");
        clerk.Hears("Вопрос № 2");
        await clerk.Presses("Принять");
        clerk.Hears("Вопрос № 3");
        await clerk.Presses("Объединить");
        await clerk.Says("2");
        clerk.Hears("новых вопросов больше нет", "Вопросов: 3, новых: 0, в эфир: 2");

        // The clerk looks in on the days between: a session in a browser that nobody uses for half a day is over.
        foreach (var day in (string[])["09.11.2026 19:00", "10.11.2026 05:00", "10.11.2026 15:00", "11.11.2026 01:00", "11.11.2026 11:00",
            "11.11.2026 21:00", "12.11.2026 08:00"])
        {
            await town.Comes(day);
        }

        await town.Comes("12.11.2026 18:01");
        await clerk.Says("/line");
        await clerk.Presses("В эфир");
        clerk.Hears("№ 1. Будет ли зимой", "№ 2. Когда отремонтируют мост");
        await clerk.Presses("Отвечен");
        await clerk.SaysAndSends("Мост откроют до 1 июня.");
        first.Hears("На ваш вопрос № 2 ответили в эфире", "Мост откроют до 1 июня");
        same.Hears("На ваш вопрос № 3 ответили в эфире", "Мост откроют до 1 июня");

        await clerk.Says("/line");
        await clerk.Presses("Подвести итог");
        clerk.Hears("1 вопрос стал обращением", "отвечено: 2, стали обращениями: 1");
        other.Hears("ответить не успели", "МЦУ-2026-000001");
        await other.Says("/status 1");
        other.Hears("ответим до");
    }

    [Fact]
    public async Task Nobody_is_named_on_air_who_did_not_agree()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        var first = await town.AsksLine(5, First, name: true);
        await town.AsksLine(6, Second);
        await Accepts(clerk, 2);

        await clerk.Presses("В эфир");
        clerk.Hears("№ 1, Пётр. Когда отремонтируют", "№ 2. Будет ли зимой");
        first.Hears("в эфире вас назовут");
    }

    [Fact]
    public async Task A_question_is_withdrawn_while_the_window_is_open_and_no_longer()
    {
        await using var town = await Town.Open();
        await town.AnnouncesLine();
        var resident = await town.AsksLine(5, First);
        await resident.Says("/line");
        resident.Hears("ваш вопрос № 1", "ждёт решения");
        await resident.Presses("Отозвать № 1");
        resident.Hears("Вопрос № 1 отозван");

        await resident.Says("/line");
        await resident.Presses("Задать вопрос");
        await resident.Says(Second);
        await resident.Says("/line");
        await town.Comes("12.11.2026 12:30");
        await resident.Presses("Отозвать № 2");
        resident.SeesNote("сейчас не принимают");
    }

    [Fact]
    public async Task What_was_typed_too_late_goes_on_as_a_message()
    {
        await using var town = await Town.Open();
        await town.AnnouncesLine();
        var resident = town.Resident(5);
        await resident.Starts();
        await resident.Presses("Вопрос на прямую линию");
        await resident.Presses("Согласен");
        await town.Comes("12.11.2026 12:30");
        await resident.Says("Яма на дороге, ул. Ленина, 5, машины объезжают по тротуару");

        resident.Hears("Приём вопросов на прямую линию закончился", "Ямы и выбоины");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
    }

    [Fact]
    public async Task A_line_that_nobody_sums_up_is_summed_up_by_the_clock_and_over_a_restart()
    {
        await using var town = await Town.Open();
        await town.AnnouncesLine();
        var resident = await town.AsksLine(5, First);
        var chat = town.InGroup(town.Admin());

        await town.Comes("13.11.2026 12:00");
        await town.Restart();
        resident.DoesNotHear("МЦУ-2026");
        await town.Comes("16.11.2026 17:30");
        await town.Comes("17.11.2026 09:30");

        resident.Hears("ответить не успели", "МЦУ-2026-000001");
        chat.Hears("неотвеченные вопросы стали обращениями – 1");
    }

    [Fact]
    public async Task A_caller_is_written_down_and_becomes_an_appeal_without_a_chat()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        await clerk.Says("/line");
        await clerk.Presses("Вопрос по телефону");
        await clerk.Says("Когда отремонтируют мост?");
        clerk.Hears("потом двоеточие");
        await clerk.Says("/line");
        await clerk.Presses("Вопрос по телефону");
        await clerk.Says("Иванова, дом у реки: когда отремонтируют мост?");
        clerk.Hears("Вопрос № 1 записан");

        await town.Comes("12.11.2026 18:30");
        await clerk.Says("/line");
        await clerk.Presses("Подвести итог");
        clerk.Hears("1 вопрос стал обращением");
        await clerk.Says("/card 1");
        clerk.Hears("прямая линия", "когда отремонтируют мост");
    }

    [Fact]
    public async Task A_declined_question_is_told_with_its_reason()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        var resident = await town.AsksLine(5, First);
        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        await clerk.Presses("Отклонить");
        await clerk.SaysAndSends("Мост не наш, он принадлежит железной дороге.");
        resident.Hears("не взяли в эфир: Мост не наш", "обычным сообщением");
    }

    [Fact]
    public async Task Whoever_is_forgotten_leaves_no_question()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        var resident = await town.AsksLine(5, First);
        await resident.Says("/forget");
        await resident.Presses("Удалить");
        clerk.Listens();
        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        clerk.Hears("новых вопросов больше нет", "Вопросов: 0");
        await town.Comes("12.11.2026 18:30");
        await clerk.Says("/line");
        await clerk.Presses("Подвести итог");
        clerk.Hears("0 вопросов стали обращениями");
    }

    private static async Task Accepts(Voice clerk, int count)
    {
        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        for (var i = 0; i < count; i++)
        {
            await clerk.Presses("Принять");
        }

        await clerk.Says("/line");
    }
}
