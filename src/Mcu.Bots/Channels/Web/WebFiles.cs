using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Channels.Web;

/// <summary>The files that people sent from browsers, each under a name that says nothing, with what it was called beside it.</summary>
internal sealed class WebFiles(WebSettings settings, FileQuota quota, TimeProvider clock, IHostEnvironment host)
{
    public const int MostBytes = 20 * 1024 * 1024;
    private const int IdLength = 32;
    private const string Meta = ".json";
    private const string Part = ".part";

    // Shown in the page; everything else is only ever saved by the browser, so that no file runs as a page of ours.
    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase)
        { "image/jpeg", "image/png", "image/gif", "image/webp" };

    private readonly string _root = Path.GetFullPath(settings.Files, host.ContentRootPath);

    /// <summary>Finds out at the start, and not with the first file of a resident, whether files can be kept.</summary>
    public void MakeReady()
    {
        try
        {
            Directory.CreateDirectory(_root);
            File.Create(Path.Combine(_root, ".probe"), 1, FileOptions.DeleteOnClose).Dispose();
            Count();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(new StartupProblem("Web__Files", "start.writable-folder", ("fault", fault.Message))
            { Got = settings.Files });
        }
    }

    public static bool IsPicture(FileRef file) => file.MediaType is { } type && Pictures.Contains(type);

    /// <summary>
    /// The file of an earlier try of the same post; null when there is none. Its id follows from the key of the post, so that a repeat
    /// brings no second copy.
    /// </summary>
    public FileRef? Known(IFormFile file, string key) => File.Exists(PathOf(IdOf(key))) ? RefOf(file, IdOf(key)) : null;

    /// <param name="file">What was posted.</param>
    /// <param name="key">The key of the post and the place of the file in it.</param>
    /// <param name="by">The chat it came to: the quotas of the day are counted anew after a restart.</param>
    /// <param name="stop">The browser has left.</param>
    public async Task<FileRef> Keep(IFormFile file, string key, string by, CancellationToken stop)
    {
        var kept = RefOf(file, IdOf(key));
        var path = PathOf(kept.Id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await File.WriteAllTextAsync(path + Meta, JsonSerializer.Serialize(new Noted(kept.Name, kept.MediaType, by)), stop);
            await using (var part = File.Create(path + Part))
            {
                await file.CopyToAsync(part, stop);
            }

            File.Move(path + Part, path, overwrite: true);
            return kept;
        }
        catch
        {
            File.Delete(path + Part);
            File.Delete(path + Meta);
            throw;
        }
    }

    /// <summary>The bytes; null when there is no such file.</summary>
    public Stream? Open(string id) => IsId(id) && File.Exists(PathOf(id)) ? File.OpenRead(PathOf(id)) : null;

    /// <summary>Deletes the bytes and what they were called; nothing happens when they are gone already.</summary>
    public void Delete(string id)
    {
        if (IsId(id) && Directory.Exists(Path.GetDirectoryName(PathOf(id))))
        {
            quota.Gone(File.Exists(PathOf(id)) ? new FileInfo(PathOf(id)).Length : 0);
            File.Delete(PathOf(id));
            File.Delete(PathOf(id) + Meta);
        }
    }

    /// <summary>What lies there from earlier runs belongs to the quotas too.</summary>
    private void Count()
    {
        var all = new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => IsId(file.Name)).ToList();
        var midnight = clock.GetUtcNow().UtcDateTime.Date;
        quota.Begin(all.Sum(file => file.Length), all.Where(file => file.LastWriteTimeUtc >= midnight)
            .Select(file => (SenderOf(file.FullName), file.Length)));
    }

    private static string SenderOf(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Noted>(File.ReadAllText(path + Meta))?.By ?? "";
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            return "";
        }
    }

    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..IdLength];

    private static FileRef RefOf(IFormFile file, string id)
    {
        var type = file.ContentType.Split(';')[0].Trim();
        return new FileRef(KindOf(type), WebNames.Channel, id, NameOf(file.FileName), file.Length, type);
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

    /// <summary>What stands beside the bytes.</summary>
    private sealed record Noted(string? Name, string? Type, string? By);
}
