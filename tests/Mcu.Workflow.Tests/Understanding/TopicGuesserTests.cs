using Mcu.Tests;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Understanding;

public class TopicGuesserTests
{
    private readonly TopicGuesser _guesser = new(Regulation.Default);

    [Clause("S1-15", "анализ, структурирование, формализация")]
    [Clause("S3-17", "анализ поступающих обращений и сообщений")]
    [Theory]
    [InlineData("Огромная яма на дороге у поворота", "road-pits")]
    [InlineData("ВО ДВОРЕ ЯМЫ, асфальт разбит", "yard-pits")]
    [InlineData("Не работает уличное освещение, фонари не горят", "street-lighting")]
    [InlineData("Не горит лампочка на третьем этаже в подъезде", "entrance-lighting")]
    [InlineData("Мусор не вывозят, контейнеры переполнены", "waste-removal")]
    [InlineData("Кто-то выбросил диван и старую мебель", "bulky-waste")]
    [InlineData("Стихийная свалка в лесополосе", "dumps")]
    [InlineData("Нет уже третий день горячей воды", "no-water")]
    [InlineData("Из крана течёт ржавая вода", "water-quality")]
    [InlineData("Батареи холодные, в квартире 15 градусов", "heating")]
    [InlineData("Лифт опять стоит", "lifts")]
    [InlineData("Стая бродячих собак у школы", "stray-animals")]
    [InlineData("Светофор мигает жёлтым", "traffic-lights")]
    [InlineData("Крышка люка разрушена", "manholes")]
    [InlineData("Автобус не пришёл по расписанию", "timetable")]
    [InlineData("На детской площадке сломаны качели", "playgrounds")]
    [InlineData("Дети ждут места в детский сад", "kindergartens")]
    [InlineData("Отказали в выплате пособия", "benefits")]
    [InlineData("Тротуар завален снегом, гололёд", "snow-pavements")]
    [InlineData("Выросла амброзия и борщевик", "hogweed")]
    public void An_ordinary_message_has_its_topic_among_three(string text, string code) =>
        _guesser.Guess(text).Select(topic => topic.Code).ShouldContain(code);

    [Theory]
    [InlineData("Нужно снять рекламную табличку с опоры освещения", "graffiti")]
    [InlineData("Надписи и реклама на трансформаторной будке", "graffiti")]
    [InlineData("Не работает домофон на второй лестнице", "entrances")]
    [InlineData("Брошенный автомобиль, стоит третий год", "abandoned-cars")]
    [InlineData("Провалился асфальт, яма глубиной в полколеса", "road-pits")]
    [InlineData("Управляющая компания не чинит лифт, кабина застревает", "lifts")]
    [InlineData("Кондиционер на фасаде повесили без разрешения", "house-facade")]
    [InlineData("Снег на дороге, машины буксуют", "snow-roads")]
    public void What_is_complained_of_comes_before_what_is_only_mentioned(string text, string code) =>
        _guesser.Guess(text, 1).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("Яма на дороге, ул. Ленина, 5, машины объезжают по тротуару")]
    [InlineData("Ямы на дороге, проехать нельзя")]
    [InlineData("На улице Садовой огромные ямы на дорогах")]
    public void A_pit_in_the_road_is_not_taken_for_one_in_a_yard(string text) =>
        new TopicGuesser(Regulation.Default).Guess(text)[0].Code.ShouldBe("road-pits");

    [Fact]
    public void The_figures_speak_of_topics_that_the_default_regulation_has() =>
        TopicWordWeights.Default.Topics.ShouldBeSubsetOf(Regulation.Default.Topics.Select(topic => topic.Code));

    [Fact]
    public void Topics_of_a_town_s_own_are_guessed_by_their_stems()
    {
        var own = Regulation.Default with
        { Topics = [new Topic("own-snow", "Снег", "Snow", Regulation.Default.Topics[0].Unit, false, ["снег"])] };
        new TopicGuesser(own).Guess("Снег на дороге").ShouldHaveSingleItem().Code.ShouldBe("own-snow");
        new TopicGuesser(own).Guess("Лифт не работает").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("Добрый вечер")]
    public void Nothing_said_nothing_guessed(string text) => _guesser.Guess(text).ShouldBeEmpty();

    [Fact]
    public void As_many_are_told_as_asked() => _guesser.Guess("мусор, снег, яма, лифт, фонарь", 2).Count.ShouldBe(2);

    [Fact]
    public void The_letter_yo_does_not_matter() => _guesser.Guess("упавшие клёны").ShouldBe(_guesser.Guess("упавшие клены"));
}
