using System.Text;
using Mcu.Workflow.Settings;

namespace Mcu.Workflow.Processing;

/// <summary>Section <c>Courier</c> of the configuration; the defaults fit one process.</summary>
internal sealed class OutboxSettings
{
    public const string Section = "Courier";
    private const int MostParallel = 1000;

    /// <summary>Name of this process among those that share a database; two on one machine need two names.</summary>
    public string Process { get; init; } = Environment.MachineName;

    /// <summary>Part of the ids that this process gives, so that two processes hardly ever give the same one.</summary>
    public int ProcessNumber => Encoding.UTF8.GetBytes(Process).Aggregate(17, (hash, next) => unchecked((hash * 31) + next)) & 63;

    /// <summary>Messages under way at once.</summary>
    public int Parallel { get; init; } = 64;

    public static OutboxSettings From(IConfiguration configuration)
    {
        var (section, unset) = (new SettingsSection(configuration, Section), new OutboxSettings());
        return new OutboxSettings
        {
            Process = section.Text(nameof(Process), unset.Process),
            Parallel = section.Number(nameof(Parallel), unset.Parallel, least: 1, most: MostParallel),
        };
    }
}
