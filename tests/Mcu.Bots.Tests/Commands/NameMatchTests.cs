using Mcu.Workflow.Processing.Commands;

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

    private static readonly string[] Others =
    [
        "Кузнецов Иван", "Зайцев Пётр", "Ёлкина-Петрова Мария Андреевна", "Мамедов Рустам Али оглы", "Цой Анна-Мария", "Шевченко Тарас",
        "Черных Павел", "Дюма Алексей",
        "Кравец Лев", "Толстая Ирина", "Сухово-Кобылин Юрий", "О'Коннор Джон", "Глинка Вера", "Орлов Илья Ильич",
        "Роман Виктор", "Соловьёв Роман",
        "Белая Любовь", "Чёрный Олег", "Гуменюк Дарья", "Живаго Антон", "Ворона Инна",
    ];

    [Theory]
    [InlineData("Петровой", "Ёлкина-Петрова Мария Андреевна")]
    [InlineData("Иванову", "")]
    [InlineData("Павлова", "")]
    [InlineData("Павлу", "Черных Павел")]
    [InlineData("Льву", "Кравец Лев")]
    [InlineData("Кравцу", "Кравец Лев")]
    [InlineData("Ильину", "")]
    [InlineData("Ильиной", "")]
    [InlineData("Елкина-Петрова М.А.", "Ёлкина-Петрова Мария Андреевна")]
    [InlineData("Ёлкиной - Петровой Марии Андреевне", "Ёлкина-Петрова Мария Андреевна")]
    [InlineData("ёлкиной-петровой", "Ёлкина-Петрова Мария Андреевна")]
    [InlineData("КУЗНЕЦОВ И. П.", "Кузнецов Иван")]
    [InlineData("И.П. Кузнецов", "Кузнецов Иван")]
    [InlineData("П.И. Кузнецов", "")]
    [InlineData("Иван Кузнецов", "Кузнецов Иван")]
    [InlineData("Ивану Кузнецову", "Кузнецов Иван")]
    [InlineData("Кузнецовой", "")]
    [InlineData("Кузнецов Пётр", "")]
    [InlineData("Кузнецов Иван Петрович (отдел ЖКХ)", "Кузнецов Иван")]
    [InlineData("Цой А.-М.", "Цой Анна-Мария")]
    [InlineData("Цою", "Цой Анна-Мария")]
    [InlineData("Мамедову Рустаму Али оглы", "Мамедов Рустам Али оглы")]
    [InlineData("Мамедов Рустам Али-оглы", "Мамедов Рустам Али оглы")]
    [InlineData("Рустаму Мамедову", "Мамедов Рустам Али оглы")]
    [InlineData("Шевченко Тарасу Григорьевичу", "Шевченко Тарас")]
    [InlineData("Черных", "Черных Павел")]
    [InlineData("Дюма", "Дюма Алексей")]
    [InlineData("Толстой", "Толстая Ирина")]
    [InlineData("Толстому", "")]
    [InlineData("Сухово-Кобылину", "Сухово-Кобылин Юрий")]
    [InlineData("ОКоннору", "О'Коннор Джон")]
    [InlineData("Глинке", "Глинка Вера")]
    [InlineData("Кyзнецову", "Кузнецов Иван")]
    [InlineData("Kuznetsovu Ivanu", "Кузнецов Иван")]
    [InlineData("Elkina-Petrova", "Ёлкина-Петрова Мария Андреевна")]
    [InlineData("Орлову И. И.", "Орлов Илья Ильич")]
    [InlineData("Роману", "Роман Виктор|Соловьёв Роман")]
    [InlineData("Соловьеву", "Соловьёв Роман")]
    [InlineData("Соловью", "")]
    [InlineData("Романовой", "")]
    [InlineData("Юрьеву", "")]
    [InlineData("Юрию", "Сухово-Кобылин Юрий")]
    [InlineData("Любови", "Белая Любовь")]
    [InlineData("Белой Любови", "Белая Любовь")]
    [InlineData("Чёрному", "Чёрный Олег")]
    [InlineData("Гуменюку", "Гуменюк Дарья")]
    [InlineData("Гуменюк Дарье", "Гуменюк Дарья")]
    [InlineData("Марии", "Ёлкина-Петрова Мария Андреевна|Цой Анна-Мария")]
    [InlineData("Марии Ивановне", "Цой Анна-Мария")]
    [InlineData("Шевченко Т. Г.", "Шевченко Тарас")]
    [InlineData("Живаго", "Живаго Антон")]
    [InlineData("Ворону", "Ворона Инна")]
    [InlineData("Воронову", "")]
    public void A_surname_is_found_by_its_own_forms_only(string typed, string found) =>
        NameMatch.Among(Others, name => name, typed).ShouldBe(found.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Отдел коммунальных сетей", "отд комм", true)]
    [InlineData("Отдел коммунальных сетей", "Отдел", true)]
    [InlineData("Отдел коммунальных сетей", "сети", false)]
    [InlineData("руководитель подразделения", "рук под", true)]
    [InlineData("исполнитель", "исполнитель ЖКХ", false)]
    public void A_beginning_is_enough(string name, string typed, bool begins) => NameMatch.Begins(name, typed).ShouldBe(begins);
}
