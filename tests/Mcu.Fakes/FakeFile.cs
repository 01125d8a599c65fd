using System.Collections.Concurrent;

namespace Mcu.Fakes;

/// <summary>A file on the fake server. One that is only claimed to be large has no bytes of its own and is served as zeros.</summary>
public sealed record FakeFile(string FileId, string Kind, string Name, string Mime, long Size, byte[]? Bytes)
{
    public string UniqueId => "AQ" + FileId[^8..];

    public string Path => Kind switch
    {
        "photo" => $"photos/{FileId}.jpg",
        "voice" => $"voice/{FileId}.oga",
        "video" => $"videos/{FileId}{System.IO.Path.GetExtension(Name)}",
        "audio" => $"music/{FileId}{System.IO.Path.GetExtension(Name)}",
        _ => $"documents/{FileId}{System.IO.Path.GetExtension(Name)}",
    };
}

/// <summary>The files that people and the bot have sent.</summary>
internal sealed class FileStore
{
    /// <summary>A real 8×8 JPEG: code under test may look inside.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
        + "EBAQEBAQEBAQH/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z");

    private readonly ConcurrentDictionary<string, FakeFile> _files = new(StringComparer.Ordinal);
    private int _last;

    public FakeFile Add(string kind, string name, string? mime, byte[]? bytes, long? size = null)
    {
        var id = $"{kind}_{Interlocked.Increment(ref _last):D8}";
        var file = new FakeFile(id, kind, name, mime ?? Mime(kind), size ?? bytes?.Length ?? 0, bytes);
        _files[id] = file;
        return file;
    }

    public FakeFile? Find(string fileId) => _files.GetValueOrDefault(fileId);

    public FakeFile? AtPath(string path)
    {
        var file = Find(System.IO.Path.GetFileNameWithoutExtension(path));
        return file?.Path == path ? file : null;
    }

    private static string Mime(string kind) => kind switch
    {
        "photo" => "image/jpeg",
        "voice" => "audio/ogg",
        "video" => "video/mp4",
        "audio" => "audio/mpeg",
        _ => "application/octet-stream",
    };
}
