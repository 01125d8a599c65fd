using Mcu.Bots.Tests.World;
using Mcu.Fakes;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>Thanks, questions, a call for a person, a thumb up: no address is asked, no date is promised.</summary>
public sealed class ShortWaysTests
{
    private const string Reached = """
        municipality:
          name: Тестовый округ
          nameGenitive: Тестового округа
          phone: 8 (800) 000-00-00
          hours: по будням с 9 до 18
        """;

    [Theory, InEveryMessenger]
    public async Task Thanks_are_passed_on_and_no_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var clerk = town.InGroup(town.Admin());
        clerk.Listens();
        var resident = town.Resident();
        await resident.Says("Спасибо большое, дорогу наконец сделали!");
        resident.Hears("Спасибо! Передадим тем, кто это сделал.");
        resident.DoesNotHear(Said.Consent);
        resident.DoesNotHear("Где это?");
        clerk.Hears("дорогу наконец сделали");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
    }

    [Theory]
    [InlineData("Спасибо, но яму так и не засыпали, ул. Ленина, 5")]
    [InlineData("Заранее спасибо! Уберите снег на ул. Ленина, 5")]
    [InlineData("Яма на ул. Ленина, 5. Спасибо")]
    public async Task A_polite_report_is_a_report(string words)
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says(words);
        resident.Hears(Said.Consent);
        resident.DoesNotHear("Передадим тем");
    }

    [Theory, InEveryMessenger]
    public async Task A_question_is_not_asked_for_an_address_and_gets_no_date(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("Подскажите, как записать ребёнка в сад?");
        await resident.Presses("Согласен");
        resident.DoesNotHear("Где это?");
        await resident.Presses("Отправить");
        resident.Hears("Приняли вопрос, номер МЦУ-2026-000001. Ответит сотрудник.");
        resident.DoesNotHear("Ответим до");
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldContain("ребёнка в сад");
    }

    [Theory]
    [InlineData("куда обратиться")]
    [InlineData("Во сколько приём?")]
    public async Task Other_questions_too(string words)
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says(words);
        await resident.Presses("Согласен");
        resident.DoesNotHear("Где это?");
        resident.Hears(Said.Summary);
    }

    [Theory, InEveryMessenger]
    public async Task Whoever_wants_a_person_reads_the_telephone_and_the_staff_hear(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: Reached);
        var clerk = town.InGroup(town.Admin());
        clerk.Listens();
        var resident = town.Resident();
        await resident.Says("Позовите человека!");
        resident.Hears("8 (800) 000-00-00", "по будням с 9 до 18", "Напишите вопрос – ответит сотрудник.");
        resident.DoesNotHear(Said.Consent);
        clerk.Hears("хочет поговорить с человеком", "Позовите человека!");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
    }

    [Theory]
    [InlineData("оператор")]
    [InlineData("как с вами связаться?")]
    [InlineData("Соедините с оператором")]
    public async Task However_they_call_for_one(string words)
    {
        await using var town = await Town.Open(regulation: Reached);
        var resident = town.Resident();
        await resident.Says(words);
        resident.Hears("8 (800) 000-00-00");
        await resident.Says("Оператор");
        town.Times(town.InGroup(town.Admin()), "хочет поговорить с человеком").ShouldBe(1);
    }

    [Theory, InEveryMessenger]
    public async Task Angry_words_are_understood_first(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("Сколько можно! Мусор не вывозят, Советская, 8");
        resident.Hears("Понимаем, что надоело. Записали:", "Советская, 8", Said.Consent);
        await resident.Presses("Согласен");
        resident.DoesNotHear("фотографию");
        resident.Hears(Said.Summary);
    }

    [Theory, InEveryMessenger]
    public async Task A_thumb_up_is_no_address(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("Яма на дороге");
        await resident.Presses("Согласен");
        await resident.Says("👍");
        resident.Hears("Где это?");
        await resident.Says("ул. Ленина, 5");
        resident.Hears("Адрес: ул. Ленина, 5");
        await resident.Presses("Отправить");
        (await town.Appeal()).Text.ShouldBe("Яма на дороге");
    }

    [Theory]
    [InlineData("👍")]
    [InlineData(".")]
    [InlineData("!!! ...")]
    public async Task What_says_nothing_becomes_no_appeal(string words)
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says(words);
        resident.Hears("Напишите, пожалуйста, что случилось");
        resident.DoesNotHear(Said.Consent);
        await resident.Says("Здравствуйте!");
        resident.Hears("Здравствуйте! Это бот");
        await resident.Says("/my");
        resident.Hears("пока нет обращений");
    }

    [Fact]
    public async Task An_appeal_whose_words_were_edited_away_cannot_be_sent()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var message = await resident.Says(Story.Pothole);
        await resident.Presses("Согласен");
        var summary = resident.LastShown;
        var send = summary.Buttons.First(b => b.Text == "Отправить").Data!;
        await resident.Edits(message, "...");
        await resident.PressesData(summary.MessageId, send);
        resident.Hears("Что случилось?");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
        await resident.Says("Открыт колодец, ул. Ленина, 5");
        await resident.Presses("Отправить");
        (await town.Appeal()).Text.ShouldBe("Открыт колодец, ул. Ленина, 5");
    }

    [Fact]
    public async Task A_reception_that_is_not_set_up_is_not_offered_and_told_by_telephone()
    {
        await using var town = await Town.Open(regulation: Reached);
        var resident = town.Resident();
        await resident.Says("/help");
        resident.DoesNotHear("/reception");
        resident.Hears("/official", "/about");
        await resident.Says("/reception");
        resident.Hears("Запись на приём: 8 (800) 000-00-00, по будням с 9 до 18");
    }
}
