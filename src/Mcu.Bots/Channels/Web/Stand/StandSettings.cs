using Mcu.Bots.Settings;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>Section <c>Stand</c> of the configuration.</summary>
internal sealed class StandSettings
{
    public const string Section = "Stand";

    /// <summary>Yes or no; when nothing is said the stand is on while no messenger is configured.</summary>
    public bool? Enabled { get; init; }

    /// <summary>A messenger is configured too: then the stand must not promise that nothing leaves it. Set by the program.</summary>
    public bool BesideMessenger { get; init; }

    public bool IsOn => Enabled ?? !BesideMessenger;

    public static StandSettings From(IConfiguration configuration, bool besideMessenger) => new()
    {
        Enabled = new SettingsSection(configuration, Section).YesOrNo(nameof(Enabled)),
        BesideMessenger = besideMessenger,
    };
}
