using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// Files on their way to the platform and from it. A file of a person's may not be attached by the community again, so bytes travel in any
/// case.
/// </summary>
internal sealed class VkFiles(VkTransport wire, VkUploads uploads, Func<string, IFileStore?> keepers, ILogger<VkFiles> log)
{
    /// <summary>What the platform takes for a document.</summary>
    public const long MostFileBytes = 200 * 1024 * 1024;

    /// <summary>
    /// The names to attach by. Files that are gone, or that the platform will not have, are left out: the words arrive in any case.
    /// </summary>
    /// <exception cref="IOException">A file cannot be brought now.</exception>
    public async Task<IReadOnlyList<string>> Attach(long peer, IReadOnlyList<FileRef> files, CancellationToken stop)
    {
        var attached = new List<string>();
        foreach (var file in files)
        {
            if (await AttachOne(peer, file, stop) is { } name)
            {
                attached.Add(name);
            }
        }

        return attached;
    }

    /// <summary>The bytes of a file that lies with this platform; null when they are gone or too big.</summary>
    /// <exception cref="IOException">The file cannot be fetched now.</exception>
    public async Task<Stream?> OpenOwn(FileRef file, CancellationToken stop) =>
        file.TooBig || !IsAddress(file.Id) ? null : Now(await wire.Download(file.Id, stop));

    /// <summary>What is no good as a picture or a voice message may be good as a document.</summary>
    private async Task<string?> AttachOne(long peer, FileRef file, CancellationToken stop)
    {
        FileKind[] ways = file.Kind is FileKind.Photo or FileKind.Voice ? [file.Kind, FileKind.Document] : [FileKind.Document];
        foreach (var way in ways)
        {
            await using var bytes = await OpenAny(file, stop);
            if (bytes is null)
            {
                return null;
            }

            if (Now(await uploads.Bring(peer, way, file.Name ?? NameFor(file.Kind), bytes, stop)) is { } name)
            {
                return name;
            }
        }

        log.LogWarning("A file of kind {Kind} was skipped: the platform rejected it", file.Kind);
        return null;
    }

    private async Task<Stream?> OpenAny(FileRef file, CancellationToken stop) =>
        file.Channel == VkChannel.ChannelName ? await OpenOwn(file, stop)
        : keepers(file.Channel) is { } other ? await other.OpenFile(file, stop)
        : null;

    private static T? Now<T>(VkResult<T> answer)
        where T : class => answer switch
        {
            VkResult<T>.Ok ok => ok.Value,
            VkResult<T>.Refused no when !VkCodes.IsTemporary(no.Code) && !VkCodes.IsBadToken(no.Code) => null,
            _ => throw new IOException("The platform does not take or give the file now."),
        };

    private static bool IsAddress(string id) => Uri.TryCreate(id, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    private static string NameFor(FileKind kind) => kind switch
    {
        FileKind.Photo => "photo.jpg",
        FileKind.Video => "video.mp4",
        FileKind.Voice => "voice.ogg",
        FileKind.Audio => "audio.mp3",
        FileKind.Document => "file",
    };
}
