using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Settings;

/// <summary>Section <c>Staff</c> of the configuration.</summary>
internal sealed class StaffSettings
{
    public const string Section = "Staff";

    /// <summary>Where new cards go: the channel and the chat there, e.g. <c>web:staff</c>.</summary>
    public string Chat { get; set; } = "web:staff";

    /// <summary>The first administrators: the channel and the person there.</summary>
    public IList<string> Admins { get; } = [];

    public Address ChatAddress => Address.Parse(Chat);
}
