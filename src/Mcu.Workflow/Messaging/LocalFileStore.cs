using System.Globalization;
using Mcu.Workflow.Settings;

namespace Mcu.Workflow.Messaging;

/// <summary>
/// The store of files that the program itself makes, and of exports while they are loaded. To the channels it is one more place where
/// bytes lie; nobody talks in it.
/// </summary>
internal sealed class LocalFileStore(string folder) : IChannel
{
    public const string StoreName = "files";
    public const string Section = "Files";
    private const string DefaultFolder = "data/tables";

    private static readonly Task<DeliveryResult> Nobody = Task.FromResult<DeliveryResult>(
        new DeliveryResult.Refused("nobody talks here", Unreachable: true));

    public string Name => StoreName;
    public ChannelLimits Limits => ChannelLimits.None;
    public IdForm Ids { get; } = new("", _ => false, "", _ => false);
    public bool Talks => false;

    public static LocalFileStore From(IConfiguration configuration) =>
        new(Path.GetFullPath(new SettingsSection(configuration, Section).Text("Folder", DefaultFolder)));

    /// <summary>Bytes under a name of ours: letters, digits, dashes and one dot.</summary>
    public Stream Make(string id)
    {
        Directory.CreateDirectory(folder);
        return new FileStream(PathOf(id), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
    }

    public FileRef Ref(string id, string shown) => new(FileKind.Document, StoreName, id, shown, new FileInfo(PathOf(id)).Length);

    public Stream? Open(string id) =>
        File.Exists(PathOf(id)) ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;

    public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => Task.FromResult(Open(file.Id));

    public void Delete(string id) => File.Delete(PathOf(id));

    /// <summary>Deletes what nobody has touched since. What does not bear the number of a file of ours is not ours to delete.</summary>
    /// <returns>How many files went.</returns>
    public int Tidy(DateTimeOffset before)
    {
        var gone = 0;
        foreach (var file in Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles() : [])
        {
            if (file.LastWriteTimeUtc < before.UtcDateTime
                && long.TryParse(file.Name.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                gone += TryDelete(file);
            }
        }

        return gone;
    }

    /// <summary>One that somebody holds open has its turn on another day.</summary>
    private static int TryDelete(FileInfo file)
    {
        try
        {
            file.Delete();
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>The only thing that can be asked of it is to forget a file.</summary>
    public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop)
    {
        if (message.Kind != OutboxKind.Forget)
        {
            return Nobody;
        }

        foreach (var file in message.Content.Files)
        {
            Delete(file.Id);
        }

        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null));
    }

    public string? LinkWith(string code) => null;

    public string PathOf(string id) =>
        id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.') && id.Trim('.').Length > 0
        ? Path.Combine(folder, id)
        : throw new ArgumentException("A name of ours has letters, digits, dashes and dots only.", nameof(id));
}
