using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>
/// A direct line where it meets the rest: the choice about personal data, danger, two messengers, many questions, the common chat.
/// </summary>
[Clause("S0-19", "«Прямых линий»")]
public sealed class DirectLineCareTests
{
    private const string First = "Когда отремонтируют мост через реку у школы?";
    private const string Second = "Будет ли зимой чиститься улица Мира от снега?";

    [Theory, InEveryMessenger]
    public async Task What_was_asked_before_the_choice_about_personal_data_is_not_asked_again(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.AnnouncesLine();
        var resident = town.Resident(5);
        await resident.Starts();
        await resident.Presses("Вопрос на прямую линию");
        await resident.Says(First);
        resident.DoesNotHear("Ваш вопрос № 1");
        await resident.Presses("Не указывать имя");
        resident.Hears("Ваш вопрос № 1 принят");
        resident.DoesNotHear("Назвать вас в эфире");

        await resident.Says("/line");
        resident.Hears("ваш вопрос № 1: Когда отремонтируют мост");
    }

    [Theory, InEveryMessenger]
    public async Task Danger_does_not_wait_for_the_day_on_air(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.AnnouncesLine();
        var resident = await town.AsksLine(5, First);
        await resident.Says("/line");
        await resident.Presses("Задать вопрос");
        await resident.Says("Почему в подъезде пахнет газом, ул. Ленина, 5?");
        resident.Hears("нельзя откладывать до эфира", "112");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
    }

    [Fact]
    public async Task Days_after_the_button_words_are_an_ordinary_message_again()
    {
        await using var town = await Town.Open();
        await town.AnnouncesLine();
        var resident = town.Resident(5);
        await resident.Starts();
        await resident.Presses("Вопрос на прямую линию");
        await resident.Presses("Согласен");
        await town.Comes("11.11.2026 12:00");
        await resident.Says("Яма на дороге, ул. Ленина, 5, машины объезжают по тротуару");
        resident.Hears("Ямы и выбоины");
        resident.DoesNotHear("принят");
    }

    [Fact]
    public async Task A_photograph_to_a_question_is_not_lost_in_silence()
    {
        await using var town = await Town.Open();
        await town.AnnouncesLine();
        var resident = town.Resident(5);
        await resident.Starts();
        await resident.Presses("Вопрос на прямую линию");
        await resident.Presses("Согласен");
        await resident.SendsPhoto(First);
        resident.Hears("Ваш вопрос № 1 принят", "Фотографии и файлы ведущим не передаём");
    }

    [Fact]
    public async Task What_was_asked_in_one_messenger_is_seen_and_withdrawn_in_the_other()
    {
        await using var town = await Joined.Town();
        await town.AnnouncesLine();
        var (vk, max) = (town.InVk(), town.InMax());
        await vk.Starts();
        await vk.Presses("Вопрос на прямую линию");
        await vk.Presses("Согласен");
        await vk.Says(First);
        await max.Starts();
        await vk.Joins(max);

        await max.Says("/line");
        max.Hears("ваш вопрос № 1: Когда отремонтируют мост");
        await max.Presses("Отозвать № 1");
        max.Hears("Вопрос № 1 отозван");
    }

    [Fact]
    public async Task Whoever_asked_the_same_stands_in_for_the_one_who_withdrew()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        var (leader, same) = (await town.AsksLine(5, First), await town.AsksLine(6, "Почините мост у школы, когда это будет?"));
        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        await clerk.Presses("Принять");
        await clerk.Presses("Объединить");
        await clerk.Says("1");
        await leader.Says("/line");
        await leader.Presses("Отозвать № 1");

        await clerk.Says("/line");
        await clerk.Presses("В эфир");
        clerk.Hears("№ 2. Почините мост");
        await clerk.Presses("Отвечен");
        await clerk.SaysAndSends("До 1 июня.");
        same.Hears("На ваш вопрос № 2 ответили в эфире", "До 1 июня");
    }

    [Fact]
    public async Task What_is_put_together_with_an_answered_question_is_answered_at_once()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        var (_, late) = (await town.AsksLine(5, First), await town.AsksLine(6, "Почините мост у школы, когда это будет?"));
        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        await clerk.Presses("Принять");
        await clerk.Says("/line");
        await clerk.Presses("В эфир");
        await clerk.Presses("Отвечен");
        await clerk.SaysAndSends("До 1 июня.");
        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        await clerk.Presses("Объединить");
        await clerk.Says("1");
        late.Hears("На ваш вопрос № 2 ответили в эфире", "До 1 июня");
    }

    [Fact]
    public async Task The_reason_of_a_declined_question_reaches_whoever_asked_the_same()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        var (_, same) = (await town.AsksLine(5, First), await town.AsksLine(6, "Почините мост у школы, когда это будет?"));
        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        await clerk.Presses("Дальше");
        await clerk.Presses("Объединить");
        await clerk.Says("1");
        await clerk.Says("/line");
        await clerk.Presses("Разобрать вопросы");
        await clerk.Presses("Отклонить");
        await clerk.SaysAndSends("Мост не наш.");
        same.Hears("Ваш вопрос № 2", "не взяли в эфир: Мост не наш");
    }

    [Fact]
    public async Task Before_it_was_on_air_it_is_not_summed_up_by_one_press()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        var resident = await town.AsksLine(5, First);
        resident.Listens();
        await clerk.Says("/line");
        await clerk.Presses("Подвести итог");
        clerk.Hears("Эфир ещё впереди: 12 ноября 18:00");
        resident.HearsNothing();
        await clerk.Presses("Отменить прямую линию");
        clerk.Hears("1 вопрос стал обращением");
        resident.Hears("не состоится", "МЦУ-2026-000001");
        resident.DoesNotHear("ответить не успели");
    }

    [Fact]
    public async Task A_caller_s_name_and_number_are_not_written_down_in_the_common_chat()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        var group = town.InGroup(clerk);
        await group.Says("/line");
        await group.Presses("Вопрос по телефону");
        group.SeesNote("в личном чате");

        await clerk.Says("/line");
        await clerk.Presses("Вопрос по телефону");
        await clerk.Says("Иванова, 8 900 000-00-00: когда отремонтируют мост?");
        await town.Comes("12.11.2026 18:30");
        await clerk.Says("/line");
        group.Listens();
        await clerk.Presses("Подвести итог");
        group.Hears("когда отремонтируют мост");
        group.DoesNotHear("Иванова,");
        group.DoesNotHear("900 000");
        (await town.Appeal()).Applicant.ShouldNotBeNull().Phone.ShouldBe("8 900 000-00-00");
    }

    [Fact]
    public async Task Two_hundred_questions_are_read_ten_at_a_time_and_all_are_summed_up()
    {
        await using var town = await Town.Open();
        var clerk = await town.AnnouncesLine();
        await town.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(async work =>
        {
            var line = (await work.Store.OpenLines())[0];
            for (var n = 1; n <= 200; n++)
            {
                (await DirectLineService.Ask(work, line, 0, $"Когда отремонтируют дорогу номер {n}?", "Иванова")).Accept();
            }
        });

        await clerk.Says("/line");
        await clerk.Presses("В эфир");
        clerk.Hears("№ 10. ", "Ещё для эфира: 190 вопросов");
        clerk.DoesNotHear("№ 11. ");
        await clerk.Presses("Показать ещё");
        clerk.Hears("№ 11. ", "№ 20. ", "Ещё для эфира: 180 вопросов");

        await town.Comes("12.11.2026 18:30");
        await clerk.Says("/line");
        await clerk.Presses("Подвести итог");
        clerk.Hears("200 вопросов стали обращениями", "Вопросов: 200, новых: 0, в эфир: 0, отвечено: 0, стали обращениями: 200");
    }

    [Fact]
    public async Task A_line_may_be_on_a_day_off_and_questions_end_with_the_day()
    {
        await using var town = await Town.Open();
        var clerk = await town.Hire(2001, "Анна Иванова", "coordinator");
        await clerk.Says("/line новая");
        await clerk.Says("Прямая линия главы");
        await clerk.Says("15.11 в 11:00");
        await clerk.Says("сегодня");
        await clerk.Says("15.11");
        clerk.Hears("Приём вопросов должен закончиться до начала эфира");
        await clerk.Says("14.11");
        await clerk.Says("глава округа");
        clerk.Hears("Эфир: 15 ноября 11:00", "до 14 ноября 23:59");
        await town.AsksLine(5, Second);
        await town.Comes("15.11.2026 11:01");
        await clerk.Says("/line");
        clerk.Hears("Эфир начался 15 ноября 11:00");
    }
}
