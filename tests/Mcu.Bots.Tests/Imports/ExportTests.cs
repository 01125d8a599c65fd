using System.Text;
using Mcu.Bots.Files;
using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Tests.Imports;

/// <summary>Registers as files, in the columns of other systems and in our own; and the command line.</summary>
public sealed class ExportTests
{
    [Theory]
    [Clause("S3-56", "виды классификаторов, справочников, форматов и интерфейсов обмена")]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [Clause("S0-16", "Госуслуги. Решаем вместе")]
    [Clause("S3-56", "виды классификаторов, справочников, форматов и интерфейсов обмена")]
    public async Task What_was_loaded_comes_out_as_it_came_and_loads_elsewhere_the_same(string format)
    {
        string[][] rows =
        [
            Exports.Pos, Exports.Message("1", ("Номер ЕПГУ", "77"), ("Верхнеуровневый ЛКО", "=Администрация")),
            Exports.Message("2", ("Стадия", "Завершено"), ("Статус", "Отправлен ответ заявителю"),
                ("Дата фактического завершения работ", "05.11.2026"), ("Оценка ответа заявителем", "4")),
        ];
        byte[] taken;
        List<string> here;
        await using (var town = await Town.Open())
        {
            await Loads(town, Exports.Xlsx(rows));
            taken = await Takes(town, $"пос 2026 {format}");
            here = await Told(town);
        }

        Cells(taken)[1..].Select(row => row[..25]).ShouldBe(Cells(Exports.Csv(rows))[1..]);
        await using var elsewhere = await Town.Open();
        await Loads(elsewhere, taken);
        (await Told(elsewhere)).ShouldBe(here);
    }

    [Fact]
    [Clause("S0-9", "регламент работы с сообщениями и обращениями")]
    [Clause("S0-31", "Инцидент Менеджмент")]
    [Clause("S1-46", "размещение ответов на электронных платформах и системах")]
    [Clause("S3-43", "Инцидент – менеджмент")]
    public async Task What_was_moved_here_is_written_over_what_the_other_system_said()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await Loads(town, Exports.Csv([Exports.Pos, Exports.Message("1"), Exports.Message("2")]));
        await clerk.Says("/assign 1 Кузнецов");
        await clerk.SaysAndSends("/decline 2 Спам");
        var table = Cells(await Takes(town, "пос 2026"));
        string Of(int row, string column) => table[row][table[0].ToList().IndexOf(column)];
        Of(1, "ФИО исполнителя").ShouldBe("Кузнецов Пётр");
        Of(2, "Статус").ShouldBe("Отклонено модератором");
        Of(2, "Дата фактического завершения работ").ShouldStartWith("09.11.2026");
        table[0][^1].ShouldBe("Текст ответа");
    }

    [Fact]
    public async Task Messages_and_formal_appeals_never_stand_in_one_register()
    {
        await using var town = await Town.Open();
        await town.Registers();
        await Loads(town, Exports.Csv([Exports.Pos, Exports.Message("8", ("ФЗ", "59-ФЗ")), Exports.Message("9")]));
        var (messages, formal) = (Cells(await Takes(town, "сообщения 2026")), Cells(await Takes(town, "обращения 2026")));
        (messages.Count, formal.Count).ShouldBe((3, 2));
        formal[1].ShouldContain("8");
        messages.ShouldAllBe(row => !row.Contains("8"));
        messages[1].ShouldContain(cell => cell.Contains("Ленина", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_read_appeals_gets_no_words_of_residents()
    {
        const string regulation = """
            municipality: { name: Город }
            roles:
              - { code: admin, name: администратор, rights: [read, note, route, execute, approve, invite, see-faults, import, export] }
              - { code: analyst, name: аналитик, rights: [export] }
            """;
        await using var town = await Town.Open(regulation: regulation);
        await town.Registers();
        var analyst = await town.Hire(2002, "Анна Белова", "analyst");
        var table = Cells(await Takes(town, "сообщения 2026", analyst));
        table.Count.ShouldBe(2);
        table[1].ShouldAllBe(cell => !cell.Contains("Ленина", StringComparison.Ordinal));
    }

    [Fact]
    [Clause("S3-56", "виды классификаторов, справочников, форматов и интерфейсов обмена")]
    public async Task For_whom_an_appeal_was_entered_stands_in_the_register_and_only_for_who_may_read()
    {
        const string regulation = """
            municipality: { name: Город }
            roles:
              - { code: admin, name: администратор, rights: [read, note, route, execute, approve, invite, see-faults, export, register] }
              - { code: analyst, name: аналитик, rights: [export] }
            """;
        await using var town = await Town.Open(regulation: regulation);
        await town.Admin().Says("/register 122 Иванов Пётр, 8 921 000-00-00: нет воды, ул. Мира, 3");
        var table = Cells(await Takes(town, "сообщения 2026"));
        table[0][^2..].ShouldBe(["Заявитель", "Адрес, почта, телефон"]);
        table[1][^2..].ShouldBe(["Иванов Пётр", "8 921 000-00-00"]);
        var analyst = await town.Hire(2002, "Анна Белова", "analyst");
        Cells(await Takes(town, "сообщения 2026", analyst))[1]
            .ShouldAllBe(cell => !cell.Contains("Иванов", StringComparison.Ordinal) && !cell.Contains("921", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_nobody_needs_any_more_leave_the_shelf_and_nothing_else_does()
    {
        await using var town = await Town.Open();
        await town.Registers();
        await Takes(town, "сообщения 2026");
        var old = Directory.GetFiles(Path.Combine(town.Folder, "files")).Single();
        await Takes(town, "сообщения 2026 csv");
        var foreign = Path.Combine(town.Folder, "files", "заметки.txt");
        await File.WriteAllTextAsync(foreign, "не наше");
        var month = town.Clock.GetUtcNow().AddDays(1 - Housekeeping.FileDays).UtcDateTime;
        File.SetLastWriteTimeUtc(old, month.AddMinutes(-1));
        File.SetLastWriteTimeUtc(foreign, month.AddYears(-1));
        File.SetLastWriteTimeUtc(Directory.GetFiles(Path.Combine(town.Folder, "files"), "*.csv").Single(), month.AddHours(1));

        await town.Pass(TimeSpan.FromDays(1));
        File.Exists(old).ShouldBeFalse();
        Directory.GetFiles(Path.Combine(town.Folder, "files")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Buttons_offer_the_registers_and_an_empty_one_is_said_to_be_empty()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await clerk.Says("/export");
        await clerk.Presses("Реестр сообщений");
        clerk.LastShown.Text.ShouldContain("0 строк");
        await clerk.Says("/export погода");
        clerk.Hears("Можно: пос, им, сообщения, обращения");
    }

    [Fact]
    public async Task The_command_line_loads_and_goes_on_where_it_was_stopped()
    {
        await using var town = await Town.Open();
        var file = Path.Combine(town.Folder, "big.csv");
        await File.WriteAllBytesAsync(file, Exports.Csv([Exports.Pos, .. Enumerable.Range(1, 1200).Select(i => Exports.Message($"{i}"))]));
        using var stop = new CancellationTokenSource();
        var console = new StoppingWriter(stop);
        await new ImportCli(town.Services).Load(file, console, stop.Token);
        console.ToString().ShouldContain("Остановлено");
        (await town.Look(store => store.LastNumber())).ShouldBeInRange(1, 1199);

        await town.Restart();
        var again = new StringWriter();
        await new ImportCli(town.Services).Load(file, again, CancellationToken.None);
        again.ToString().ShouldContain("Новых 1200");
        again.ToString().ShouldContain(".report.csv");
        (await town.Look(store => store.LastNumber())).ShouldBe(1200);

        await File.WriteAllTextAsync(file, "<html>");
        (await Should.ThrowAsync<StartupException>(() =>
            new ImportCli(town.Services).Load(file, again, CancellationToken.None))).Message.ShouldContain("веб-страница");
    }

    private static async Task Loads(Town town, byte[] file)
    {
        var clerk = town.Admin();
        await clerk.User.SendsDocument("выгрузка", caption: "/import", bytes: file, chat: clerk.Chat);
        await town.Settle();
        await clerk.Presses("Загрузить");
    }

    private static async Task<byte[]> Takes(Town town, string words, Voice? who = null)
    {
        await (who ?? town.Admin()).Says($"/export {words}");
        return town.Telegram.Sent.SelectMany(sent => sent.Files).Last().Bytes!;
    }

    private static List<string[]> Cells(byte[] file)
    {
        using var reader = new TableFiles().OpenReader(new MemoryStream(file));
        return [.. reader.Rows().Select(row => row.Cells.Select(CellText.Of).ToArray())];
    }

    /// <summary>What the registers of two towns have in common.</summary>
    private static async Task<List<string>> Told(Town town)
    {
        var told = new List<string>();
        foreach (var number in new[] { "1", "2" })
        {
            var record = (await town.Look(store => store.OutsideRecords("pos", [number])))[number];
            var appeal = (await town.Look(store => store.FindAppeal(record.AppealId)))!;
            told.Add(
                $"{record.Said} {appeal.State} {appeal.DueAt:O} {appeal.RegisteredAt:O} {appeal.AnsweredAt:O} {appeal.Rating} {appeal.Topic} {appeal.Text}");
        }

        return told;
    }

    /// <summary>Ctrl+C after the second line.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        private int _lines;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (++_lines == 2)
            {
                await stop.CancelAsync();
            }
        }
    }
}
