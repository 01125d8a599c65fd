using System.Security.Cryptography;

namespace Mcu.Workflow.Notifications;

/// <summary>Codes that links under comments carry.</summary>
internal static class PrivateChatInviteCodes
{
    public static readonly TimeSpan Term = TimeSpan.FromDays(14);

    /// <summary>Tells our codes from those of the staff: links of messengers carry letters, digits and the dash.</summary>
    private const string Mark = "spot-";
    private const string Signs = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 20;

    public static string New() => Mark + RandomNumberGenerator.GetString(Signs, Length);

    public static string? Read(string text) => text.StartsWith(Mark, StringComparison.Ordinal) ? text.Trim() : null;
}
