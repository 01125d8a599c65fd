using System.IO.Compression;
using System.Text;
using Mcu.Bots.Imports;
using Mcu.Bots.Imports.Tables;

namespace Mcu.Bots.Tests.Imports;

/// <summary>Files of every kind that people send, read or refused with a sentence.</summary>
public sealed class TableTests
{
    private static readonly string[][] Two = [Exports.Pos, Exports.Message("1"), Exports.Message("2", ("Факт", "Прорыв трубы; вода \"хлещет\""))];

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
    public void The_encoding_is_found_out(string name)
    {
        _ = Encodings.Windows;
        Facts(Exports.Csv(Two, encoding: Encoding.GetEncoding(name))).Last().ShouldBe("Прорыв трубы; вода \"хлещет\"");
    }

    [Fact]
    public void Utf8_without_its_mark_is_read_too() => Facts(Exports.Csv(Two, encoding: new UTF8Encoding(false))).First().ShouldBe("Яма на дороге");

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
        string[][] rows = [["Выгрузка за ноябрь"], [" СТАТУС: ", "«номер»", "Дата  поступления", "Моё"], ["Назначен исполнитель", "7", "02.11.2026", "x"]];
        using var reader = TableReader.Open(new MemoryStream(Exports.Csv(rows)));
        using var read = reader.Rows().GetEnumerator();
        var heading = Heading.Find(read);
        heading.Layout.Source.ShouldBe("pos");
        heading.Unknown.ShouldBe(["Моё"]);
        read.MoveNext().ShouldBeTrue();
        heading.Text(read.Current, "number").ShouldBe("7");
        read.Current.Line.ShouldBe(3);
    }

    [Fact]
    public void The_other_system_is_known_by_its_columns()
    {
        using var reader = TableReader.Open(new MemoryStream(Exports.Xlsx([Exports.Incidents, Exports.Incident("Яма")])));
        using var rows = reader.Rows().GetEnumerator();
        Heading.Find(rows).Layout.Source.ShouldBe("im");
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
    public void A_dash_is_no_date_and_no_fault_but_other_words_are(string text, bool fine)
    {
        CellDate.TryRead(text, TimeZoneInfo.Utc, out var read).ShouldBe(fine);
        read.ShouldBeNull();
    }

    [Fact]
    public void What_would_be_a_formula_is_made_harmless_and_read_back_as_it_was()
    {
        using var file = new MemoryStream();
        using (var writer = TableWriter.Open(TableWriter.Csv, file))
        {
            writer.Row(["=HYPERLINK(\"http://x\")", "-", "+7 999", "@a", "просто"]);
        }

        Encoding.UTF8.GetString(file.ToArray()).ShouldContain("'=HYPERLINK");
        using var reader = TableReader.Open(new MemoryStream(file.ToArray()));
        reader.Rows().Single().Cells.Select(CellText.Of).ShouldBe(["=HYPERLINK(\"http://x\")", "", "+7 999", "@a", "просто"]);
    }

    private static Mcu.Workflow.Refusal No(byte[] file) => Should.Throw<TableException>(() => Facts(file)).No;

    private static List<string> Numbers(byte[] file) => Read(file, "number");
    private static List<string> Facts(byte[] file) => Read(file, "fact");

    private static List<string> Read(byte[] file, string code)
    {
        using var reader = TableReader.Open(new MemoryStream(file));
        using var rows = reader.Rows().GetEnumerator();
        var heading = Heading.Find(rows);
        var read = new List<string>();
        while (rows.MoveNext())
        {
            read.Add(heading.Text(rows.Current, code));
        }

        return read;
    }
}
