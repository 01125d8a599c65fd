using Mcu.Bots.Commands;

namespace Mcu.Bots.Tests.Commands;

public sealed class NameMatchTests
{
    private static readonly string[] Staff =
    [
        "Иванова Анна", "Иванов Пётр", "Иванченко Ольга", "Кузьмин Илья", "Достоевский Фёдор", "Коваленко Ирина", "Шевчук Юрий", "Ким Вера",
        "Белых Антон", "Любимов Олег", "Чернова Мария", "Гоголь Николай", "Anna Smirnova",
        "Дёмина Яна", "Цой Виктор", "Орлов Клим", "Зимина Вера Павловна", "Бабич Нина", "Фрей Роман",
    ];

    [Theory]
    [InlineData("Иванову", "Иванова Анна|Иванов Пётр")]
    [InlineData("иванова анна", "Иванова Анна")]
    [InlineData("Ивановой Анне", "Иванова Анна")]
    [InlineData("Иванову А.", "Иванова Анна")]
    [InlineData("Иванов П", "Иванов Пётр")]
    [InlineData("Петру", "Иванов Пётр")]
    [InlineData("Иванченко", "Иванченко Ольга")]
    [InlineData("Кузьмину", "Кузьмин Илья")]
    [InlineData("кузьминым", "Кузьмин Илья")]
    [InlineData("Достоевскому", "Достоевский Фёдор")]
    [InlineData("достоевского", "Достоевский Фёдор")]
    [InlineData("Коваленко", "Коваленко Ирина")]
    [InlineData("Шевчука", "Шевчук Юрий")]
    [InlineData("Киму", "Ким Вера")]
    [InlineData("Белых", "Белых Антон")]
    [InlineData("Любимова", "Любимов Олег")]
    [InlineData("Гоголю", "Гоголь Николай")]
    [InlineData("фёдору", "Достоевский Фёдор")]
    [InlineData("федору", "Достоевский Фёдор")]
    [InlineData("ivanchenko", "Иванченко Ольга")]
    [InlineData("chernova", "Чернова Мария")]
    [InlineData("Смирнову", "Anna Smirnova")]
    [InlineData("Smirnova", "Anna Smirnova")]
    [InlineData("Дёминой Яне", "Дёмина Яна")]
    [InlineData("Яной", "Дёмина Яна")]
    [InlineData("Цою", "Цой Виктор")]
    [InlineData("Цоем", "Цой Виктор")]
    [InlineData("Климу", "Орлов Клим")]
    [InlineData("Иванова А.П.", "Иванова Анна")]
    [InlineData("А.П. Иванова", "Иванова Анна")]
    [InlineData("Ивановой Анне Петровне", "Иванова Анна")]
    [InlineData("Анне Петровне Ивановой", "Иванова Анна")]
    [InlineData("Иванову Петру Ильичу", "Иванов Пётр")]
    [InlineData("Нине Петровне Бабич", "Бабич Нина")]
    [InlineData("Фрея", "Фрей Роман")]
    [InlineData("Зиминой Вере Павловне", "Зимина Вера Павловна")]
    [InlineData("Зиминой Вере Ильиничне", "")]
    [InlineData("Сидоров", "")]
    [InlineData("и", "")]
    [InlineData("в", "")]
    [InlineData("А.", "")]
    [InlineData("Иванова Ольга", "")]
    [InlineData("", "")]
    public void A_name_is_found_in_any_case(string typed, string found) =>
        NameMatch.Among(Staff, name => name, typed).ShouldBe(found.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Отдел коммунальных сетей", "отд комм", true)]
    [InlineData("Отдел коммунальных сетей", "Отдел", true)]
    [InlineData("Отдел коммунальных сетей", "сети", false)]
    [InlineData("руководитель подразделения", "рук под", true)]
    [InlineData("исполнитель", "исполнитель ЖКХ", false)]
    public void A_beginning_is_enough(string name, string typed, bool begins) => NameMatch.Begins(name, typed).ShouldBe(begins);
}
