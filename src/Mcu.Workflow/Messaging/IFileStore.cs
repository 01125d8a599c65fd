
namespace Mcu.Workflow.Messaging;

/// <summary>Whoever holds the bytes of files: every channel of those that came by it, and our own file store.</summary>
internal interface IFileStore
{
    /// <summary>Opens the bytes; null when they are gone or too big to fetch.</summary>
    Task<Stream?> OpenFile(FileRef file, CancellationToken stop);
}
