using System.Text.RegularExpressions;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;

namespace Mcu.Workflow.Processing;

/// <summary>Section <c>Handoff</c> of the configuration: where residents are sent from a channel that may not talk with them.</summary>
internal sealed partial class HandoffSettings
{
    public const string Section = "Handoff";

    /// <summary>The official channels, a line each: words, if any, and the address.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    public static HandoffSettings From(IConfiguration configuration, ChannelDirectory channels)
    {
        var section = new SettingsSection(configuration, Section);
        var links = section.KeysOf(nameof(Links)).Select(key => Checked(section, key)).ToList();
        return links.Count > 0 || channels.All.FirstOrDefault(channel => channel.Legal.Mode == LegalMode.Handoff) is not { } closed
            ? new HandoffSettings { Links = links }
            : throw new StartupException(new StartupProblem("Handoff__Links__0", "start.handoff-links", ("channel", closed.Name)));
    }

    private static string Checked(SettingsSection section, string key) =>
        Link().Fits(section.Text(key)) ? section.Text(key) : throw section.Wrong(key, "start.link");

    [GeneratedRegex(@"(^|\s)https?://[^\s/]+\S*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, BoundedRegex.Milliseconds)]
    private static partial Regex Link();
}
