using Mcu.Workflow.Classification;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Understanding;

public class DangerWordsTests
{
    private readonly EmergencyClassifier _danger = new(Regulation.Default);

    [Theory]
    [InlineData("В подъезде пахнет газом")]
    [InlineData("Сильный запах газа во дворе")]
    [InlineData("Пожар на Садовой!")]
    [InlineData("Горит трава за гаражами")]
    [InlineData("Горит дом, вызовите кого-нибудь")]
    [InlineData("Провод под напряжением висит над тротуаром")]
    [InlineData("Упал провод, искрит")]
    [InlineData("Оборванный провод лежит на земле")]
    [InlineData("Ребёнок упал в колодец")]
    [InlineData("Открытый люк, а рядом играют дети")]
    [InlineData("Ребёнок заперт в квартире один")]
    [InlineData("Мужчина провалился под лёд")]
    [InlineData("Тонет человек")]
    [InlineData("Обрушилась крыша сарая")]
    [InlineData("Мы застряли в лифте")]
    [InlineData("человек лежит на остановке без сознания")]
    [InlineData("из окна валит дым")]
    [InlineData("Меня ударило током от столба")]
    [InlineData("Я не хочу жить")]
    [InlineData("Кабель под напряжением третий день на газоне")]
    [InlineData("С фасада летят кирпичи на прохожих")]
    [InlineData("Случился пожар на пятом этаже")]
    [InlineData("Если приедете поздно, поздно будет. Пожар!")]
    [InlineData("В щитке искрят провода, может случиться пожар")]
    [InlineData("В прошлом году был пожар. Сейчас снова пожар!")]
    public void Danger_is_heard(string text) => _danger.Matches(text).ShouldBeTrue();

    [Theory]
    [InlineData("Не горит свет в подъезде")]
    [InlineData("Не горит лампочка на лестничной площадке дома")]
    [InlineData("Мусор перед каждым подъездом")]
    [InlineData("Пожарная лестница завалена вещами")]
    [InlineData("Проезд для пожарных машин закрыт")]
    [InlineData("Застрял на таможне товар")]
    [InlineData("Машины тонут в лужах")]
    [InlineData("Люк провалился, плитка просела")]
    [InlineData("Дорога как после бомбёжки")]
    [InlineData("Когда проведут газ?")]
    [InlineData("Искровский проспект, дом 3")]
    [InlineData("Упало дерево, уберите")]
    [InlineData("Проезд закрыт блоками, а если пожар или скорая?")]
    [InlineData("Случись пожар, тушить будет нечем")]
    [InlineData("Весь коридор заставлен, не дай Бог, пожар")]
    [InlineData("Весной в нашем подъезде был пожар, стены до сих пор чёрные")]
    [InlineData("Сломано табло «ПОЖАР» над входом")]
    [InlineData("Крышка люка крутится, чуть не провалился ребёнок")]
    [InlineData("Глубины ямы хватит, чтобы человек провалился")]
    public void An_ordinary_complaint_is_no_danger(string text) => _danger.Find(text).ShouldBeNull();

    [Fact]
    public void What_was_heard_is_told_as_the_regulation_writes_it() => _danger.Find("кажется, тут пожар").ShouldBe("=пожар");
}
