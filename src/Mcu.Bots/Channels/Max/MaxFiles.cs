using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// Brings files to the platform, its own by their tokens and those of other channels as bytes, and fetches what people sent.
/// </summary>
internal sealed class MaxFiles(MaxClient client, MaxTransport wire, Func<string, IFileStore?> keepers)
{
    /// <summary>Ready to be attached; files that are gone are left out.</summary>
    /// <param name="asFiles">Not as pictures, films and sound: where the platform would not have them so.</param>
    /// <exception cref="IOException">A file cannot be fetched or given now.</exception>
    public async Task<IReadOnlyList<Attached>> Prepare(IReadOnlyList<FileRef> files, bool asFiles, CancellationToken stop)
    {
        var ready = new List<Attached>();
        foreach (var file in files)
        {
            if (await Prepare(file, asFiles, stop) is { } attached)
            {
                ready.Add(attached);
            }
        }

        return ready;
    }

    /// <summary>The bytes of a file that lies with this platform; null when they are gone.</summary>
    /// <exception cref="IOException">The file cannot be fetched now.</exception>
    public async Task<Stream?> OpenOwn(FileRef file, CancellationToken stop)
    {
        var key = MaxFileKey.Parse(file.Id);
        var url = file.Kind == FileKind.Video && key.Token.Length > 0 ? Now(await client.GetVideo(key.Token, stop)) ?? key.Url : key.Url;
        return await Download(url, stop) ?? await Download(await FreshUrl(key, stop), stop);
    }

    private async Task<Stream?> Download(string? url, CancellationToken stop) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        ? Now(await wire.Download(url!, stop)) : null;

    /// <summary>The address that the message names now, by the file's token.</summary>
    private async Task<string?> FreshUrl(MaxFileKey key, CancellationToken stop)
    {
        if (key.MessageId.Length == 0 || key.Token.Length == 0)
        {
            return null;
        }

        var message = await client.GetMessage(key.MessageId, stop) is MaxResult<JsonElement>.Ok found ? found.Value : default;
        return (message.Find("body")?.Find("attachments")?.Items() ?? [])
            .Select(attachment => attachment.Find("payload"))
            .FirstOrDefault(payload => payload?.Words("token") == key.Token)?.Words("url");
    }

    private async Task<Attached?> Prepare(FileRef file, bool asFile, CancellationToken stop)
    {
        var type = asFile ? "file" : TypeOf(file.Kind);
        var own = file.Channel == MaxChannel.ChannelName;
        if (own && !asFile && MaxFileKey.Parse(file.Id).Token is { Length: > 0 } token)
        {
            return new Attached(type, new AttachedPayload(token));
        }

        var bytes = own ? await OpenOwn(file, stop) : keepers(file.Channel) is { } other ? await other.OpenFile(file, stop) : null;
        return bytes is null ? null : await Upload(type, bytes, file.Name ?? NameFor(file.Kind), stop);
    }

    /// <summary>
    /// Three steps: an address is asked for, the bytes go there, and the token that comes back is what a message carries.
    /// </summary>
    private async Task<Attached?> Upload(string type, Stream bytes, string name, CancellationToken stop)
    {
        await using var open = bytes;
        var to = Now(await client.RequestUpload(type, stop));
        if (to is null)
        {
            return null;
        }

        var maxResult = await wire.Upload(to.Url, bytes, name, stop);
        if (maxResult is MaxResult<JsonElement?>.Refused
            { Status: < StatusCodes.Status500InternalServerError and not StatusCodes.Status429TooManyRequests })
        {
            return null;
        }

        var stored = maxResult is MaxResult<JsonElement?>.Ok ok
            ? ok.Value : throw new IOException("The platform does not take the file now.");
        return Payload(stored, to.Token) is { } payload ? new Attached(type, payload) : null;
    }

    /// <summary>
    /// The token comes with the address for films and sound, with the answer of the store for the others; a picture has one for each of its
    /// sizes.
    /// </summary>
    private static AttachedPayload? Payload(JsonElement? stored, string? given)
    {
        if (stored?.Find("photos") is { ValueKind: JsonValueKind.Object } photos)
        {
            return new AttachedPayload(Photos: photos.EnumerateObject()
                .Where(photo => photo.Value.Words("token") is not null)
                .ToDictionary(photo => photo.Name, photo => new PhotoToken(photo.Value.Words("token")!), StringComparer.Ordinal));
        }

        return (stored?.Words("token") ?? given) is { } token ? new AttachedPayload(token) : null;
    }

    private static T? Now<T>(MaxResult<T> maxResult)
        where T : class? => maxResult switch
        {
            MaxResult<T>.Ok ok => ok.Value,
            MaxResult<T>.Refused { BadToken: true } or MaxResult<T>.Refused { Status: 429 or >= 500 } or MaxResult<T>.Unreachable =>
                throw new IOException("The platform does not give the file now."),
            _ => null,
        };

    private static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Photo => "image",
        FileKind.Video => "video",
        FileKind.Voice or FileKind.Audio => "audio",
        FileKind.Document => "file",
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
