namespace Mcu.Workflow.Notifications;

/// <summary>Who hears of what happened.</summary>
internal static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) =>
        services
            .AddSingleton<Notifier>()
            .AddSingleton<ResidentContact>()
            .AddSingleton<CommentReplies>()
            .AddSingleton<PublicationCheck>()
            .AddSingleton<DeadLetters>();
}
