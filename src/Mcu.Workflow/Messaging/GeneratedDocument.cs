using System.Globalization;

namespace Mcu.Workflow.Messaging;

/// <summary>
/// A document that the program made for a resident out of their own words. Its bytes lie with us, as long as a draft does.
/// </summary>
public sealed class GeneratedDocument
{
    /// <summary>Where a file lies that no channel holds.</summary>
    public const string StoreName = "paper";

    public long Id { get; set; }
    public required long ResidentId { get; set; }
    [NotPersonal] public required string Name { get; set; }
    [NotPersonal] public required string MediaType { get; set; }
    [PersonalData(Erasure.WithRow)] public required byte[] Bytes { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>As a message carries it.</summary>
    public FileRef File => new(FileKind.Document, StoreName, Id.ToString(CultureInfo.InvariantCulture), Name, Bytes.Length, MediaType);
}
