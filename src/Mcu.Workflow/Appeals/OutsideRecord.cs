using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// An appeal that another system keeps too: what that system said of it last. By it a later export is told from what was done here.
/// </summary>
public sealed class OutsideRecord
{
    public required long AppealId { get; set; }

    /// <summary>Which system: one of <see cref="Sources"/>.</summary>
    [NotPersonal] public required string Source { get; set; }

    /// <summary>Its number there; unique within the system.</summary>
    [NotPersonal] public required string Number { get; set; }

    /// <summary>What was said last (<see cref="OutsideNews"/>), as text: two that are alike say the same.</summary>
    [NotPersonal] public required string Said { get; set; }
}

/// <summary>What an export says of an appeal, in our words. No names of persons: who is known here is known by id.</summary>
public sealed record OutsideNews
{
    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The state that the words of the other system mean here.</summary>
    public AppealState State { get; init; }

    /// <summary>When the answer is due by the other system's plan; null where it names no day.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was ended there.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
    public int? Rating { get; init; }
    public string? Topic { get; init; }

    /// <summary>Our member of staff whom the other system names as the executor.</summary>
    public long? ExecutorId { get; init; }

    /// <summary>The words of the other system for where it stands, e.g. «Назначен исполнитель».</summary>
    public string Status { get; init; } = "";

    /// <summary>
    /// The columns as they came, by code, without names of persons and without what the appeal itself holds: an export gives them back.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    public static OutsideNews Read(string said) => JsonSerializer.Deserialize<OutsideNews>(said, Written)!;

    public string Write() => JsonSerializer.Serialize(this, Written);
}
