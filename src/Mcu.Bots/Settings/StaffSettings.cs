using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Settings;

/// <summary>Section <c>Staff</c> of the configuration.</summary>
internal sealed class StaffSettings
{
    public const string Section = "Staff";

    /// <summary>Where new cards go, e.g. <c>telegram:-1001234567890</c>.</summary>
    public string Chat { get; set; } = "web:staff";

    /// <summary>The first administrators, e.g. <c>telegram:1001</c>.</summary>
    public IList<string> Admins { get; } = [];

    public Address ChatAddress => Address.Parse(Chat);
}
