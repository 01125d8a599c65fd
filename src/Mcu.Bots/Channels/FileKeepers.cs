using Mcu.Bots.Papers;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels;

/// <summary>Whoever holds the bytes of files: every channel of those that came by it, and our own shelf.</summary>
internal interface IFileKeeper
{
    /// <summary>Opens the bytes; null when they are gone or too big to fetch.</summary>
    Task<Stream?> OpenFile(FileRef file, CancellationToken stop);
}

/// <summary>Finds who holds a file. Asked when it is to be opened and not before: the channels know each other, and that is a circle.</summary>
internal static class FileKeepers
{
    public static IFileKeeper? Find(IServiceProvider app, string name) =>
        name == Paper.Shelf ? app.GetService<PaperShelf>()
        : app.GetServices<IChannel>().FirstOrDefault(channel => channel.Name == name) is { } channel ? new PlacelessPictures(channel) : null;
}
