using Mcu.Tests;
using Mcu.Workflow.Classification;

namespace Mcu.Workflow.Tests.Watching;

public class SameThingTests
{
    [Clause("S3-17", "анализ поступающих обращений и сообщений")]
    [Theory]
    [InlineData("Яма на Садовой 5, объехать нельзя", "На Садовой у дома 5 яма, разбил колесо")]
    [InlineData("Нет горячей воды третий день", "У нас третий день нет горячей воды, помогите")]
    [InlineData("Не горят фонари на Речной", "На улице Речной не горит ни один фонарь")]
    [InlineData("Мусор не вывозят с Полевой", "Здравствуйте! С улицы Полевая неделю не вывозят мусор, баки полные, крысы бегают")]
    [InlineData("Когда сделают дорогу к школе № 3?", "Дорога к школе № 3 разбита, когда ремонт")]
    [InlineData("Холодно в квартире, батареи ледяные", "Батареи ледяные, дома холодно, ребёнок болеет")]
    [InlineData("Автобус 12 опять не пришёл утром", "Не приходит автобус 12 по утрам")]
    [InlineData("Стая собак у садика", "Возле садика бегает стая собак, страшно за детей")]
    [InlineData("Отключили свет на Мира", "На Мира нет света")]
    [InlineData("Яма на Садовой, 5", "Садовая, 5: выбоина на дороге")]
    public void The_same_trouble_is_known_again(string one, string other)
    {
        TextSimilarity.Likely(one, other).ShouldBeTrue();
        TextSimilarity.Likely(other, one).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Яма на Садовой 5", "Яма на Лесной 12")]
    [InlineData("Яма на Садовой 5", "Яма на Садовой 15")]
    [InlineData("Нет горячей воды третий день", "Третий день не вывозят мусор")]
    [InlineData("Не горят фонари на Речной", "На Речной нет автобусной остановки")]
    [InlineData("Когда откроют бассейн?", "Когда сделают дорогу?")]
    [InlineData("Спасибо за парк", "Здравствуйте, спасибо за ответ")]
    [InlineData("Здравствуйте, помогите, пожалуйста, с водой", "Здравствуйте, помогите, пожалуйста, с лифтом")]
    [InlineData("Автобус 12 опять не пришёл", "Автобус 7 опять не пришёл")]
    [InlineData("", "")]
    [InlineData("Яма", "")]
    public void Another_trouble_is_another(string one, string other)
    {
        TextSimilarity.Likely(one, other).ShouldBeFalse();
        TextSimilarity.Likely(other, one).ShouldBeFalse();
    }
}
