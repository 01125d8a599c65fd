using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Registrar;

/// <summary>Article 11 of 59-FZ as a closed list, with its letters and its terms of seven days.</summary>
public sealed class SpecialOrderTests
{
    private const string Number = "ОГ-2026-000001";

    /// <summary>The reason's button, the state that follows, what the letter says, and until when it is to go.</summary>
    [Theory]
    [InlineData("Решение суда", "ч. 2 ст. 11", "только в суде", "16 ноября 2026")]
    [InlineData("Оскорбления, угрозы", "ч. 3 ст. 11", "Злоупотреблять правом", "9 декабря 2026")]
    [InlineData("Не прочесть", "ч. 4 ст. 11", "не удалось прочесть", "16 ноября 2026")]
    [InlineData("Суть не понять", "ч. 4.1 ст. 11", "не удалось понять", "16 ноября 2026")]
    [InlineData("Тайна", "ч. 6 ст. 11", "охраняемую законом тайну", "9 декабря 2026")]
    public async Task The_author_is_told_in_the_words_of_the_law_and_in_its_term(string button, string article, string letter, string due)
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Entered(clerk);
        await clerk.Says("/special ОГ-1");
        clerk.Hears("Других причин закон не знает");
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldNotContain("Анонимное");
        await clerk.Presses(button);
        clerk.Hears(article, letter);
        (await Formal(town)).State.ShouldBe(AppealState.Registered);
        await clerk.Presses("Подтвердить");
        clerk.Hears(letter, $"{Number}: сообщите заявителю", $"Отправить до {due}");
        var appeal = await Formal(town);
        appeal.State.ShouldBe(AppealState.Declined);
        town.InGroup(clerk).Card(Number).Text.ShouldContain(article);
        await clerk.Says("/close ОГ-1");
        clerk.Hears("ещё не отправили");
        await clerk.Presses("Отправлено");
        await clerk.Says("исх. 5");
        await clerk.Says("/stats");
        clerk.Hears("Особый порядок");
    }

    [Theory]
    [InlineData("telegram")]
    [InlineData("vk")]
    public async Task Who_is_to_send_a_letter_hears_the_day_before_and_when_the_term_is_over(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var clerk = town.Admin();
        await Entered(clerk);
        await clerk.Says("/special ОГ-1 суд");
        await clerk.Presses("Подтвердить");
        clerk.Listens();
        await town.Comes("13.11.2026 12:00");
        clerk.Hears("заявителю нужно сообщить до 16 ноября 2026");
        clerk.Listens();
        await town.Comes("17.11.2026 12:00");
        clerk.Hears("срок сообщить заявителю прошёл");
        clerk.Listens();
        await town.Comes("18.11.2026 12:00");
        clerk.DoesNotHear("заявителю нужно сообщить");
        clerk.DoesNotHear("срок сообщить заявителю");
    }

    [Fact]
    public async Task An_anonymous_one_gets_no_answer_and_one_of_a_crime_goes_to_the_competent_body()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Anonymous(clerk, "Соседи шумят");
        await clerk.Says("/special ОГ-1 анонимное");
        clerk.Hears("ничего не отправляем");
        await clerk.Presses("Подтвердить");
        (await Formal(town)).State.ShouldBe(AppealState.Declined);
        (await town.Look(r => r.CountOpenErrands())).ShouldBe(0);

        await Anonymous(clerk, "Готовят поджог склада");
        await clerk.Says("/special ОГ-2 преступление");
        clerk.Hears("в какой орган");
        await clerk.SaysAndSends("ОМВД по району");
        (await Formal(town, 2)).State.ShouldBe(AppealState.Redirected);
        (await Formal(town, 2)).Special.ShouldBe(SpecialReason.Crime);
        clerk.Hears("Кому: ОМВД по району", "ч. 1 ст. 11");
    }

    [Fact]
    public async Task What_is_published_is_told_with_its_page()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Entered(clerk);
        await clerk.Says("/special ОГ-1");
        await clerk.Presses("Уже опубликовано");
        clerk.Hears("на какой странице");
        await clerk.SaysAndSends("https://town.ru/answers/7");
        clerk.Hears("уже опубликован: https://town.ru/answers/7", "ч. 5.1 ст. 11", "16 ноября 2026");
        (await Formal(town)).Special.ShouldBe(SpecialReason.Published);
    }

    [Fact]
    public async Task Correspondence_is_stopped_by_the_head_only_after_more_than_one_answer_and_later_ones_are_shown()
    {
        await using var town = await Town.Open();
        var (clerk, head) = (town.Admin(), await town.Hire(3001, "Анна Белова", "head"));
        await Entered(clerk);
        await head.Says("/special ОГ-1 повторное");
        head.Hears("не один раз");
        await Answered(clerk, head, 1);
        await Entered(clerk);
        await Answered(clerk, head, 2);
        await Entered(clerk);
        await clerk.Says("/special ОГ-3 повторное");
        clerk.Hears("только руководитель");
        await head.Says("/special ОГ-3 повторное");
        head.Hears("ОГ-2026-000001, ОГ-2026-000002", "переписка по этому вопросу прекращена");
        await head.Presses("Подтвердить");
        (await Formal(town, 3)).Special.ShouldBe(SpecialReason.Repeated);

        await RegisterTests.Formal(clerk, "Иванов  Иван Иванович");
        clerk.Hears("По обращению ОГ-2026-000003 переписка с этим заявителем прекращена");
        await clerk.Presses("Внести: переписка прекращена");
        clerk.Hears("ОГ-2026-000004", "ответ не нужен");
        (await Formal(town, 4)).Special.ShouldBe(SpecialReason.Stopped);
        await RegisterTests.Formal(clerk, "Сидоров Пётр Ильич");
        clerk.DoesNotHear("переписка с этим заявителем");
    }

    [Fact]
    public async Task The_list_is_closed_a_named_one_is_not_anonymous_and_a_message_has_no_special_order()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Entered(clerk);
        await clerk.SaysAndSends("/decline ОГ-1 не хотим");
        clerk.Hears("просто отклонить нельзя");
        await clerk.Says("/special ОГ-1 анонимное");
        clerk.Hears("указаны имя и адрес");
        await clerk.Says("/special ОГ-1 некому");
        clerk.Hears("не указано, на кого жалоба");
        await town.Registered();
        await clerk.Says("/special 1 суд");
        clerk.Hears("сообщение, а не официальное обращение");
    }

    private static async Task Entered(Voice clerk)
    {
        await RegisterTests.Formal(clerk);
        await clerk.Presses("Зарегистрировать");
    }

    private static async Task Anonymous(Voice clerk, string text)
    {
        await clerk.Says("/register");
        await clerk.Presses("письмо");
        await clerk.Presses("обращение по 59-ФЗ");
        await clerk.Presses("Не указано (анонимно)");
        await clerk.Presses("Не указано");
        await clerk.Says(text);
        await clerk.Presses("Ни на кого");
        await clerk.Presses("Зарегистрировать");
    }

    private static async Task Answered(Voice clerk, Voice head, int number)
    {
        await clerk.Says($"/answer ОГ-{number} Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.");
        await head.Says($"/approve ОГ-{number}");
        await clerk.Says($"/sent ОГ-{number} исх. {number}");
    }

    private static async Task<Appeal> Formal(Town town, int number = 1) =>
        (await town.Look(r => r.FindAppealByNumber(number, AppealKind.Formal)))!;
}
