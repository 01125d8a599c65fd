using System.Text;
using Mcu.Bots.Files;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bots.Tests.Imports;

/// <summary>Small exports made in code: nobody's real rows.</summary>
internal static class Exports
{
    public static readonly string[] Pos = [.. Layout.Of("pos").Columns.Select(column => column.Name)];
    public static readonly string[] Incidents = [.. Layout.Of("im").Columns.Select(column => column.Name)];

    /// <summary>A row of ПОС: an ordinary message, at work, unless said otherwise by column.</summary>
    public static string[] Message(string number, params (string Column, string Value)[] more) => Row(Pos,
    [
        ("Номер", number), ("Источник", "EPGU"), ("Категория", "Дороги"), ("Подкатегория", "Ямы"), ("Факт", "Яма на дороге"),
        ("Дата поступления", "02.11.2026"), ("Дата планируемого завершения работ", "20.11.2026"), ("Стадия", "Исполнение"),
        ("Статус", "Назначен исполнитель"), ("Просрочено", "Нет"), ("Фаст-трек", "Нет"), ("ФЗ", "Обычное сообщение"),
        ("Заявитель выбрал подачу по 59-ФЗ", "Нет"),
        ("Оценка ответа заявителем", "-"), .. more,
    ]);

    /// <summary>A row of «Инцидент Менеджмент», open.</summary>
    public static string[] Incident(string text, params (string Column, string Value)[] more) => Row(Incidents,
    [
        ("Создан", "06.11.2026 14:05"), ("Группа тем", "Дороги"), ("Тема", "Ямы"), ("Муниципалитет", "Город"),
        ("Населённый пункт", "Город"),
        ("Улица", "Ленина"), ("Дом", "5"), ("Тип", "Комментарий"), ("Текст", text), .. more,
    ]);

    public static byte[] Csv(IEnumerable<string[]> rows, string delimiter = ";", Encoding? encoding = null)
    {
        var text = string.Join("\r\n", rows.Select(row => string.Join(delimiter, row.Select(Quoted)))) + "\r\n";
        return [.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)];
    }

    public static byte[] Xlsx(IEnumerable<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var writer = new TableFiles().OpenWriter(TableWriter.Xlsx, file))
        {
            foreach (var row in rows)
            {
                writer.Row(row);
            }
        }

        return file.ToArray();
    }

    private static string[] Row(string[] columns, (string Column, string Value)[] values)
    {
        var row = new string[columns.Length];
        Array.Fill(row, "");
        foreach (var (column, value) in values)
        {
            row[Array.IndexOf(columns, column)] = value;
        }

        return row;
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
