using System.Text;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Imports;

/// <summary>
/// What a spreadsheet does to a table on its way to us: a clerk sends it, what can be read is read, and of the rest the report tells by
/// row.
/// </summary>
public sealed class SpoiltTableTests
{
    private static readonly string[] Few = ["Номер", "Дата поступления", "Статус", "Факт"];
    private static readonly string[] Im = ["ID", "Создан", "Закрыт", "Тема", "Дом", "Исполнитель", "Текст"];

    [Fact]
    public async Task A_heading_and_a_status_with_a_Latin_letter_are_read()
    {
        await using var town = await Town.Open();
        await Loads(town, Csv("Hомep;Дaтa поступления;Cтатус;Факт", "1;02.11.2026;Отпpaвлeн oтвeт зaявитeлю;Яма на дороге",
            "2;02.11.2026;Назначен исполнитель;Яма на дopoге"));
        (await Appeal(town, 1)).State.ShouldBe(AppealState.Closed);
        (await Appeal(town, 2)).Topic.ShouldBe((await Appeal(town, 1)).Topic);
        Report(town).ShouldNotContain("статус незнаком");
    }

    [Theory]
    [InlineData("=\"0004512\"")]
    [InlineData("'0004512")]
    [InlineData("\"=\"\"0004512\"\"\"")]
    public async Task A_guarded_number_is_the_number_and_the_file_without_guards_changes_nothing(string guarded)
    {
        await using var town = await Town.Open();
        var clerk = await Loads(town, Csv("Номер;Дата поступления;Статус;Факт", $"{guarded};02.11.2026;Назначен исполнитель;Яма"));
        (await Appeal(town, 1)).OutsideNumber.ShouldBe("0004512");
        await Loads(town, Csv("Номер;Дата поступления;Статус;Факт", "0004512;02.11.2026;Назначен исполнитель;Яма"));
        clerk.Shown("Загружено").Text.ShouldContain("Новых 0, обновлено 0, без изменений 1");
    }

    [Fact]
    public async Task A_number_is_the_same_with_thousands_parted_with_a_zero_behind_and_with_a_Latin_letter()
    {
        await using var town = await Town.Open();
        await Loads(town, Csv("Номер;Дата поступления;Статус", "12345;02.11.2026;Назначен исполнитель",
            "ВХ-7/А;02.11.2026;Назначен исполнитель"));
        var clerk = await Loads(town,
            Csv("Номер;Дата поступления;Статус", "12\u00A0345;02.11.2026;Назначен исполнитель", "BХ-7/A;02.11.2026;Назначен исполнитель"));
        clerk.Shown("Загружено").Text.ShouldContain("без изменений 2");
        clerk = await Loads(town, Csv("Номер;Дата поступления;Статус", "12345.0;02.11.2026;Назначен исполнитель"));
        clerk.Shown("Загружено").Text.ShouldContain("без изменений 1");
    }

    [Fact]
    public async Task Of_a_column_of_numbers_that_was_rounded_no_row_is_taken_and_each_is_told()
    {
        await using var town = await Town.Open();
        var clerk = await Loads(town,
            Csv("Номер;Дата поступления;Статус", "1,23457E+15;01.11.2026;Назначен исполнитель",
                "1,23457E+15;02.11.2026;Назначен исполнитель", "7;02.11.2026;Назначен исполнитель"));
        clerk.Shown("Загружено").Text.ShouldContain("Новых 1, обновлено 0, без изменений 0, не принято 2");
        Report(town).Split("столбец испорчен таблицей").Length.ShouldBe(3);
        Report(town).ShouldNotContain("уже был выше");
        (await Appeal(town, 1)).OutsideNumber.ShouldBe("7");
    }

    [Fact]
    public async Task Quotes_within_a_cell_that_were_not_doubled_lose_nothing()
    {
        await using var town = await Town.Open();
        await Loads(town, Csv(
            "ID;Создан;Закрыт;Тема;Текст", "1;01.11.2026;;Дороги;\"Магазин \"Рассвет\" шумит; ночью\"",
            "2;01.11.2026;;Дороги;\"Кафе \"Луна\"; гремит\"", "3;01.11.2026;;Дороги;\"Рассвет\" магазин закрыт",
            "4;01.11.2026;;Дороги;\"Яма не закрыта", "5;01.11.2026;;Дороги;\"Две", "строки; и \"\"слово\"\"\"",
            "6;01.11.2026;;Дороги;Свет \"мигает\" опять"));
        string[] texts = ["Магазин \"Рассвет\" шумит; ночью", "Кафе \"Луна\"; гремит", "\"Рассвет\" магазин закрыт", "\"Яма не закрыта",
            "Две\nстроки; и \"слово\"", "Свет \"мигает\" опять"];
        for (var at = 0; at < texts.Length; at++)
        {
            (await Appeal(town, at + 1)).Text.ShouldBe(texts[at]);
        }

        Line(town, "4").ShouldContain("кавычка не закрыта");
        Line(town, "1").ShouldNotContain("кавычка");
    }

    [Fact]
    public async Task Cells_beyond_the_heading_and_rows_that_are_short_are_remarked()
    {
        await using var town = await Town.Open();
        await Loads(town, Csv("ID;Создан;Закрыт;Тема;Текст", "1;01.11.2026;;Дороги;Яма; у дома;лишнее", "2;01.11.2026;;Дороги",
            "3;01.11.2026;;Дороги;Свет;;"));
        Line(town, "1").ShouldContain("стоит «у дома; лишнее», не прочитано");
        Line(town, "2").ShouldContain("строка короче заголовка");
        Line(town, "3").ShouldNotContain("прочитано");
    }

    [Fact]
    public async Task The_sheet_with_the_table_is_found_and_said()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Sends(town, clerk, Workbooks.Xlsx(Workbooks.Of("Параметры", [["Период", "ноябрь"], ["Кто", "МЦУ"]]),
            Workbooks.Of("Данные", [Few, ["5", "02.11.2026", "Назначен исполнитель", "Яма"]])), "a.xlsx");
        clerk.LastShown.Text.ShouldContain("1 строка");
        clerk.LastShown.Text.ShouldContain("Читаю лист «Данные»");
        await clerk.Presses("Загрузить");
        (await Appeal(town, 1)).OutsideNumber.ShouldBe("5");
    }

    [Fact]
    public async Task A_hidden_sheet_gives_way_to_one_that_is_seen_and_a_third_with_such_a_table_is_named()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        string[][] Rows(string number) => [Few, [number, "02.11.2026", "Назначен исполнитель", "Яма"]];
        await Sends(town, clerk, Workbooks.Xlsx(Workbooks.Of("Старое", Rows("1"), "hidden"), Workbooks.Of("Октябрь", Rows("2")),
            Workbooks.Of("Ноябрь", Rows("3"))), "a.xlsx");
        clerk.LastShown.Text.ShouldContain("Читаю лист «Октябрь»");
        clerk.LastShown.Text.ShouldContain("на других листах: «Старое», «Ноябрь»");
        await clerk.Presses("Загрузить");
        (await Appeal(town, 1)).OutsideNumber.ShouldBe("2");

        await Sends(town, clerk, Workbooks.Xlsx(Workbooks.Of("Пусто", [["Итоги"]]), Workbooks.Of("Старое", Rows("9"), "hidden")), "b.xlsx");
        clerk.LastShown.Text.ShouldContain("на скрытом листе «Старое»");
    }

    [Fact]
    public async Task A_heading_in_the_middle_is_passed_over_and_a_second_table_below_is_read_by_its_own()
    {
        await using var town = await Town.Open();
        var clerk = await Loads(town,
            Csv("ID;Создан;Закрыт;Тема;Текст", "1;01.11.2026;;Дороги;Яма", "ID;Создан;Закрыт;Тема;Текст", "2;01.11.2026;;Дороги;Свет",
                "Текст;Тема;Закрыт;Создан;ID", "Снег;Дороги;;01.11.2026;3"));
        clerk.Shown("Загружено").Text.ShouldContain("Новых 3, обновлено 0, без изменений 0, не принято 2");
        Report(town).ShouldContain("это снова заголовок");
        ((await Appeal(town, 3)).Text, (await Appeal(town, 3)).OutsideNumber).ShouldBe(("Снег", "3"));
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_told_before_anything_is_loaded()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Sends(town, clerk, Csv("Номер;Статус;Дата поступления;Статус", "1;Назначен исполнитель;02.11.2026;Иное"), "a.csv");
        clerk.LastShown.Text.ShouldContain("«Статус» стоит в файле дважды");
    }

    [Fact]
    public async Task Merged_cells_errors_formulas_and_formats_of_a_workbook()
    {
        await using var town = await Town.Open();
        var rows = string.Concat(
            Workbooks.Row(1, Im.Select((name, at) => Workbooks.Cell(1, at, name))),
            Row(2, "<c s=\"1\"><v>4512</v></c>", "<c s=\"2\"><v>46327</v></c>", "", "Дороги", "<c t=\"e\"><v>#N/A</v></c>", "", "Первая"),
            Row(3, "2", "01.11.2026", "", "", "<c s=\"2\"><v>46327</v></c>", "", "<c><f>A1&amp;B1</f></c>"),
            Row(4, "<c t=\"e\"><f>X!A1</f><v>#REF!</v></c>", "01.11.2026", "", "Дороги", "", "", "Третья"),
            Row(5, "<c><f>A1+1</f></c>", "01.11.2026", "", "Дороги", "", "", "Четвёртая"),
            Row(6, "<c><v>1234567890123456789</v></c>", "01.11.2026", "", "Дороги", "", "", "Пятая"),
            Workbooks.Row(7, [Workbooks.Cell(7, 0, "6"), Workbooks.Cell(7, 1, "01.11.2026"), Workbooks.Cell(7, 3, "Дороги"),
                Workbooks.Cell(7, 6, "Шестая")], "hidden=\"1\""));
        var clerk = town.Admin();
        await Sends(town, clerk, Workbooks.Xlsx(
            new Workbooks.SheetXml("Л", rows, After: "<mergeCells count=\"1\"><mergeCell ref=\"D2:D3\"/></mergeCells>")), "a.xlsx");
        clerk.LastShown.Text.ShouldContain("1 скрытая строка");
        await clerk.Presses("Загрузить");
        clerk.Shown("Загружено").Text.ShouldContain("Новых 3, обновлено 0, без изменений 0, не принято 3");
        (await Appeal(town, 1)).OutsideNumber.ShouldBe("0004512");
        (await Appeal(town, 2)).Topic.ShouldBe((await Appeal(town, 1)).Topic);
        Line(town, "0004512").ShouldContain("Дом: в ячейке ошибка #");
        Line(town, "2").ShouldContain("номер дома в дату");
        Line(town, "2").ShouldContain("Текст: в ячейке формула без значения");
        var report = Report(town);
        report.Split("в ячейке нет значения, только ошибка или формула").Length.ShouldBe(3);
        report.ShouldContain("конец длинного номера потерян");
    }

    [Fact]
    public async Task Dates_with_the_month_first_are_read_so_when_the_file_shows_it_and_remarked_when_it_does_not()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Sends(town, clerk, Csv("Номер;Дата поступления;Статус", "1;10/25/2026;Назначен исполнитель",
            "2;10/09/2026;Назначен исполнитель"), "a.csv");
        clerk.LastShown.Text.ShouldContain("первым стоит месяц");
        await clerk.Presses("Загрузить");
        (await Appeal(town, 2)).OutsideDate.ShouldBe(new DateOnly(2026, 10, 9));

        await Loads(town, Csv("Номер;Дата поступления;Статус", "3;10/09/2026;Назначен исполнитель"));
        (await Appeal(town, 3)).OutsideDate.ShouldBe(new DateOnly(2026, 9, 10));
        Line(town, "3").ShouldContain("«10/09/2026» прочитано как 10 сентября 2026");
        await Loads(town, Csv("Номер;Дата поступления;Статус", "4;10/09/2026;Назначен исполнитель", "5;25/10/2026;Назначен исполнитель"));
        Line(town, "4").ShouldNotContain("прочитано как");
    }

    [Fact]
    public async Task An_executor_who_is_not_on_our_staff_is_remarked_by_row()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await Loads(town, Csv("ID;Создан;Закрыт;Тема;Исполнитель;Текст", "1;01.11.2026;;Дороги;Мамедов Рустам Али оглы;Яма",
            "2;01.11.2026;;Дороги;Кузнецов П.И.;Яма у бани"));
        Line(town, "1").ShouldContain("исполнитель «Мамедов Рустам Али оглы»: такого сотрудника нет");
        Line(town, "2").ShouldNotContain("исполнитель");
        (await Appeal(town, 2)).ExecutorId.ShouldNotBeNull();
    }

    private static string Row(int line, params string[] cells) =>
        Workbooks.Row(line, cells.Select((cell, at) => Workbooks.Cell(line, at, cell)));

    private static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    private static async Task<Voice> Loads(Town town, byte[] file)
    {
        var clerk = town.Admin();
        await Sends(town, clerk, file, "выгрузка.csv");
        await clerk.Presses("Загрузить");
        return clerk;
    }

    private static async Task Sends(Town town, Voice clerk, byte[] file, string name)
    {
        clerk.Listens();
        await clerk.User.SendsDocument(name, caption: "/import", bytes: file, chat: clerk.Chat);
        await town.Settle();
    }

    /// <summary>What the last report says of the row with this number.</summary>
    private static string Line(Town town, string number) =>
        Report(town).Split("\r\n").Single(line => line.Split(';') is [_, var of, ..] && of.Trim('\'') == number);

    private static string Report(Town town) =>
        Encoding.UTF8.GetString(town.Telegram.Sent.SelectMany(sent => sent.Files)
        .Last(file => file.Name.StartsWith("отчёт", StringComparison.Ordinal)).Bytes!);

    private static async Task<Appeal> Appeal(Town town, int number) => (await town.Look(store => store.FindAppealByNumber(number)))!;
}
