namespace Mcu.Workflow.Reminders;

/// <summary>Notes that reminders leave.</summary>
internal static class RemindersRegistration
{
    public static IServiceCollection AddReminders(this IServiceCollection services) =>
        services
            .AddSingleton<ReminderNotes>();
}
