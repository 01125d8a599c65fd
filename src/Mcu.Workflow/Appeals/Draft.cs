using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

/// <summary>What the resident is to do next with what they have written.</summary>
public enum DraftStep
{
    /// <summary>Choose about personal data; asked once in a life.</summary>
    Consent,

    /// <summary>Add to an open appeal or begin a new one.</summary>
    Choose,

    /// <summary>Say where it is, or skip.</summary>
    Place,

    /// <summary>Read the summary and send it.</summary>
    Summary,

    /// <summary>Write the text anew; it replaces the earlier one.</summary>
    Rewrite,

    /// <summary>Pick another topic, or type a word of it.</summary>
    Topic,

    /// <summary>Add a photograph, or go on without where the topic allows it.</summary>
    Photo,
}

/// <summary>
/// What a resident has written and not sent yet. Kept from the first word, so that nothing is asked twice and nothing is lost.
/// </summary>
public sealed class Draft
{
    public long Id { get; set; }
    public long ResidentId { get; set; }
    public required DraftStep Step { get; set; }
    [NotPersonal] public string? Topic { get; set; }

    /// <summary>The topic was chosen by the resident and is no longer guessed anew.</summary>
    public bool TopicChosen { get; set; }
    [PersonalData(Erasure.WithRow)] public string? PlaceText { get; set; }
    [PersonalData(Erasure.WithRow)] public Place? Place { get; set; }

    /// <summary>The resident said that there is no place to name.</summary>
    public bool PlaceSkipped { get; set; }

    /// <summary>When a photograph was asked for; where it is not a must, it is not asked for again.</summary>
    public DateTimeOffset? PhotoAskedAt { get; set; }
    public bool Urgent { get; set; }

    /// <summary>When the resident was reminded that it is not sent; that is done once.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>Asked by which procedure it is to go, the resident chose a message and not a formal appeal.</summary>
    public bool ChoseMessage { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public List<ResidentMessage> Messages { get; init; } = [];

    /// <summary>All the words, in the order they came.</summary>
    public string Text => string.Join("\n", Messages.OrderBy(m => m.Id).Select(m => m.Text).Where(text => text.Length > 0));
    public IReadOnlyList<FileRef> Files => [.. Messages.OrderBy(m => m.Id).SelectMany(m => m.Files)];
}
