using System.Text;
using Mcu.Bots.Tests.Dialogues;
using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Imports;

/// <summary>What a workbook does not show, and whom a row names without certainty.</summary>
public sealed class HiddenColumnsTests
{
    [Fact]
    public async Task Hidden_columns_are_read_and_named()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        var sheet = Workbooks.Of("Л",
            [["Номер", "Дата поступления", "Статус", "Факт"], ["7", "02.11.2026", "Назначен исполнитель", "Яма"]]) with
        {
            Before = "<cols><col min=\"4\" max=\"4\" width=\"9\" hidden=\"1\"/></cols>",
        };
        await clerk.User.SendsDocument("a.xlsx", caption: "/import", bytes: Workbooks.Xlsx(sheet), chat: clerk.Chat);
        await town.Settle();
        clerk.LastShown.Text.ShouldContain("Скрытые столбцы тоже прочитаю: «Факт».");
        await clerk.Presses("Загрузить");
        (await town.Appeal()).Text.ShouldContain("Яма");
    }

    [Fact]
    public async Task An_executor_whose_name_is_not_certain_is_remarked_by_row()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Hire(2002, "Иван Кузнецов", "executor", "roads");
        var clerk = town.Admin();
        var file = Encoding.UTF8.GetBytes("ID;Создан;Закрыт;Тема;Исполнитель;Текст\r\n1;01.11.2026;;Дороги;Кузнецов;Яма\r\n");
        await clerk.User.SendsDocument("a.csv", caption: "/import", bytes: file, chat: clerk.Chat);
        await town.Settle();
        await clerk.Presses("Загрузить");
        Encoding.UTF8.GetString(town.Telegram.Sent.SelectMany(sent => sent.Files)
            .Last(sent => sent.Name.StartsWith("отчёт", StringComparison.Ordinal)).Bytes!)
            .ShouldContain("исполнитель «Кузнецов»: неясно");
        (await town.Appeal()).ExecutorId.ShouldBeNull();
    }
}
