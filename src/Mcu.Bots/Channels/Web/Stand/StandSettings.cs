namespace Mcu.Bots.Stand;

/// <summary>Section <c>Stand</c> of the configuration.</summary>
internal sealed class StandSettings
{
    public const string Section = "Stand";

    /// <summary>Yes or no; when nothing is said the stand is on while no messenger is configured.</summary>
    public bool? Enabled { get; set; }

    /// <summary>A messenger is configured too: then the stand must not promise that nothing leaves it. Set by the program.</summary>
    public bool BesideMessenger { get; set; }

    public bool IsOn => Enabled ?? !BesideMessenger;
}
