using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Storage;

/// <summary>Documents that the program made: they lie in the database, so that whichever process sends them finds them.</summary>
internal sealed class DocumentStore(IStoreFactory registries) : IFileStore
{
    public async Task<Stream?> OpenFile(FileRef file, CancellationToken stop)
    {
        if (!long.TryParse(file.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        try
        {
            await using var store = registries.Open();
            return await store.FindPaper(id) is { } generatedDocument ? new MemoryStream(generatedDocument.Bytes, writable: false) : null;
        }
        catch (StoreUnavailableException busy)
        {
            // To a channel it is a file that cannot be fetched now.
            throw new IOException("The document cannot be read now.", busy);
        }
    }
}
