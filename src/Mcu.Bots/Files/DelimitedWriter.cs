using CsvHelper;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bots.Files;

/// <summary>Semicolons, as spreadsheets in Russian open them; what would be taken for a formula gets an apostrophe before it.</summary>
internal sealed class DelimitedWriter(Stream file, bool begins) : TableWriter
{
    private readonly CsvWriter _writer = CsvWriter.Create(
        file, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = begins, ValidateFieldCount = false }, leaveOpen: true);

    public override void Row(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _writer.WriteField(CellText.Harmless(cell));
        }

        _writer.EndRecord();
    }

    public override void Dispose() => _writer.Dispose();
}
