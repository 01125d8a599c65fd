namespace Mcu.Workflow.Imports.Tables;

/// <summary>Opens tables for reading and writing, whatever their format.</summary>
internal interface ITableFiles
{
    /// <summary>
    /// Finds out what the file is by what it holds, not by its name. The stream must be seekable and is closed with the reader.
    /// </summary>
    /// <exception cref="TableException">It is no table.</exception>
    TableReader OpenReader(Stream file);

    /// <summary>The stream stays open.</summary>
    /// <param name="format"><see cref="TableWriter.Xlsx"/> or <see cref="TableWriter.Csv"/>.</param>
    TableWriter OpenWriter(string format, Stream file);

    /// <summary>More rows of delimited text behind those that the file has. The stream stays open.</summary>
    TableWriter AppendDelimited(Stream file);
}
