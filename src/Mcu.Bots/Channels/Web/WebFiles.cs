using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mcu.Bots.Settings;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web;

/// <summary>The files that people sent from browsers, each under a name that says nothing, with what it was called beside it.</summary>
internal sealed class WebFiles(WebSettings settings, IHostEnvironment host)
{
    public const int MostBytes = 20 * 1024 * 1024;
    private const int IdLength = 32;

    // Shown in the page; everything else is only ever saved by the browser, so that no file runs as a page of ours.
    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { "image/jpeg", "image/png", "image/gif", "image/webp" };

    private readonly string _root = Path.GetFullPath(settings.Files, host.ContentRootPath);

    /// <summary>Finds out at the start, and not with the first file of a resident, whether files can be kept.</summary>
    public void MakeReady()
    {
        try
        {
            Directory.CreateDirectory(_root);
            File.Create(Path.Combine(_root, ".probe"), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Web__Files: expected a folder that can be written to; «{settings.Files}» cannot: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    public static bool IsPicture(FileRef file) => file.MediaType is { } type && Pictures.Contains(type);

    /// <summary>Keeps a file. Its id follows from the key of the post, so that a repeated post brings no second copy.</summary>
    public async Task<FileRef> Keep(IFormFile file, string key, CancellationToken stop)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..IdLength];
        var name = NameOf(file.FileName);
        var type = file.ContentType.Split(';')[0].Trim();
        var path = PathOf(id);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path + ".json", JsonSerializer.Serialize(new { name, type }), stop);
            await using (var part = File.Create(path + ".part"))
            {
                await file.CopyToAsync(part, stop);
            }

            File.Move(path + ".part", path, overwrite: true);
        }

        return new FileRef(KindOf(type), WebNames.Channel, id, name, file.Length, type);
    }

    /// <summary>The bytes; null when there is no such file.</summary>
    public Stream? Open(string id) => IsId(id) && File.Exists(PathOf(id)) ? File.OpenRead(PathOf(id)) : null;

    /// <summary>Deletes the bytes and what they were called; nothing happens when they are gone already.</summary>
    public void Delete(string id)
    {
        if (IsId(id) && Directory.Exists(Path.GetDirectoryName(PathOf(id))))
        {
            File.Delete(PathOf(id));
            File.Delete(PathOf(id) + ".json");
        }
    }

    private static bool IsId(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);

    private string PathOf(string id) => Path.Combine(_root, id[..2], id);

    private static string NameOf(string given)
    {
        var name = CleanText.Of(given.Split('/', '\\')[^1]).ReplaceLineEndings(" ").Trim();
        return name.Length > 120 ? name[^120..] : name;
    }

    private static FileKind KindOf(string type) =>
        Pictures.Contains(type) ? FileKind.Photo
        : type.StartsWith("video/", StringComparison.OrdinalIgnoreCase) ? FileKind.Video
        : type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ? FileKind.Audio
        : FileKind.Document;
}
