using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>Brings files to the platform: its own by id, those of other channels as bytes.</summary>
internal sealed class TelegramFiles(TelegramClient client, Func<string, IFileStore?> keepers)
{
    /// <summary>The platform refuses bigger photos, but takes them as documents.</summary>
    private const long MostPhotoBytes = 10 * 1024 * 1024;

    /// <summary>Files that are gone are left out.</summary>
    /// <exception cref="IOException">A file cannot be fetched now.</exception>
    public async Task<IReadOnlyList<Attachment>> Prepare(IReadOnlyList<FileRef> files, CancellationToken stop)
    {
        // A photo among documents would break the album's rule of one kind, so they all change or none does.
        var big = files.Any(f => f is { Kind: FileKind.Photo, Size: > MostPhotoBytes } && f.Channel != TelegramChannel.ChannelName);
        return big ? await PrepareAsDocuments(files, stop)
            : await Open(files, file => file.Channel == TelegramChannel.ChannelName, file => file.Kind, stop);
    }

    /// <summary>All as bytes: the platform ties an id to the kind of file that it was, and to the bot that saw it.</summary>
    /// <inheritdoc cref="Prepare"/>
    public Task<IReadOnlyList<Attachment>> PrepareAsDocuments(IReadOnlyList<FileRef> files, CancellationToken stop) =>
        Open(files, _ => false, _ => FileKind.Document, stop);

    /// <summary>The bytes of a file that lies with this platform; null when they are gone or too big.</summary>
    /// <exception cref="IOException">The file cannot be fetched now.</exception>
    public async Task<Stream?> OpenOwn(FileRef file, CancellationToken stop)
    {
        if (file.TooBig || file.Size > TelegramContent.MostFileBytes)
        {
            return null;
        }

        var path = Now(await client.GetFile(file.Id, stop));
        return path is null ? null : Now(await client.Download(path, stop));
    }

    private async Task<IReadOnlyList<Attachment>> Open(
        IReadOnlyList<FileRef> files, Func<FileRef, bool> byId, Func<FileRef, FileKind> kind, CancellationToken stop)
    {
        var ready = new List<Attachment>();
        try
        {
            foreach (var file in files)
            {
                if (byId(file))
                {
                    ready.Add(new Attachment(kind(file), file.Id, null, ""));
                }
                else if (await OpenAny(file, stop) is { } bytes)
                {
                    ready.Add(new Attachment(kind(file), null, bytes, file.Name ?? NameFor(file.Kind)));
                }
            }

            return ready;
        }
        catch
        {
            ready.ForEach(file => file.Bytes?.Dispose());
            throw;
        }
    }

    private async Task<Stream?> OpenAny(FileRef file, CancellationToken stop) =>
        file.Channel == TelegramChannel.ChannelName ? await OpenOwn(file, stop)
        : keepers(file.Channel) is { } other ? await other.OpenFile(file, stop)
        : null;

    private static T? Now<T>(TelegramResult<T> telegramResult)
        where T : class? => telegramResult switch
        {
            TelegramResult<T>.Ok ok => ok.Value,
            TelegramResult<T>.Refused { Code: 429 or >= 500 } or TelegramResult<T>.Unreachable =>
                throw new IOException("The platform does not give the file now."),
            _ => null,
        };

    private static string NameFor(FileKind kind) => kind switch
    {
        FileKind.Photo => "photo.jpg",
        FileKind.Video => "video.mp4",
        FileKind.Voice => "voice.ogg",
        FileKind.Audio => "audio.mp3",
        FileKind.Document => "file",
    };
}
