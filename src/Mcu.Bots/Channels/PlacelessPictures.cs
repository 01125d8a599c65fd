using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels;

/// <summary>
/// Files on their way out of the channel that holds them: to another messenger, to somebody's browser. A picture leaves without the place
/// that the telephone wrote into it; everything else, and a picture too big or too damaged to be looked through, leaves as it is.
/// </summary>
internal sealed class PlacelessPictures(IFileStore keeper) : IFileStore
{
    /// <summary>A picture is held in memory while it is looked through.</summary>
    public const int MostBytes = 40 << 20;

    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".tif", ".tiff"];

    public async Task<Stream?> OpenFile(FileRef file, CancellationToken stop)
    {
        var bytes = await keeper.OpenFile(file, stop);
        if (bytes is null || !IsPicture(file) || file.Size > MostBytes)
        {
            return bytes;
        }

        await using (bytes)
        {
            return await Look(bytes, stop);
        }
    }

    private static bool IsPicture(FileRef file) =>
        file.Kind == FileKind.Photo || file.MediaType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true
        || Endings.Any(ending => file.Name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true);

    private static async Task<Stream?> Look(Stream bytes, CancellationToken stop)
    {
        var held = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = await bytes.ReadAsync(buffer, stop); read > 0; read = await bytes.ReadAsync(buffer, stop))
        {
            if (held.Length + read > MostBytes)
            {
                // Nobody said that it is so big.
                return null;
            }

            held.Write(buffer, 0, read);
        }

        PicturePlace.Erase(held.GetBuffer().AsSpan(0, (int)held.Length));
        held.Position = 0;
        return held;
    }
}
