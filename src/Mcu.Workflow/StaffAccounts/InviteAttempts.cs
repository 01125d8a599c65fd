using System.Globalization;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>Codes cannot be guessed by trying: five wrong ones an hour from one address, then no more for the rest of it.</summary>
internal static class InviteAttempts
{
    public const string Prefix = "entrance.";
    private const int Most = 5;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static async Task<bool> TooMany(MessageContext context) => (await Read(context)).Count >= Most;

    /// <summary>Counts a wrong one and notes it in the audit log.</summary>
    public static async Task Count(MessageContext context)
    {
        AuditLog.Write(context, AuditAction.WrongCode, person: null);
        var (count, since) = await Read(context);
        await context.Store.SetSetting(KeyOf(context),
            string.Create(CultureInfo.InvariantCulture, $"{count + 1} {since.ToUnixTimeSeconds()}"));
    }

    /// <summary>Whether the hour of this count has passed, so that it may be forgotten.</summary>
    public static bool IsOver(string value, DateTimeOffset now) => now - Parse(value).Since >= Window;

    /// <summary>Wrong codes in the running hour; a passed hour begins anew.</summary>
    private static async Task<(int Count, DateTimeOffset Since)> Read(MessageContext context) =>
        await context.Store.Setting(KeyOf(context)) is { } value && !IsOver(value, context.Now) ? Parse(value) : (0, context.Now);

    private static (int Count, DateTimeOffset Since) Parse(string value)
    {
        var parts = value.Split(' ');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture),
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)));
    }

    private static string KeyOf(MessageContext context) => $"{Prefix}{context.Message.From}";
}
