using System.IO.Compression;
using System.Text;
using Mcu.Bots.Files;
using Mcu.Tests;
using Mcu.Workflow;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bots.Tests.Imports;

/// <summary>Files of every kind that people send, read or refused with a sentence.</summary>
public sealed class TableTests
{
    private static readonly string[][] Two = [Exports.Pos, Exports.Message("1"),
        Exports.Message("2", ("Факт", "Прорыв трубы; вода \"хлещет\""))];

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found_out(string delimiter) => Numbers(Exports.Csv(Two, delimiter)).ShouldBe(["1", "2"]);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1251")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("cp866")]
    [InlineData("koi8-r")]
    [InlineData("x-mac-cyrillic")]
    public void The_encoding_is_found_out(string name)
    {
        _ = Encodings.Windows;
        Facts(Exports.Csv(Two, encoding: Encoding.GetEncoding(name))).Last().ShouldBe("Прорыв трубы; вода \"хлещет\"");
    }

    [Fact]
    public void Utf8_without_its_mark_is_read_too() =>
    Facts(Exports.Csv(Two, encoding: new UTF8Encoding(false))).First().ShouldBe("Яма на дороге");

    [Fact]
    public void One_broken_letter_does_not_spoil_the_rest()
    {
        byte[] broken = [0xED, 0xA0, 0x80];
        var file = new List<byte>(new UTF8Encoding(false).GetBytes(Encoding.UTF8.GetString(Exports.Csv(Two)).TrimStart('\uFEFF')));
        file.InsertRange(file.Count - 10, broken);
        Facts([.. file]).ShouldBe(["Яма на дороге", "Прорыв трубы; вода \"хлещет\""]);
    }

    [Fact]
    public void A_workbook_reads_the_same() => Facts(Exports.Xlsx(Two)).ShouldBe(Facts(Exports.Csv(Two)));

    [Fact]
    [Clause("S3-56", "виды классификаторов, справочников, форматов и интерфейсов обмена")]
    public void Columns_may_stand_in_any_order_and_be_written_freely()
    {
        string[][] rows = [["Выгрузка за ноябрь"], [" СТАТУС: ", "«номер»", "Дата  поступления", "Моё"],
            ["Назначен исполнитель", "7", "02.11.2026", "x"]];
        using var reader = new TableFiles().OpenReader(new MemoryStream(Exports.Csv(rows)));
        var (tableHeader, read, _) = new HeadingFinder(reader).Find();
        tableHeader.Layout.Source.ShouldBe("pos");
        tableHeader.Unknown.ShouldBe(["Моё"]);
        read.MoveNext().ShouldBeTrue();
        tableHeader.Text(read.Current, "number").ShouldBe("7");
        read.Current.Line.ShouldBe(3);
    }

    [Fact]
    public void The_other_system_is_known_by_its_columns()
    {
        using var reader = new TableFiles().OpenReader(new MemoryStream(Exports.Xlsx([Exports.Incidents, Exports.Incident("Яма")])));
        new HeadingFinder(reader).Find().Heading.Layout.Source.ShouldBe("im");
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var no = No(Exports.Csv([["Номер", "Дата поступления", "Факт"], ["1", "02.11.2026", "Яма"]]));
        no.Key.ShouldBe("imports.no.columns");
        no.Args.ShouldContain(("columns", (object)"«Статус»"));
    }

    [Fact]
    public void Each_bad_file_has_its_sentence()
    {
        No([]).Key.ShouldBe("imports.no.empty");
        No("  \r\n \r\n"u8.ToArray()).Key.ShouldBe("imports.no.empty");
        No(Encoding.UTF8.GetBytes("<html><table><tr><td>Номер</td></tr></table></html>")).Key.ShouldBe("imports.no.page");
        No([1, 2, 0, 0, 7, 0, 0, 0, 1, 0]).Key.ShouldBe("imports.no.table");
        No("PK\u0003\u0004 and nothing more"u8.ToArray()).Key.ShouldBe("imports.no.broken");
        No(Exports.Xlsx(Two)[..^200]).Key.ShouldBe("imports.no.broken");
        No("Мама мыла раму"u8.ToArray()).Key.ShouldBe("imports.no.heading");
        No(Exports.Csv([[.. Enumerable.Repeat("x", 10_000)]])).Key.ShouldBe("imports.no.wide");
        No(Encoding.UTF8.GetBytes("Номер;Статус;Дата поступления\r\n\"1;" + new string('x', 2_000_000))).Key.ShouldBe("imports.no.quote");
    }

    [Fact]
    public void Wide_letters_without_their_mark_are_read_too() =>
        Facts(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Exports.Csv(Two)).TrimStart('\uFEFF'))).Last()
        .ShouldBe("Прорыв трубы; вода \"хлещет\"");

    [Fact]
    public void A_table_that_stands_whole_in_one_column_is_told_so() =>
        No(Exports.Csv([["Номер;Дата поступления;Статус"], ["1;02.11.2026;В работе"]], "|")).Key.ShouldBe("imports.no.one-cell");

    [Fact]
    public void Each_kind_of_file_that_is_no_table_is_named_as_what_it_is()
    {
        No(Workbooks.Packed(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"))).Key.ShouldBe(
            "imports.no.ods");
        No(Workbooks.Packed(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"))).Key.ShouldBe(
            "imports.no.doc");
        No(Workbooks.Packed(("Index/Document.iwa", ""), ("Index/CalculationEngine.iwa", ""))).Key.ShouldBe("imports.no.numbers");
        No(Workbooks.Packed(("Index/Document.iwa", ""))).Key.ShouldBe("imports.no.pages");
        No(Workbooks.Packed(("word/document.xml", "<a/>"))).Key.ShouldBe("imports.no.doc");
        No(Workbooks.Packed(("выгрузка.xlsx", "x"))).Key.ShouldBe("imports.no.archive");
        No([0xD0, 0xCF, 0x11, 0xE0, .. new byte[512], .. Encoding.Unicode.GetBytes("WordDocument"), .. new byte[64]]).Key.ShouldBe(
            "imports.no.doc");
        No([0xD0, 0xCF, 0x11, 0xE0, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]]).Key.ShouldBe(
            "imports.no.password");
        No("%PDF-1.7 …"u8.ToArray()).Key.ShouldBe("imports.no.pdf");
        No([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]).Key.ShouldBe("imports.no.picture");
        No("Rar!\u001A\u0007 …"u8.ToArray()).Key.ShouldBe("imports.no.archive");
        No("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray()).Key.ShouldBe(
            "imports.no.xml");
        No("[{\"id\": 1}]"u8.ToArray()).Key.ShouldBe("imports.no.json");
        No("MIME-Version: 1.0\r\nContent-Type: multipart/related"u8.ToArray()).Key.ShouldBe("imports.no.page");
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i <= 1024; i++)
            {
                entry.Write(zeros);
            }
        }

        No(file.ToArray()).Key.ShouldBe("imports.no.bomb");
    }

    [Theory]
    [InlineData("09.11.2026", "2026-11-09")]
    [InlineData("9.11.26", "2026-11-09")]
    [InlineData("09.11.2026 10:15", "2026-11-09T10:15")]
    [InlineData("09.11.2026, 10:15:30", "2026-11-09T10:15:30")]
    [InlineData("2026-11-09", "2026-11-09")]
    [InlineData("2026-11-09T07:15:00Z", "2026-11-09T10:15")]
    [InlineData("09.11.2026 г.", "2026-11-09")]
    [InlineData("46335", "2026-11-09")]
    [InlineData("46335.5", "2026-11-09T12:00")]
    [InlineData("46335,5", "2026-11-09T12:00")]
    [InlineData("2026-11-09 07:15:00+00:00", "2026-11-09T10:15")]
    [InlineData("2026-11-09 10:15:00.123456", "2026-11-09T10:15")]
    [InlineData("9 ноября 2026 г.", "2026-11-09")]
    [InlineData("«09» ноября 2026 года", "2026-11-09")]
    [InlineData("2026-11-09T10:15:00.123456+03:00", "2026-11-09T10:15")]
    [InlineData("11/09/2026 10:15:00 AM", "2026-11-09T10:15")]
    [InlineData("11/09/2026 12:15 PM", "2026-11-09T12:15")]
    [InlineData("11/25/2026", "2026-11-25")]
    [InlineData("09.11.2026 в 10:15", "2026-11-09T10:15")]
    [InlineData("09.11.2026 в 10 ч 15 мин", "2026-11-09T10:15")]
    [InlineData("09-11-2026", "2026-11-09")]
    [InlineData("09-11-2026 10:15", "2026-11-09T10:15")]
    [InlineData("09.11.2026 10.15", "2026-11-09T10:15")]
    [InlineData("09.11.2026 24:00", "2026-11-10")]
    [InlineData("Пн 09.11.2026", "2026-11-09")]
    [InlineData("понедельник, 9 ноября 2026 г.", "2026-11-09")]
    [InlineData("09.11.2026 (пн)", "2026-11-09")]
    [InlineData("2026-11-09 07:15:00 +0000 UTC", "2026-11-09T10:15")]
    [InlineData("09.11.2026 10:15 (МСК)", "2026-11-09T10:15")]
    [InlineData("2026-11-09T10:15:00+03:00[Europe/Moscow]", "2026-11-09T10:15")]
    [InlineData("09 нояб. 2026 10:15", "2026-11-09T10:15")]
    [InlineData("20261109T101500", "2026-11-09T10:15")]
    [InlineData("20261109T071500Z", "2026-11-09T10:15")]
    [InlineData("20261109101500", "2026-11-09T10:15")]
    [InlineData("20261109", "2026-11-09")]
    [InlineData("9.11.26 10:15", "2026-11-09T10:15")]
    [InlineData("2026.11.09", "2026-11-09")]
    [InlineData("Nov 9, 2026 10:15 AM", "2026-11-09T10:15")]
    [InlineData("9-Nov-2026", "2026-11-09")]
    [InlineData("Mon, 09 Nov 2026 07:15:00 GMT", "2026-11-09T10:15")]
    [InlineData("Mon Nov 09 10:15:00 MSK 2026", "2026-11-09T10:15")]
    [InlineData("2026-W46-1", "2026-11-09")]
    [InlineData("1794208500", "2026-11-09T10:15")]
    [InlineData("1794208500000", "2026-11-09T10:15")]
    [InlineData("9 / 11 / 2026", "2026-11-09")]
    public void Dates_come_in_every_shape(string text, string day)
    {
        CellDate.TryRead(text, TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"), out var read).ShouldBeTrue();
        read.ShouldBe(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("-", true)]
    [InlineData("—", true)]
    [InlineData("", true)]
    [InlineData("32.13.2026", false)]
    [InlineData("вчера", false)]
    [InlineData("09.11.0026", false)]
    [InlineData("00.00.0000", true)]
    [InlineData("202611", false)]
    [InlineData("10:15", false)]
    [InlineData("9 ноября", false)]
    [InlineData("09.11.2026 и позже", false)]
    public void A_dash_is_no_date_and_no_fault_but_other_words_are(string text, bool fine)
    {
        CellDate.TryRead(text, TimeZoneInfo.Utc, out var read).ShouldBe(fine);
        read.ShouldBeNull();
    }

    [Fact]
    public void What_would_be_a_formula_is_made_harmless_and_read_back_as_it_was()
    {
        using var file = new MemoryStream();
        using (var writer = new TableFiles().OpenWriter(TableWriter.Csv, file))
        {
            writer.Row(["=HYPERLINK(\"http://x\")", "-", "+7 999", "@a", "просто"]);
        }

        Encoding.UTF8.GetString(file.ToArray()).ShouldContain("'=HYPERLINK");
        using var reader = new TableFiles().OpenReader(new MemoryStream(file.ToArray()));
        reader.Rows().Single().Cells.Select(CellText.Of).ShouldBe(["=HYPERLINK(\"http://x\")", "", "+7 999", "@a", "просто"]);
    }

    private static Mcu.Workflow.Refusal No(byte[] file) => Should.Throw<TableException>(() => Facts(file)).No;

    private static List<string> Numbers(byte[] file) => Read(file, "number");
    private static List<string> Facts(byte[] file) => Read(file, "fact");

    private static List<string> Read(byte[] file, string code)
    {
        using var reader = new TableFiles().OpenReader(new MemoryStream(file));
        var (tableHeader, rows, _) = new HeadingFinder(reader).Find();
        var read = new List<string>();
        while (rows.MoveNext())
        {
            read.Add(tableHeader.Text(rows.Current, code));
        }

        return read;
    }
}
