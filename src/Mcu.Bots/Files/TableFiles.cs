using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bots.Files;

/// <summary>Workbooks by ExcelDataReader and OpenXml, delimited text by our own reader and CsvHelper.</summary>
internal sealed class TableFiles : ITableFiles
{
    private const int HeadBytes = 16;

    public TableReader OpenReader(Stream file)
    {
        var head = new byte[HeadBytes];
        var length = file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        file.Position = 0;
        return head.AsSpan(0, length) switch
        {
            [] => throw TableException.Because("imports.no.empty"),
            [(byte)'P', (byte)'K', 3, 4, ..] => SheetReader.OpenNew(file),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => SheetReader.OpenOld(file),
            var bytes when FileKinds.OfBytes(bytes) is { } kind => throw TableException.Because($"imports.no.{kind}"),
            _ => DelimitedReader.OpenText(file),
        };
    }

    public TableWriter OpenWriter(string format, Stream file) =>
        format == TableWriter.Xlsx ? new SheetWriter(file) : new DelimitedWriter(file, begins: true);

    public TableWriter AppendDelimited(Stream file) => new DelimitedWriter(file, begins: file.Position == 0);
}
