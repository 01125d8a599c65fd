using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels;

/// <summary>
/// Finds who holds a file. Asked when it is to be opened and not before: the channels know each other, and that is a circle.
/// </summary>
internal static class FileStores
{
    public static IFileStore? Find(IServiceProvider app, string name) =>
        name == GeneratedDocument.StoreName ? app.GetService<DocumentStore>()
        : app.GetServices<IChannel>().FirstOrDefault(channel => channel.Name == name) is { } channel
        ? new PlacelessPictures(channel) : null;
}
