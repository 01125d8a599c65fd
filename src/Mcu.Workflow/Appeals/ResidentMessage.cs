using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

/// <summary>Words and files of a resident: first part of a draft, then of the appeal that the draft became.</summary>
public sealed class ResidentMessage
{
    public long Id { get; set; }
    public long ResidentId { get; set; }
    public long? DraftId { get; set; }
    public long? AppealId { get; set; }

    /// <summary>Chat and message id on the platform, by which an edit or a reply finds it.</summary>
    [PersonalData(Erasure.WithRow)] public required string Chat { get; set; }
    [NotPersonal] public string? PlatformId { get; set; }
    [NotPersonal] public string? AlbumKey { get; set; }
    [PersonalData(Erasure.OnRequest)] public required string Text { get; set; }

    /// <summary>Counts from 1; earlier words are kept in <see cref="MessageVersion"/>.</summary>
    public int Version { get; set; } = 1;
    [PersonalData(Erasure.OnRequest)] public IReadOnlyList<FileRef> Files { get; set; } = [];
    [PersonalData(Erasure.OnRequest)] public Place? Place { get; set; }
    public required DateTimeOffset At { get; set; }
    public List<MessageVersion> Versions { get; init; } = [];

    /// <summary>Takes the new words and keeps the old ones as a version; the same words again change nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Edit(string text, DateTimeOffset at)
    {
        if (string.Equals(text, Text, StringComparison.Ordinal))
        {
            return false;
        }

        Versions.Add(new MessageVersion { MessageId = Id, Version = Version, Text = Text, ReplacedAt = at });
        (Text, Version) = (text, Version + 1);
        return true;
    }
}

/// <summary>Earlier words of a message.</summary>
public sealed class MessageVersion
{
    public long Id { get; set; }
    public long MessageId { get; set; }
    public required int Version { get; set; }
    [PersonalData(Erasure.OnRequest)] public required string Text { get; set; }
    public required DateTimeOffset ReplacedAt { get; set; }
}
