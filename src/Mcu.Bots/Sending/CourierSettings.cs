namespace Mcu.Bots.Sending;

/// <summary>Section <c>Courier</c> of the configuration; the defaults fit one process.</summary>
internal sealed class CourierSettings
{
    public const string Section = "Courier";

    /// <summary>Name of this process among those that share a database; two on one machine need two names.</summary>
    public string Process { get; set; } = Environment.MachineName;

    /// <summary>Messages under way at once.</summary>
    public int Parallel { get; set; } = 64;
}
