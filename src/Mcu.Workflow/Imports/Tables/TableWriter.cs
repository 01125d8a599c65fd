namespace Mcu.Workflow.Imports.Tables;

/// <summary>Rows of text into a file, one after another: the whole of it is never in memory.</summary>
internal abstract class TableWriter : IDisposable
{
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    public abstract void Row(IEnumerable<string> cells);

    public abstract void Dispose();
}
