using System.IO.Compression;
using System.Text;
using Mcu.Bots.Files;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bots.Tests.Imports;

/// <summary>Small workbooks that would become gigabytes are refused in words, and before they have taken the memory.</summary>
public sealed class WorkbookBoundsTests
{
    private const long LittleMemory = 32L << 20;
    private const string Strings = "xl/sharedStrings.xml";
    private const string Sheet = "xl/worksheets/sheet1.xml";

    [Theory]
    [InlineData("long shared strings")]
    [InlineData("many shared strings")]
    [InlineData("a long cell")]
    [InlineData("a long attribute")]
    [InlineData("a wide row")]
    [InlineData("a row as wide behind a comment")]
    [InlineData("a far column")]
    [InlineData("many names")]
    [InlineData("many entries")]
    [InlineData("fat styles")]
    [InlineData("UTF-16")]
    public void A_workbook_that_unpacks_to_much_more_is_refused_with_little_memory(string kind)
    {
        var file = Bomb(kind);
        file.Length.ShouldBeLessThan(3 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<TableException>(() => new TableFiles().OpenReader(new MemoryStream(file))).No.Key.ShouldBe("imports.no.bomb");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(LittleMemory);
    }

    [Fact]
    public void Comments_words_taken_as_they_are_and_quotes_do_not_confuse_it()
    {
        var bounds = new MarkupBounds();
        var text = "<?xml version=\"1.0\"?><!-- \" <c> --><x:sst a='>'><![CDATA[ <si> > \" ]]><x:row r=\"1\"><x:c r=\"XFD1\" t='s'/></x:row></x:sst>";
        bounds.Exceeds(Encoding.UTF8.GetBytes(text)).ShouldBeFalse();
        bounds.Exceeds("<x:c r='XFDA1'/>"u8.ToArray()).ShouldBeTrue();
    }

    private static byte[] Bomb(string kind) => kind switch
    {
        "long shared strings" => With(Strings, "<sst>", $"<si><t>{new string('я', 30_000)}</t></si>", 1_200, "</sst>"),
        "many shared strings" => With(Strings, "<sst>", "<si/>", MarkupBounds.MostStrings + 1, "</sst>"),
        "a long cell" => With(Sheet, "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>", "яма ", 300_000,
            "</t></is></c></row></sheetData></worksheet>"),
        "a long attribute" => With(Sheet, "<worksheet x=\"", "яма ", 300_000, "\"/>"),
        "a wide row" => With(Sheet, "<worksheet><sheetData><row>", "<c/>", MarkupBounds.MostCellsOfRow
            + 1, "</row></sheetData></worksheet>"),
        "a row as wide behind a comment" =>
            With(Sheet, "<worksheet><!-- \" --><x:row>", "<x:c a='<row '/>", MarkupBounds.MostCellsOfRow + 1, "</x:row></worksheet>"),
        "a far column" => With(Sheet, "<worksheet><sheetData><row>", "<c r=\"ZZZZZZ1\"/>", 1, "</row></sheetData></worksheet>"),
        "many names" => With(Sheet, "<worksheet>",
            string.Concat(Enumerable.Range(0, MarkupBounds.MostNames + 1).Select(i => $"<a{i}/>")), 1, "</worksheet>"),
        "many entries" => WithEntries(WorkbookBounds.MostEntries + 1),
        "fat styles" => With("xl/styles.xml", "<styleSheet>", "<xf/>", 14_000_000, "</styleSheet>"),
        "UTF-16" => With(Sheet, "<worksheet>", "\0", 1, "</worksheet>"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>An honest workbook whose part of this name is another one.</summary>
    private static byte[] With(string part, string begins, string again, int times, string ends) => Changed(zip =>
    {
        zip.GetEntry(part)?.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(begins);
        for (var i = 0; i < times; i++)
        {
            writer.Write(again);
        }

        writer.Write(ends);
    });

    private static byte[] WithEntries(int count) => Changed(zip =>
    {
        for (var i = 0; i < count; i++)
        {
            zip.CreateEntry($"x{i}");
        }
    });

    private static byte[] Changed(Action<ZipArchive> change)
    {
        using var file = new MemoryStream();
        file.Write(Exports.Xlsx([Exports.Pos, Exports.Message("1")]));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return file.ToArray();
    }
}
