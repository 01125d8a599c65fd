using Mcu.Workflow.Messaging;

namespace Mcu.Data.Storage;

/// <summary>A value that outlives a restart and belongs to nobody.</summary>
internal sealed class Setting
{
    [NotPersonal] public required string Name { get; set; }
    [NotPersonal] public required string Value { get; set; }
}

/// <summary>Which appeal a message of ours spoke of: all that is kept of one that was sent long ago.</summary>
internal sealed class SentLink
{
    [PersonalData(Erasure.WithRow)] public required string Chat { get; set; }
    [NotPersonal] public required string MessageId { get; set; }
    public required long AppealId { get; set; }
}

/// <summary>The last number given out of a series in a year. Two processes that take the same number meet at <see cref="Last"/>.</summary>
internal sealed class NumberSeries
{
    /// <summary>The series of transcript revisions, which knows no years.</summary>
    public const string Transcript = "transcript";

    [NotPersonal] public required string Series { get; set; }
    public required int Year { get; set; }
    public long Last { get; set; }
}
