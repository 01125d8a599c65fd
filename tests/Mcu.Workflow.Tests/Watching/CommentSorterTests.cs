using Mcu.Workflow.Classification;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Tests.Watching;

public class CommentSorterTests
{
    private readonly CommentSorter _sorter = new(Regulation.Default);

    [Theory]
    [InlineData("Когда уже уберут снег на Садовой?", "Когда уже")]
    [InlineData("А у нас во дворе третий год яма, никому нет дела", "яма")]
    [InlineData("мусор не вывозят с прошлой недели", "не вывозят")]
    [InlineData("До сих пор темно на Речной, фонари стоят для красоты", "темно")]
    [InlineData("Уберите ветки после обрезки", "Уберите")]
    [InlineData("сколько можно терпеть этот запах", "сколько можно")]
    [InlineData("Подскажите, куда обращаться по субсидии", "Подскажите")]
    [InlineData("Будет ли автобус на новый микрорайон", "Будет ли")]
    [InlineData("Почему в парке нет ни одной лавочки", "Почему")]
    [InlineData("Дорога к садику", null)]
    [InlineData("нет горячей воды", "нет горячей")]
    [InlineData("Опять нет уже который день воды в кране", null)]
    [InlineData("Собаки у школы бегают, ребёнок боится ходить", null)]
    [InlineData("Как записаться на приём к главе", "Как записаться")]
    [InlineData("Это вообще законно?", "Это вообще законно?")]
    [InlineData("Во сколько начало", null, CommentSort.Talk)]
    [InlineData("Во сколько начало?", "Во сколько начало?")]
    [InlineData("Фонари на Лесной не горят", "не горят")]
    [InlineData("детскую площадку сломали, качели висят на одной цепи", null)]
    [InlineData("Тротуар весь во льду, люди ломают ноги", null)]
    [InlineData("хотелось бы узнать про газификацию", "хотелось бы")]
    [InlineData("прошу принять меры к ларьку у остановки", "прошу")]
    [InlineData("Автобус 12 опять не пришёл", "опять не")]
    [InlineData("[id15|Анна], а у вас тоже крыша течёт?", "течёт")]
    [InlineData("@admin_town когда отремонтируете мост", "когда отремонтируете")]
    public void A_question_or_a_complaint_is_heard(string text, string? reason, CommentSort sort = CommentSort.Question)
    {
        var sorting = Sort(text);
        sorting.Sort.ShouldBe(sort);
        sorting.Reason.ShouldBe(reason ?? sorting.Reason);
        text.ShouldContain(sorting.Reason);
    }

    [Theory]
    [InlineData("Спасибо за новую площадку, дети в восторге!", "Спасибо")]
    [InlineData("Огромная благодарность дворникам", "благодарность")]
    [InlineData("Молодцы, быстро сделали", "Молодцы")]
    [InlineData("Какая красота у нас в парке 😍", "красота")]
    [InlineData("дорогу сделали, спасибооо", "спасибооо")]
    [InlineData("Ура! Дождались", "Ура")]
    [InlineData("С праздником, любимый город", "С праздником")]
    [InlineData("Очень уютно стало", "уютно")]
    [InlineData("Работники ЖКХ, вам респект", "респект")]
    [InlineData("Благодарим администрацию за ремонт тротуара", "Благодарим")]
    public void Thanks_are_thanks(string text, string reason) =>
    Sort(text).ShouldBe(new Sorting(CommentSort.Thanks, reason, Important: false));

    [Theory]
    [InlineData("Спасибо за ямы на новой дороге")]
    [InlineData("Спасибо, что не убираете снег")]
    [InlineData("Спасибо за площадку, но мусор оттуда никто не вывозит")]
    [InlineData("Спасибо за двор, только лавочки забыли")]
    [InlineData("Надпись на остановке. Заранее спасибо")]
    [InlineData("Повреждение дорожного покрытия на Мира. Спасибо.")]
    [InlineData("Здравствуйте, у нас на Полевой лужа, дети идут в школу по проезжей части, каждую весну одно и то же, пишем каждый год, приезжают смотреть, ставят галочку и уезжают. За это, видимо, надо сказать большое спасибо всем ответственным лицам")]
    public void Politeness_and_irony_do_not_hide_trouble(string text) => Sort(text).Sort.ShouldBe(CommentSort.Question);

    [Theory]
    [InlineData("Ну да, ну да")]
    [InlineData("Были вчера, народу много")]
    [InlineData("ахахах точно")]
    [InlineData("👍👍👍")]
    [InlineData("")]
    [InlineData("[id77|Сергей], и ты там был?")]
    [InlineData("Маш, тебе надо?")]
    [InlineData("Это моя бабушка на фото")]
    [InlineData("Кто бы сомневался")]
    [InlineData("+")]
    public void People_among_themselves_are_talk(string text) => Sort(text).ShouldBe(new Sorting(CommentSort.Talk, "", Important: false));

    [Theory]
    [InlineData("Заработок от 5000 в день, пишите в личку", "Заработок от")]
    [InlineData("Удалённая работа для мам в декрете", "Удалённая работа")]
    [InlineData("Продам гараж, недорого", "Продам")]
    [InlineData("Подписывайтесь на наш канал!", "Подписывайтесь")]
    [InlineData("Переходи по ссылке и забирай приз", "Переходи по ссылке")]
    [InlineData("https://win-prize.top/abc", "https://win-prize.top/abc")]
    [InlineData("Натяжные потолки от производителя, звоните 8 900 123-45-67", "Натяжные потолки от")]
    [InlineData("Наш магазин: скидки всем shop-tut.ru/akcia", "магазин")]
    [InlineData("Займ без отказа за 5 минут", "Займ без")]
    [InlineData("Грузоперевозки по району 89001234567", "Грузоперевозки")]
    [InlineData("казино, фриспины каждому", "казино")]
    [InlineData("Почему вы ещё не с нами? Промокод START https://stavka.site", "Промокод")]
    public void Advertising_is_seen(string text, string reason) =>
    Sort(text).ShouldBe(new Sorting(CommentSort.Advertising, reason, Important: false));

    [Theory]
    [InlineData("Уберите рекламу казино со столба")]
    [InlineData("На асфальте реклама займов без отказа, закрасьте")]
    [InlineData("Расклеены объявления о наращивании ресниц")]
    [InlineData("Почему дорогу не делают? Вот фото https://example.ru/photo1")]
    [InlineData("Позвонил по 8 900 123-45-67, никто не отвечает, свет отключили")]
    public void A_complaint_about_advertising_or_with_a_link_is_a_complaint(string text) => Sort(text).Sort.ShouldBe(CommentSort.Question);

    [Theory]
    [InlineData("Вы все там твари", "твари")]
    [InlineData("идиоты", "идиоты")]
    [InlineData("Вы совсем дебилы?", "дебилы")]
    [InlineData("Воры и жулики", "Воры")]
    [InlineData("Чтоб вы сдохли", "сдохли")]
    public void An_insult_with_nothing_behind_it_is_an_insult(string text, string reason) =>
    Sort(text).ShouldBe(new Sorting(CommentSort.Insult, reason, Important: false));

    [Theory]
    [InlineData("Когда уберёте снег, уроды")]
    [InlineData("Идиоты, у нас второй месяц нет света на улице")]
    [InlineData("Какой дебил придумал эту остановку")]
    public void A_rude_complaint_is_a_complaint(string text) => Sort(text).Sort.ShouldBe(CommentSort.Question);

    [Theory]
    [InlineData("Третий день без воды!", "Третий день")]
    [InlineData("Весь двор в грязи, не пройти", "Весь двор")]
    [InlineData("Сидим всем домом без отопления", "всем домом")]
    [InlineData("Вторую неделю не вывозят мусор", "Вторую неделю")]
    [InlineData("В подъезде пахнет газом", "пахнет газом")]
    [InlineData("Спасибо за площадку, там провод искрит", "искрит")]
    [InlineData("Скорая не может проехать, машины на тротуаре", "Скорая не может")]
    [InlineData("Все жители улицы просят свет", "Все жители")]
    [InlineData("Пожар на Лесной! Звоните 8 900 123-45-67", "Пожар")]
    public void Danger_and_the_trouble_of_many_are_important(string text, string reason) =>
    Sort(text).ShouldBe(new Sorting(CommentSort.Question, reason, Important: true));

    [Theory]
    [InlineData("Всем двором благодарим за скамейки")]
    [InlineData("Третий день праздника, народу полно")]
    [InlineData("Весь двор украсили к празднику")]
    public void Many_people_without_trouble_are_not(string text) => Sort(text).Important.ShouldBeFalse();

    [Fact]
    public void What_is_suggested_to_the_page_is_read_by_somebody() =>
        _sorter.Sort("Вот такой закат сегодня", PublicKind.SuggestedPost).Sort.ShouldBe(CommentSort.Question);

    [Fact]
    public void Every_stem_of_the_lists_is_written_rightly() =>
        CommentLexicon.Parts.SelectMany(part => part.Value).Where(stem => !Stem.IsRight(stem)).ShouldBeEmpty();

    private Sorting Sort(string text) => _sorter.Sort(text, PublicKind.Comment);
}
