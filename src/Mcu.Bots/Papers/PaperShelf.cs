using System.Globalization;
using Mcu.Bots.Channels;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Papers;

/// <summary>Documents that the program made: they lie in the database, so that whichever process sends them finds them.</summary>
internal sealed class PaperShelf(IRegistryFactory registries) : IFileKeeper
{
    public async Task<Stream?> OpenFile(FileRef file, CancellationToken stop)
    {
        if (!long.TryParse(file.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        try
        {
            await using var registry = registries.Open();
            return await registry.FindPaper(id) is { } paper ? new MemoryStream(paper.Bytes, writable: false) : null;
        }
        catch (StoreUnavailableException busy)
        {
            // To a channel it is a file that cannot be fetched now.
            throw new IOException("The document cannot be read now.", busy);
        }
    }
}
